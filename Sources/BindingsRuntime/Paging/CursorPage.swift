/// A page of items.
public protocol CursorPage: Sendable {
    /// The type of the items.
    associatedtype PageItem: Sendable

    /// The page's items; may be empty on any page.
    var pageItems: [PageItem] { get }

    /// The cursor or URL of the next page; nil on the last one, and with other kinds of paging.
    var nextPageCursor: String? { get }

    /// Indicates whether there are further pages; nil if the page has no such property.
    var hasMorePages: Bool? { get }

    /// The number of items on all pages together, as this page gives it; nil where it does not.
    var totalCount: Int? { get }

    /// How pages follow one another where the operation does not say; nil where it does, or where there is one page alone.
    static var paging: Paging? { get }
}

extension CursorPage {
    /// Nil.
    public var nextPageCursor: String? { nil }

    /// Nil.
    public var hasMorePages: Bool? { nil }

    /// Nil.
    public var totalCount: Int? { nil }

    /// Nil.
    public static var paging: Paging? { nil }
}

extension Call where Output: CursorPage {
    /// The first page: the call as it is.
    public var firstPage: Output {
        get async throws(APIError) { try await value }
    }

    /// The pages, beginning with this call; each is fetched when it is requested.
    public var pages: Pages<Output> {
        Pages(call: self) {
            PageFacts(count: $0.pageItems.count, cursor: $0.nextPageCursor, hasMore: $0.hasMorePages, total: $0.totalCount)
        }
    }

    /// The items of all pages; a page is fetched when the last one's items are used up.
    public var items: PageItems<Output, Output.PageItem> {
        PageItems(pages: pages) { $0.pageItems }
    }
}

// If an array is the whole response, the operation determines its paging.
extension Call where Output: RandomAccessCollection, Output.Element: Sendable {
    /// The first page: the call as it is.
    public var firstPage: Output {
        get async throws(APIError) { try await value }
    }

    /// The pages, beginning with this call; each is fetched when it is requested.
    public var pages: Pages<Output> {
        Pages(call: self) { PageFacts(count: $0.count, cursor: nil, hasMore: nil) }
    }

    /// The items of all pages; a page is fetched when the last one's items are used up.
    public var items: PageItems<Output, Output.Element> {
        PageItems(pages: pages) { Array($0) }
    }
}

/// The properties of a page that lead to the next one.
struct PageFacts: Sendable, Equatable {
    /// The number of items.
    var count: Int
    /// A cursor or URL.
    var cursor: String?
    var hasMore: Bool?
    /// The number of items on all pages.
    var total: Int?
}

/// A sequence of pages.
public struct Pages<Page: Sendable>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page
    /// The errors of each call.
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

    /// The same pages, each fetched while the one before it is read: one extra call if reading ends early.
    public var prefetching: Pages {
        var pages = self
        pages.prefetches = true
        return pages
    }

    /// Fetches one page after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// A page.
        public typealias Element = Page
        /// The errors of each call.
        public typealias Failure = APIError

        private let turner: PageTurner<Page>
        private let prefetches: Bool
        private var call: Call<Page>?
        private var prefetch: Prefetch<Page>?
        private var places = PlaceWatch()
        /// Thrown after the last page that was returned.
        private var failure: APIError?

        /// The position of the page after the last one, for continuing at another time with ``Call/resumed(at:)``.
        ///
        /// A cursor, a number, or the path and query of a URL, which may be signed by the service. Nil before the first page, and if there is
        /// no page after the last.
        public private(set) var nextPlace: String?

        /// The number of items on all pages together, as the last page gave it; nil before the first page, and where the service does not give it.
        public private(set) var total: Int?

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
            total = turner.facts(turn.page).total
            guard let next = turn.next, let place = turn.place else { return turn.page }
            guard !places.hasComeAgain(place) else {
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

/// The items of all pages.
public struct PageItems<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    /// An item.
    public typealias Element = Item
    /// The errors of each call.
    public typealias Failure = APIError

    let pages: Pages<Page>
    let items: @Sendable (Page) -> [Item]

    /// The same items, with the next page fetched while the items of one are read.
    public var prefetching: PageItems { PageItems(pages: pages.prefetching, items: items) }

    /// Starts at the first item.
    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator(), items: items)
    }

    /// Returns one item after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// An item.
        public typealias Element = Item
        /// The errors of each call.
        public typealias Failure = APIError

        private let items: @Sendable (Page) -> [Item]
        private var pages: Pages<Page>.Iterator
        private var rest: ArraySlice<Item> = []

        /// The number of items on all pages together; nil before the first item, and where the service does not give it.
        public var total: Int? { pages.total }

        /// Where the page behind the one whose items are being given is: ``Call/resumed(at:)`` takes it.
        ///
        /// Nil before the first item, and on the last page.
        public var nextPlace: String? { pages.nextPlace }

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
