/// The body of a response: chunks of decoded bytes, to be read once.
public struct ResponseBody: AsyncSequence, Sendable {
    /// A chunk.
    public typealias Element = [UInt8]

    enum Storage: Sendable {
        case bytes([UInt8])
        case stream(@Sendable () -> Iterator)
        case file(TemporaryFile, length: Int64)
    }

    let storage: Storage

    init(storage: Storage) {
        self.storage = storage
    }

    /// An empty body.
    public static let empty = ResponseBody(storage: .bytes([]))

    /// Bytes in memory.
    public static func bytes(_ bytes: [UInt8]) -> ResponseBody {
        ResponseBody(storage: .bytes(bytes))
    }

    /// Chunks of an asynchronous sequence.
    ///
    /// Only the first iterator returns bytes, unless the sequence can be read again.
    public static func stream<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks
    ) -> ResponseBody where Chunks.Element == [UInt8], Chunks.AsyncIterator: SendableMetatype {
        ResponseBody(
            storage: .stream {
                var iterator = chunks.makeAsyncIterator()
                return Iterator {
                    if let chunk = try await iterator.next(isolation: nil) { return chunk }
                    // Asynchronous streams end without an error when their task is cancelled; that must not count as the end of the body.
                    try Task.checkCancellation()
                    return nil
                }
            })
    }

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator {
        switch storage {
        case .bytes(let bytes):
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            return Iterator {
                defer { rest = nil }
                return rest
            }
        case .stream(let start): return start()
        case .file(let file, let length):
            var reader = FileReader(file: file, length: length)
            return Iterator { try await reader.next() }
        }
    }

    /// Returns chunks until the end.
    public struct Iterator: AsyncIteratorProtocol {
        private let advance: () async throws -> [UInt8]?

        init(_ advance: @escaping () async throws -> [UInt8]?) {
            self.advance = advance
        }

        /// The next chunk; nil at the end.
        public mutating func next() async throws -> [UInt8]? {
            try await advance()
        }
    }
}

extension ResponseBody {
    /// Bytes that were read already, followed by the rest of an iterator.
    public static func continuing(_ start: [UInt8], _ rest: sending Iterator) -> ResponseBody {
        let box = IteratorBox(rest)
        return ResponseBody(
            storage: .stream {
                var start: [UInt8]? = start
                return Iterator {
                    defer { start = nil }
                    if let start { return start }
                    return try await box.next()
                }
            })
    }
}
