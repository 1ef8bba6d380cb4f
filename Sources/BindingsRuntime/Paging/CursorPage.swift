/// A page of a list.
public protocol CursorPage: Sendable {
    /// What the list is of.
    associatedtype PageItem: Sendable

    /// The page's items; may be empty on any page.
    var pageItems: [PageItem] { get }

    /// The cursor or URL of the next page; nil on the last one, and where pages are told otherwise.
    var nextPageCursor: String? { get }

    /// Whether the page says that there are others behind it; nil where it does not say.
    var hasMorePages: Bool? { get }
}

extension CursorPage {
    /// Nil.
    public var nextPageCursor: String? { nil }

    /// Nil.
    public var hasMorePages: Bool? { nil }
}

extension Call where Output: CursorPage {
    /// The first page: the call as it is.
    public var firstPage: Output {
        get async throws(APIError) { try await value }
    }

    /// Every page, from where this call begins; each is fetched when it is asked for.
    public var pages: Pages<Output> {
        Pages(call: self) { PageFacts(count: $0.pageItems.count, cursor: $0.nextPageCursor, hasMore: $0.hasMorePages) }
    }

    /// The items of every page; a page is fetched when the last one's items are used up.
    public var items: PageItems<Output, Output.PageItem> {
        PageItems(pages: pages) { $0.pageItems }
    }
}

// Where a list is the whole answer, the operation says how there are more.
extension Call where Output: RandomAccessCollection, Output.Element: Sendable {
    /// The first page: the call as it is.
    public var firstPage: Output {
        get async throws(APIError) { try await value }
    }

    /// Every page, from where this call begins; each is fetched when it is asked for.
    public var pages: Pages<Output> {
        Pages(call: self) { PageFacts(count: $0.count, cursor: nil, hasMore: nil) }
    }

    /// The items of every page; a page is fetched when the last one's items are used up.
    public var items: PageItems<Output, Output.Element> {
        PageItems(pages: pages) { Array($0) }
    }
}

/// What a page says of itself and of the one behind it.
struct PageFacts: Sendable, Equatable {
    /// How many items it has.
    var count: Int
    /// A cursor or URL.
    var cursor: String?
    var hasMore: Bool?
}

/// The pages of a list.
public struct Pages<Page: Sendable>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page
    /// What each call throws.
    public typealias Failure = APIError

    let turner: PageTurner<Page>
    let call: Call<Page>
    var prefetches = false

    init(call: Call<Page>, _ facts: @escaping @Sendable (Page) -> PageFacts) {
        self.call = call
        turner = PageTurner(facts: facts)
    }

    /// Starts at the first page.
    public func makeAsyncIterator() -> Iterator {
        Iterator(self)
    }

    /// The same pages, each fetched while the one before it is read: one call more where reading ends early.
    public var prefetching: Pages {
        var pages = self
        pages.prefetches = true
        return pages
    }

    /// Fetches one page after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// A page.
        public typealias Element = Page
        /// What each call throws.
        public typealias Failure = APIError

        private let turner: PageTurner<Page>
        private let prefetches: Bool
        private var call: Call<Page>?
        private var prefetch: Prefetch<Page>?
        private var places = PlaceWatch()
        /// Thrown behind the last page that was given.
        private var failure: APIError?

        /// Where the page behind the last one is, to go on from it at another time: ``Call/resumed(at:)`` takes it.
        ///
        /// A cursor, a number, or path and query of a URL, which may hold what a service has signed. Nil before the first page, and where
        /// there is none behind the last.
        public private(set) var nextPlace: String?

        init(_ pages: Pages) {
            turner = pages.turner
            call = pages.call
            prefetches = pages.prefetches
        }

        /// The next page; nil after the last one.
        public mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> Page? {
            if let failure {
                self.failure = nil
                throw failure
            }
            guard let current = call else { return nil }
            let prefetch = self.prefetch
            (call, self.prefetch) = (nil, nil)
            let turn: PageTurn<Page>
            if let prefetch { turn = try await prefetch.turn } else { turn = try await turner.turn(current) }
            nextPlace = turn.place
            guard let next = turn.next else { return turn.page }
            guard !places.hasComeAgain(next.place) else {
                failure = next.repeated
                nextPlace = nil
                return turn.page
            }
            call = next
            if prefetches { self.prefetch = Prefetch(next, turner) }
            return turn.page
        }
    }
}

/// The items of all pages of a list.
public struct PageItems<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    /// An item.
    public typealias Element = Item
    /// What each call throws.
    public typealias Failure = APIError

    let pages: Pages<Page>
    let items: @Sendable (Page) -> [Item]

    /// The same items, with the next page fetched while those of one are read.
    public var prefetching: PageItems { PageItems(pages: pages.prefetching, items: items) }

    /// Starts at the first item.
    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator(), items: items)
    }

    /// Gives one item after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// An item.
        public typealias Element = Item
        /// What each call throws.
        public typealias Failure = APIError

        private let items: @Sendable (Page) -> [Item]
        private var pages: Pages<Page>.Iterator
        private var rest: ArraySlice<Item> = []

        init(pages: Pages<Page>.Iterator, items: @escaping @Sendable (Page) -> [Item]) {
            self.pages = pages
            self.items = items
        }

        /// The next item; nil after the last one.
        public mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> Item? {
            while rest.isEmpty {
                guard let page = try await pages.next(isolation: isolation) else { return nil }
                rest = items(page)[...]
            }
            return rest.popFirst()
        }
    }
}
