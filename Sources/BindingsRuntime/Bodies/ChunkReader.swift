/// Reads one part of a body.
protocol ChunkReader {
    mutating func next(isolation: isolated (any Actor)?) async throws(TransportError) -> [UInt8]?
}

struct BytesReader: ChunkReader {
    var rest: ArraySlice<UInt8>

    mutating func next(isolation: isolated (any Actor)?) async throws(TransportError) -> [UInt8]? {
        if rest.isEmpty { return nil }
        defer { rest = rest.dropFirst(RequestBody.chunkSize) }
        return Array(rest.prefix(RequestBody.chunkSize))
    }
}

/// Reads a file, and checks before and after that it is the file that was announced.
struct BodyFileReader: ChunkReader {
    let path: String
    let expected: FileStamp?
    /// Nil for the whole file.
    private let range: Range<Int64>?
    private var opened: (file: OpenFile, stamp: FileStamp)?
    private var offset: Int64

    init(path: String, range: Range<Int64>? = nil, expected: FileStamp?) {
        self.path = path
        self.range = range
        self.expected = expected
        offset = range?.lowerBound ?? 0
    }

    mutating func next(isolation: isolated (any Actor)?) async throws(TransportError) -> [UInt8]? {
        let (path, range, expected, before, start) = (path, range, expected, opened, offset)
        let step = try await FileIO.run { () throws(TransportError) in
            try Self.step(path: path, range: range, expected: expected, opened: before, offset: start)
        }
        opened = (step.file, step.stamp)
        offset += Int64(step.chunk.count)
        return step.chunk.isEmpty ? nil : step.chunk
    }

    private typealias Step = (file: OpenFile, stamp: FileStamp, chunk: [UInt8])

    private static func step(
        path: String, range: Range<Int64>?, expected: FileStamp?, opened: (file: OpenFile, stamp: FileStamp)?, offset: Int64
    ) throws(TransportError) -> Step {
        let (file, stamp) = if let opened { opened } else { try open(path, expected) }
        let end = range?.upperBound ?? stamp.length
        guard end <= stamp.length else { throw tooShort(path, stamp.length, offset..<end) }
        let count = Int(min(end - offset, Int64(RequestBody.chunkSize)))
        let chunk = try file.bytes(at: offset, count: count, path: path)
        // Checking the file at the first and the last chunk is enough: a change in between shows in its length or its modification time.
        if opened == nil || chunk.count < count || count == 0 {
            let now = try file.stamp(path)
            if now != stamp || chunk.count < count { throw changed(path, from: stamp.length, to: now.length) }
        }
        return (file, stamp, chunk)
    }

    private static func open(_ path: String, _ expected: FileStamp?) throws(TransportError) -> (file: OpenFile, stamp: FileStamp) {
        let file = try OpenFile.read(path)
        if let expected { return (file, expected) }
        return (file, try file.stamp(path))
    }

    static func tooShort(_ path: String, _ length: Int64, _ range: Range<Int64>) -> TransportError {
        let message = "\(path) has \(length) bytes, so the range \(range.lowerBound)..<\(range.upperBound) is not in it."
        return TransportError(.requestBody, requestSent: false, message)
    }

    static func changed(_ path: String, from old: Int64, to new: Int64) -> TransportError {
        let how = new < old ? "shrank from \(old) to \(new) bytes" : new > old ? "grew from \(old) to \(new) bytes" : "was changed"
        return TransportError(.requestBody, "\(path) \(how) while it was sent. Send it again when nothing writes to it any more.")
    }
}

/// Reads a stream, and checks that its length is the announced one.
struct StreamReader: ChunkReader {
    private let length: Int64?
    private var iterator: ResponseBody.Iterator
    private var count: Int64 = 0
    private var rest: ArraySlice<UInt8> = []

    init(source: StreamSource) {
        length = source.length
        iterator = source.start()
    }

    mutating func next(isolation: isolated (any Actor)?) async throws(TransportError) -> [UInt8]? {
        while rest.isEmpty {
            guard let chunk = try await pull(isolation: isolation) else { return try atEnd() }
            count += Int64(chunk.count)
            if let length, count > length { throw mismatch() }
            rest = chunk[...]
        }
        defer { rest = rest.dropFirst(RequestBody.chunkSize) }
        return Array(rest.prefix(RequestBody.chunkSize))
    }

    private mutating func pull(isolation: isolated (any Actor)?) async throws(TransportError) -> [UInt8]? {
        do {
            return try await iterator.next(isolation: isolation)
        } catch let error as TransportError {
            throw error
        } catch is CancellationError {
            throw TransportError(.cancelled, "The task was cancelled.")
        } catch {
            throw TransportError(.requestBody, "The body's stream failed: \(error)")
        }
    }

    private func atEnd() throws(TransportError) -> [UInt8]? {
        if let length, count != length { throw mismatch() }
        return nil
    }

    private func mismatch() -> TransportError {
        TransportError(.requestBody, "The body's stream was announced with \(length ?? 0) bytes and gave \(count).")
    }
}
