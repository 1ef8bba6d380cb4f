#if Sandbox
    import Plangrep

    /// One page of any list, and the facts of its envelope.
    struct ListPage<Element: Sendable>: Sendable {
        var elements: [Element]
        /// On all pages together.
        var total: Int
        var limit: Int
        /// As it was given.
        var cursor: String?
        /// The position of the first element.
        var start: Int

        /// The documented default.
        static var defaultLimit: Int { 100 }

        var end: Int { start + elements.count }
        var hasMore: Bool { end < total }
        var nextCursor: String? { hasMore ? ListCursor.text(end) : nil }

        /// Takes a page out of everything.
        init(_ all: some RandomAccessCollection<Element>, limit: Int?, cursor: String?) throws(SandboxError) {
            self.limit = limit ?? Self.defaultLimit
            self.cursor = cursor
            total = all.count
            // Where entries are gone since, nothing is left.
            start = min(try ListCursor.position(cursor), total)
            elements = Array(all.dropFirst(start).prefix(self.limit))
        }

        private init(_ elements: [Element], total: Int, limit: Int, cursor: String?, start: Int) {
            (self.elements, self.total, self.limit, self.cursor, self.start) = (elements, total, limit, cursor, start)
        }

        func map<New>(_ view: (Element) throws -> New) rethrows -> ListPage<New> {
            ListPage<New>(try elements.map(view), total: total, limit: limit, cursor: cursor, start: start)
        }

        var pageInfo: PageInfo {
            PageInfo(
                startCursor: elements.isEmpty ? nil : ListCursor.text(start), endCursor: elements.isEmpty ? nil : ListCursor.text(end - 1),
                hasPreviousPage: start > 0, hasNextPage: hasMore)
        }
    }

    /// Cursors of lists: the position of the first entry of a page.
    enum ListCursor {
        static func text(_ position: Int) -> String { "cur_\(position)" }

        /// 0 without a cursor.
        static func position(_ cursor: String?) throws(SandboxError) -> Int {
            guard let cursor else { return 0 }
            guard cursor.hasPrefix("cur_"), let position = Int(cursor.dropFirst(4)), position >= 0, text(position) == cursor else {
                throw .invalid("cursor", "it is not a `nextCursor` of this list")
            }
            return position
        }
    }

    extension ProjectCatalog {
        /// A page of the entries that a filter wants.
        func page<Filter: EntityFilter>(_ filter: Filter, limit: Int?, cursor: String?) throws(SandboxError) -> ListPage<Entry> {
            let entries = Filter.entries(self)
            if filter.isEmpty { return try ListPage(entries, limit: limit, cursor: cursor) }
            let positions = found.positions(filter) {
                entries.indices.filter { filter.matches(entries[$0], in: self) }.map { Int32($0) }
            }
            return try ListPage(positions, limit: limit, cursor: cursor).map { entries[Int($0)] }
        }
    }
#endif
