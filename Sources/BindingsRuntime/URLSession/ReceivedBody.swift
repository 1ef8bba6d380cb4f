import Foundation

/// The received part of a response's body that was not read yet: up to 1 MiB in memory, and what arrives beyond that in a private
/// file.
///
/// A task cannot be suspended on Linux: it leaves libcurl and starts its transfer anew when it is resumed.
final class ReceivedBody: Sendable {
    static let memoryLimit = 1 << 20

    private struct State {
        /// In order; they precede the bytes in the file.
        var chunks: ArraySlice<[UInt8]> = []
        var chunkBytes = 0
        var file: TemporaryFile?
        /// The range of the file's bytes that were not read yet.
        var filed: Range<Int64> = 0..<0
        var end: Result<Void, TransportError>?
        var waiter: CheckedContinuation<Void, any Error>?
        /// The reader is gone.
        var isDropped = false
    }

    private let state = Mutex(State())

    /// The location of the next bytes.
    private enum Place {
        case memory([UInt8])
        case file(TemporaryFile, Range<Int64>)
        case end
        case later
    }

    /// Adds received bytes; called by one thread at a time, which waits for the disk.
    func append(_ chunk: [UInt8]) throws(TransportError) {
        if keep(chunk) { return }
        let file = try file()
        try file.append(chunk)
        signal { state in
            state.file = file
            state.filed = state.filed.lowerBound..<state.filed.upperBound + Int64(chunk.count)
        }
    }

    /// Records the end of the body.
    ///
    /// - Parameter error: The reason that it broke off; nil if the body is complete.
    func finish(_ error: TransportError?) {
        signal { $0.end = error.map { .failure($0) } ?? .success(()) }
    }

    /// Returns the next bytes, for one reader at a time; nil at the end of the body.
    func next() async throws -> [UInt8]? {
        while true {
            switch try take() {
            case .memory(let chunk): return chunk
            case .file(let file, let range): return try await read(file, range)
            case .end: return nil
            case .later: try await arrival()
            }
        }
    }

    /// Discards the bytes present and to come.
    func drop() {
        state.withLock { $0 = State(isDropped: true) }
    }

    var isOver: Bool { state.withLock { $0.end != nil } }

    /// Keeps a chunk in memory if it fits, and if no older bytes are in the file.
    private func keep(_ chunk: [UInt8]) -> Bool {
        signal { state in
            if state.isDropped { return true }
            guard state.filed.isEmpty, state.chunks.isEmpty || state.chunkBytes + chunk.count <= Self.memoryLimit else { return false }
            state.chunks.append(chunk)
            state.chunkBytes += chunk.count
            return true
        }
    }

    /// The file to append to, empty if everything in it was read.
    private func file() throws(TransportError) -> TemporaryFile {
        let (old, isRead) = state.withLock { ($0.file, $0.filed.isEmpty) }
        guard let old else {
            return try StagingFolder.current(in: FileManager.default.temporaryDirectory.path).file(for: nil, prefix: "response.")
        }
        if isRead {
            try old.empty()
            state.withLock { $0.filed = 0..<0 }
        }
        return old
    }

    private func take() throws(TransportError) -> Place {
        let place: Result<Place, TransportError> = state.withLock { state in
            if let chunk = state.chunks.popFirst() {
                state.chunkBytes -= chunk.count
                return .success(.memory(chunk))
            }
            if let file = state.file, !state.filed.isEmpty { return .success(.file(file, state.filed)) }
            return state.end?.map { .end } ?? .success(.later)
        }
        return try place.get()
    }

    /// Marks bytes as read only after reading them, because the file must not be emptied before.
    private func read(_ file: TemporaryFile, _ range: Range<Int64>) async throws(TransportError) -> [UInt8] {
        let count = Int(min(Int64(range.count), Int64(RequestBody.chunkSize)))
        let bytes = try await FileIO.run { () throws(TransportError) in try file.bytes(at: range.lowerBound, count: count) }
        if bytes.count < count { throw TransportError(.file, requestSent: true, "\(file.path) is shorter than what was written to it.") }
        state.withLock { $0.filed = range.lowerBound + Int64(count)..<$0.filed.upperBound }
        return bytes
    }

    private func arrival() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isThere = state.withLock { state in
                    let isThere = !state.chunks.isEmpty || !state.filed.isEmpty || state.end != nil || Task.isCancelled
                    if !isThere { state.waiter = continuation }
                    return isThere
                }
                if isThere { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiter.take() }?.resume(throwing: CancellationError())
        }
        try Task.checkCancellation()
    }

    /// Changes the state, and wakes the reader.
    private func signal<Value: Sendable>(_ change: (inout State) -> Value) -> Value {
        let (value, waiter) = state.withLock { state in
            let value = change(&state)
            return (value, state.waiter.take())
        }
        waiter?.resume()
        return value
    }
}

/// Reads a received body; if it is dropped before the end, it calls `dropped`.
final class ReceivedBodyReader: Sendable {
    private let body: ReceivedBody
    private let dropped: @Sendable () -> Void

    init(body: ReceivedBody, dropped: @escaping @Sendable () -> Void) {
        self.body = body
        self.dropped = dropped
    }

    deinit {
        guard !body.isOver else { return }
        body.drop()
        dropped()
    }

    var responseBody: ResponseBody {
        ResponseBody(storage: .stream { ResponseBody.Iterator { [self] in try await body.next() } })
    }
}
