extension SearchProjectsResponse: CursorPage {
    /// The matches, best first; none where the service sent no array by one of the names that are known.
    public var pageItems: [ProjectMatch] { matches ?? [] }
    /// See `nextCursor`.
    public var nextPageCursor: String? { nextCursor }
    /// See `hasMore`.
    public var hasMorePages: Bool? { hasMore }
    /// See `total`.
    public var totalCount: Int? { total }
    /// The cursor is a property of the request's body.
    public static var paging: Paging? { .bodyCursor("cursor") }
}
