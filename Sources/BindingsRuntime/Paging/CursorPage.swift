/// A page of a list that names the next one by a cursor.
public protocol CursorPage: Sendable {
    /// What the list is of.
    associatedtype PageItem: Sendable

    /// The page's items; may be empty on any page.
    var pageItems: [PageItem] { get }

    /// The cursor of the next page; nil on the last one.
    var nextPageCursor: String? { get }
}

extension Call where Output: CursorPage {
    /// The first page: the call as it is.
    public var firstPage: Output {
        get async throws(APIError) { try await value }
    }

    /// Every page, from the cursor of this call on; each is fetched when it is asked for.
    public var pages: Pages<Output> {
        Pages(call: self)
    }

    /// The items of every page; a page is fetched when the last one's items are used up.
    public var items: PageItems<Output> {
        PageItems(pages: pages)
    }
}

/// The pages of a list.
public struct Pages<Page: CursorPage>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page
    /// What each call throws.
    public typealias Failure = APIError

    let call: Call<Page>

    /// Starts at the first page.
    public func makeAsyncIterator() -> Iterator {
        Iterator(call: call)
    }

    /// Fetches one page after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// A page.
        public typealias Element = Page
        /// What each call throws.
        public typealias Failure = APIError

        private var call: Call<Page>?
        private var cursors: Set<String> = []

        init(call: Call<Page>) {
            self.call = call
        }

        /// The next page; nil after the last one.
        public mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> Page? {
            guard let current = call else { return nil }
            call = nil
            let page = try await current.value
            call = try successor(of: current, page.nextPageCursor)
            return page
        }

        /// An empty cursor ends the list; one that came before would never end it.
        private mutating func successor(of call: Call<Page>, _ cursor: String?) throws(APIError) -> Call<Page>? {
            guard let cursor, !cursor.isEmpty, let name = call.described.operation.cursor else { return nil }
            guard cursors.insert(cursor).inserted else {
                throw APIError(
                    kind: .decoding, message: "The service named the same next page twice; the list would never end.",
                    operationID: call.described.operation.id, method: call.described.operation.method)
            }
            var next = call
            next.described.queryItems.removeAll { $0.name == name }
            next.described.query(name, cursor)
            return next
        }
    }
}

/// The items of all pages of a list.
public struct PageItems<Page: CursorPage>: AsyncSequence, Sendable {
    /// An item.
    public typealias Element = Page.PageItem
    /// What each call throws.
    public typealias Failure = APIError

    let pages: Pages<Page>

    /// Starts at the first item.
    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator())
    }

    /// Gives one item after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// An item.
        public typealias Element = Page.PageItem
        /// What each call throws.
        public typealias Failure = APIError

        private var pages: Pages<Page>.Iterator
        private var rest: ArraySlice<Page.PageItem> = []

        init(pages: Pages<Page>.Iterator) {
            self.pages = pages
        }

        /// The next item; nil after the last one.
        public mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> Page.PageItem? {
            while rest.isEmpty {
                guard let page = try await pages.next(isolation: isolation) else { return nil }
                rest = page.pageItems[...]
            }
            return rest.popFirst()
        }
    }
}
