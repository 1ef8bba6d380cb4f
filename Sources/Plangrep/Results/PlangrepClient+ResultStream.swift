extension PlangrepClient {
    /// Reads the result of a job item by item, as it comes: for results that are too large for memory.
    ///
    /// ```swift
    /// for try await item in client.resultStream(of: jobID) {
    ///     if case .sheet(let sheet, let document) = item { print(document.fileName ?? "", sheet.sheetNumber ?? "") }
    /// }
    /// ```
    ///
    /// Items come in the order of the result. Where the connection breaks, the result, which never changes, is asked for again, and the stream goes
    /// on behind the last item.
    ///
    /// - Parameters:
    ///   - jobID: A job that is `completed` or `completed_with_errors`.
    ///   - limit: The most bytes of one item; default: 16 MiB. A larger one is an error of kind ``APIError/Kind/decoding`` that names it.
    public func resultStream(of jobID: String, limit: Int = 16 << 20) -> ResultStream {
        ResultStream(
            pieces: jobs.getResult(jobID: jobID).pieces(of: ResultPiece.arrays, limit: limit, isImmutable: true) {
                (piece) throws(JSONError) in
                try ResultPiece(piece)
            })
    }
}

/// The items of a result; each iteration performs a call of its own.
public struct ResultStream: AsyncSequence, Sendable {
    /// An item.
    public typealias Element = ResultItem
    /// What the call throws.
    public typealias Failure = APIError

    let pieces: JSONPieceStream<ResultPiece>

    /// Performs the call.
    public func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator()) }

    /// Gives one item after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// An item.
        public typealias Element = ResultItem
        /// What the call throws.
        public typealias Failure = APIError

        private var pieces: JSONPieceStream<ResultPiece>.Iterator
        private var document = ResultDocumentReference(index: 0)

        init(pieces: JSONPieceStream<ResultPiece>.Iterator) { self.pieces = pieces }

        /// The next item; nil at the end, and after an error.
        public mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> ResultItem? {
            while let piece = try await pieces.next(isolation: isolation) {
                if let item = piece.item(&document) { return item }
            }
            return nil
        }
    }
}
