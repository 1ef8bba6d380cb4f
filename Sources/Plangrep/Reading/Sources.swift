extension SourceTextResponse: CursorPage {
    /// The piece of text; none where it is empty.
    public var pageItems: [String] { text.map { $0.isEmpty ? [] : [$0] } ?? [] }
    /// See `nextCursor`.
    public var nextPageCursor: String? { nextCursor }
    /// The cursor is a property of the request's body.
    public static var paging: Paging? { .bodyCursor("cursor") }
}

extension PlangrepClient.SourcesOperations {
    /// Describes reading the text of a source: `.items` of the call are its pieces, in order.
    ///
    /// ```swift
    /// for try await piece in client.sources.text(of: uri, in: projectID, kind: .markdown).items { print(piece, terminator: "") }
    /// ```
    ///
    /// - Parameters:
    ///   - sourceCatalogURI: The address of the source, as a search returned it.
    ///   - projectID: The source's project.
    ///   - kind: The rendering to read; default: `text`.
    ///   - facetID: The facet of the source to read; nil: the whole source.
    ///   - maxChars: The most characters of one piece, 1 to 50,000; nil: the service chooses.
    public func text(
        of sourceCatalogURI: String, in projectID: String, kind: SourceTextKind? = nil, facetID: String? = nil, maxChars: Int? = nil
    ) -> Call<SourceTextResponse> {
        readText(projectID: projectID, sourceCatalogURI: sourceCatalogURI, maxChars: maxChars, facetID: facetID, textKind: kind)
    }
}

extension Call where Output == SourceTextResponse {
    /// The whole text, with every cursor followed.
    ///
    /// - Parameter limit: The most bytes of UTF-8; default: 16 MiB.
    /// - Throws: ``APIError/Kind/tooLarge`` for a longer text.
    public func wholeText(limit: Int = 16 << 20) async throws(APIError) -> String {
        var text = ""
        for try await piece in items {
            text += piece
            if text.utf8.count > limit {
                throw APIError(kind: .tooLarge, message: "The text is longer than \(limit) bytes. Read it piece by piece.")
            }
        }
        return text
    }
}

extension Call where Output == SourceSearchResponse {
    /// Performs the search, and waits as long as the service says that its index is not ready (the documented 409): for seconds after a job.
    ///
    /// - Parameter time: The longest time to wait; default: 2 minutes.
    /// - Throws: ``APIError/Kind/deadline`` when the index was not ready in time, with the last refusal in `cause`.
    public func whenIndexed(within time: Duration = .seconds(120)) async throws(APIError) -> SourceSearchResponse {
        try await retry(.none).poll(every: .seconds(5), deadline: time) { _ in true }
    }
}
