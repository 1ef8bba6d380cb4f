extension ResponseBody {
    /// The bytes, if all of them are in memory; nil for a stream or a file.
    public var bytesInMemory: [UInt8]? {
        if case .bytes(let bytes) = storage { bytes } else { nil }
    }

    /// The end of reading a body.
    public struct End: Sendable {
        /// The number of bytes read.
        public var bytes: Int64

        /// The reason that it broke off; nil if the body was complete, or was dropped before its end.
        public var error: (any Error)?

        /// Indicates whether the last byte was read.
        public var isWhole: Bool
    }

    /// The same body, which reports once when it has been read, has broken off, or was dropped.
    ///
    /// A body in memory or in a file counts as read at once.
    public func observed(_ ended: @escaping @Sendable (End) -> Void) -> ResponseBody {
        switch storage {
        case .bytes(let bytes):
            ended(End(bytes: Int64(bytes.count), isWhole: true))
            return self
        case .file(_, let length):
            ended(End(bytes: length, isWhole: true))
            return self
        case .stream(let start):
            let observation = BodyObservation(ended)
            return ResponseBody(
                storage: .stream {
                    let box = IteratorBox(start())
                    return Iterator { try await observation.next(box) }
                })
        }
    }
}

/// Counts the bytes of one body; its release ends it.
private final class BodyObservation: Sendable {
    private let state = Mutex<(bytes: Int64, isOver: Bool)>((0, false))
    private let ended: @Sendable (ResponseBody.End) -> Void

    init(_ ended: @escaping @Sendable (ResponseBody.End) -> Void) {
        self.ended = ended
    }

    deinit {
        finish(isWhole: false)
    }

    func next(_ box: IteratorBox) async throws -> [UInt8]? {
        do {
            guard let chunk = try await box.next() else {
                finish(isWhole: true)
                return nil
            }
            state.withLock { $0.bytes += Int64(chunk.count) }
            return chunk
        } catch {
            finish(isWhole: false, error)
            throw error
        }
    }

    private func finish(isWhole: Bool, _ error: (any Error)? = nil) {
        let bytes: Int64? = state.withLock { state in
            if state.isOver { return nil }
            state.isOver = true
            return state.bytes
        }
        if let bytes { ended(ResponseBody.End(bytes: bytes, error: error, isWhole: isWhole)) }
    }
}
