/// How far a submission's files are.
public struct UploadProgress: Sendable, Hashable {
    /// Bytes of the files that were handed to the transport; goes back when a form has to be sent again.
    public var sentBytes: Int64

    /// Bytes of all files that are to be sent.
    public var totalBytes: Int64

    /// States how far the files are.
    public init(sentBytes: Int64, totalBytes: Int64) {
        self.sentBytes = sentBytes
        self.totalBytes = totalBytes
    }
}

/// Counts the bytes of a request's body as the transport takes them, from zero at each attempt.
struct BodyCounter: Interceptor {
    let report: @Sendable (Int64) -> Void

    func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        guard let body = exchange.body else { return try await next(exchange) }
        var exchange = exchange
        exchange.body = .stream(length: body.length, isReplayable: body.isReplayable) {
            CountedChunks(chunks: body.chunks(), report: report)
        }
        return try await next(exchange)
    }
}

struct CountedChunks: AsyncSequence, Sendable {
    let chunks: RequestBody.Chunks
    let report: @Sendable (Int64) -> Void

    func makeAsyncIterator() -> Iterator {
        Iterator(chunks: chunks.makeAsyncIterator(), report: report)
    }

    struct Iterator: AsyncIteratorProtocol {
        var chunks: RequestBody.Iterator
        let report: @Sendable (Int64) -> Void
        var count: Int64 = 0

        mutating func next() async throws(TransportError) -> [UInt8]? {
            try await next(isolation: nil)
        }

        mutating func next(isolation actor: isolated (any Actor)?) async throws(TransportError) -> [UInt8]? {
            guard let chunk = try await chunks.next(isolation: actor) else { return nil }
            count += Int64(chunk.count)
            report(count)
            return chunk
        }
    }
}
