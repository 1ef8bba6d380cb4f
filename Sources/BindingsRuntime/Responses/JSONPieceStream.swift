extension Call {
    /// Performs the call and reads arrays of its JSON object element by element, as they come, in bounded memory.
    ///
    /// See ``JSONChunkReader`` for what is read in which order. The call is performed when the first piece is asked for.
    ///
    /// - Parameters:
    ///   - arrays: The arrays to read element by element, each named by the keys that lead to it.
    ///   - limit: The most bytes of one element, and of the members of one object around it; default: 16 MiB.
    ///   - isImmutable: Whether the body is the same each time. Then one that breaks off is asked for again, as often in a row as the retry
    ///     policy allows without a piece between, and goes on behind the last piece.
    ///   - read: Makes an item of a piece; nil passes over it.
    public func pieces<Item: Sendable>(
        of arrays: [[String]], limit: Int = 16 << 20, isImmutable: Bool = false,
        read: @escaping @Sendable (JSONPiece) throws(JSONError) -> Item?
    ) -> JSONPieceStream<Item> {
        let environment = client.configuration.environment
        return JSONPieceStream(
            start: PieceReading(
                repetitions: isImmutable ? limits.retry.maxAttempts - 1 : 0, reader: JSONChunkReader(arrays, limit: limit),
                sleep: environment.sleep, perform: { () async throws(APIError) in try await perform(.stream) }),
            read: read)
    }
}

/// The pieces of one call's JSON body; each iteration performs a call of its own.
public struct JSONPieceStream<Item: Sendable>: AsyncSequence, Sendable {
    /// What is made of a piece.
    public typealias Element = Item
    /// What the call throws; ``APIError/Kind/decoding`` for a body that is not what the document says, or has an element that is too large.
    public typealias Failure = APIError

    let start: PieceReading
    let read: @Sendable (JSONPiece) throws(JSONError) -> Item?

    /// Performs the call.
    public func makeAsyncIterator() -> Iterator { Iterator(reading: start, read: read) }

    /// Gives one item after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// What is made of a piece.
        public typealias Element = Item
        /// What the call throws.
        public typealias Failure = APIError

        private var reading: PieceReading?
        private let read: @Sendable (JSONPiece) throws(JSONError) -> Item?

        init(reading: PieceReading, read: @escaping @Sendable (JSONPiece) throws(JSONError) -> Item?) {
            (self.reading, self.read) = (reading, read)
        }

        /// The next item; nil at the end, and after an error.
        public mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> Item? {
            while var open = reading {
                reading = nil
                guard let piece = try await open.next(isolation: isolation) else { return nil }
                do throws(JSONError) {
                    let item = try read(piece)
                    reading = open
                    if let item { return item }
                } catch {
                    throw open.undecodable(error, piece.bytes)
                }
            }
            return nil
        }
    }
}

/// A body that is read piece by piece, and the ones after it where it breaks off.
struct PieceReading: Sendable {
    /// How often in a row the body is asked for again.
    let repetitions: Int
    /// Before the first chunk.
    let reader: JSONChunkReader
    let sleep: @Sendable (Duration) async throws -> Void
    let perform: @Sendable () async throws(APIError) -> PerformedCall
    private var current: (call: PerformedCall, chunks: IteratorBox, reader: JSONChunkReader)?
    private var given = 0
    /// How many pieces are to be passed over, because they were given before the body broke off.
    private var passed = 0
    private var breaks = 0
    private var tag: String?

    init(
        repetitions: Int, reader: JSONChunkReader, sleep: @escaping @Sendable (Duration) async throws -> Void,
        perform: @escaping @Sendable () async throws(APIError) -> PerformedCall
    ) {
        (self.repetitions, self.reader, self.sleep, self.perform) = (repetitions, reader, sleep, perform)
    }

    /// The next piece; nil at the end.
    mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> JSONPiece? {
        while true {
            if current == nil { try await open() }
            guard let chunks = current?.chunks, let call = current?.call else { return nil }
            if let piece = try read(call) { return piece }
            do {
                guard let chunk = try await chunks.next() else {
                    try finish(call)
                    return nil
                }
                current?.reader.append(chunk)
            } catch {
                let failure = (error as? APIError) ?? call.performance.failure(error)
                try await pause(after: failure)
            }
        }
    }

    func undecodable(_ error: JSONError, _ bytes: [UInt8]) -> APIError {
        guard let call = current?.call else { return APIError(kind: .decoding, message: "\(error)", cause: error) }
        return call.performance.undecodable(error, call.response.head, bytes)
    }

    /// A piece that is there already and was not given before.
    private mutating func read(_ call: PerformedCall) throws(APIError) -> JSONPiece? {
        do throws(JSONError) {
            while let piece = try current?.reader.next() {
                passed += 1
                if passed <= given { continue }
                given += 1
                breaks = 0
                return piece
            }
            return nil
        } catch {
            throw undecodable(error, [])
        }
    }

    private mutating func finish(_ call: PerformedCall) throws(APIError) {
        do throws(JSONError) { try current?.reader.finish() } catch { throw undecodable(error, []) }
        current = nil
    }

    private mutating func open() async throws(APIError) {
        let call = try await perform()
        let tag = call.response.head.headerFields[.eTag]
        if given > 0, let before = self.tag, let tag, before != tag {
            throw call.performance.failure(APIError(kind: .decoding, message: "The body changed while it was read. Read it again."))
        }
        self.tag = tag
        passed = 0
        current = (call, IteratorBox(call.response.body.makeAsyncIterator()), reader)
    }

    private mutating func pause(after error: APIError) async throws(APIError) {
        guard error.kind == .connection || error.kind == .timeout, breaks < repetitions else { throw error }
        breaks += 1
        current = nil
        do {
            try await sleep(.seconds(1))
        } catch {
            throw APIError(kind: .cancelled, message: TransportError.cancelled.message, cause: error)
        }
    }
}
