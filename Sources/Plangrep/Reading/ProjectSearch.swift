extension SearchProjectsResponse: CursorPage {
    /// The matches, best first.
    ///
    /// The documentation describes the array and does not name it: it is the one array of objects among the members that are not known.
    public var matches: [JSONFields] {
        let arrays = unknownFields?.map(\.value).compactMap(\.array) ?? []
        return arrays.map { $0.compactMap(\.object) }.first { !$0.isEmpty } ?? []
    }

    /// The matches.
    public var pageItems: [JSONFields] { matches }
    /// See `nextCursor`.
    public var nextPageCursor: String? { nextCursor }
    /// See `hasMore`.
    public var hasMorePages: Bool? { hasMore }
    /// See `total`.
    public var totalCount: Int? { total }
    /// The cursor is a property of the request's body.
    public static var paging: Paging? { .bodyCursor("cursor") }
}
