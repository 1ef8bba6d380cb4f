extension RequestBody {
    /// Reads the body from its beginning.
    ///
    /// Nothing is read ahead: a file is opened when its turn comes, and at most one chunk is held.
    public func chunks() -> Chunks {
        Chunks(body: self)
    }

    /// The chunks of a body, each of at most 512 KiB.
    public struct Chunks: AsyncSequence, Sendable {
        /// A chunk.
        public typealias Element = [UInt8]
        /// The error for a body that cannot be read.
        public typealias Failure = TransportError

        let body: RequestBody

        /// Starts reading.
        public func makeAsyncIterator() -> Iterator {
            Iterator(pending: [body])
        }
    }

    /// Returns one chunk after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// A chunk.
        public typealias Element = [UInt8]
        /// The error for a body that cannot be read.
        public typealias Failure = TransportError

        /// The bodies still to read, last first.
        private var pending: [RequestBody]
        private var current: (any ChunkReader)?

        init(pending: [RequestBody]) {
            self.pending = pending
        }

        /// The next chunk; nil at the end.
        public mutating func next(isolation: isolated (any Actor)?) async throws(TransportError) -> [UInt8]? {
            while true {
                if let chunk = try await current?.next(isolation: isolation) { return chunk }
                current = nil
                guard let body = pending.popLast() else { return nil }
                open(body)
            }
        }

        /// The next chunk; nil at the end.
        public mutating func next() async throws(TransportError) -> [UInt8]? {
            try await next(isolation: nil)
        }

        private mutating func open(_ body: RequestBody) {
            switch body.storage {
            case .bytes(let bytes): current = BytesReader(rest: bytes[...])
            case .file(let path, let stamp): current = BodyFileReader(path: path, expected: stamp)
            case .fileRange(let path, let range, let stamp): current = BodyFileReader(path: path, range: range, expected: stamp)
            case .stream(let source): current = StreamReader(source: source)
            case .parts(let parts): pending += parts.reversed()
            }
        }
    }
}
