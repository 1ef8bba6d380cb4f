import Foundation

/// The content of a request: bytes, a file, or a stream; read in chunks, so that its size does not matter.
public struct RequestBody: Sendable {
    indirect enum Storage: Sendable {
        case bytes([UInt8])
        case file(path: String, stamp: FileStamp?)
        case fileRange(path: String, range: Range<Int64>, stamp: FileStamp?)
        case stream(StreamSource)
        case parts([RequestBody])
    }

    let storage: Storage

    /// The largest chunk that is read at once: 512 KiB.
    static let chunkSize = 512 << 10

    /// Bytes that are in memory.
    public static func bytes(_ bytes: [UInt8]) -> RequestBody {
        RequestBody(storage: .bytes(bytes))
    }

    /// Bytes that are in memory, such as the result of `JSONEncoder`.
    public static func data(_ data: Data) -> RequestBody {
        .bytes([UInt8](data))
    }

    /// The UTF-8 bytes of a string.
    public static func text(_ text: String) -> RequestBody {
        .bytes(Array(text.utf8))
    }

    /// A regular file, opened when it is sent and read in chunks.
    ///
    /// The call fails with ``APIError/Kind/requestBody`` if the file is missing, or changes while it is sent.
    public static func file(_ url: URL) -> RequestBody {
        // The path of a URL with another scheme might name a local file; the whole URL never does.
        RequestBody(storage: .file(path: url.isFileURL ? url.path : url.absoluteString, stamp: nil))
    }

    /// A range of a regular file, such as one part of a multipart upload.
    ///
    /// The call fails with ``APIError/Kind/requestBody`` if the file is missing, is shorter than the range, or changes while it is sent.
    ///
    /// - Parameter range: Byte offsets from the beginning of the file.
    public static func file(_ url: URL, range: Range<Int64>) -> RequestBody {
        RequestBody(storage: .fileRange(path: url.isFileURL ? url.path : url.absoluteString, range: range, stamp: nil))
    }

    /// Chunks from an asynchronous sequence.
    ///
    /// - Parameters:
    ///   - length: The number of bytes, if known; the call fails if it turns out wrong.
    ///   - isReplayable: Pass `false` if `makes` does not return the same bytes each time; the call is then tried only once.
    ///   - makes: Starts a stream, once for each attempt.
    public static func stream<Chunks: AsyncSequence>(
        length: Int64? = nil, isReplayable: Bool = true, makes: @escaping @Sendable () -> Chunks
    ) -> RequestBody where Chunks.Element == [UInt8], Chunks: SendableMetatype, Chunks.AsyncIterator: SendableMetatype {
        RequestBody(storage: .stream(StreamSource(length: length, isReplayable: isReplayable, makes: makes)))
    }

    /// Several bodies one after the other.
    package static func parts(_ parts: [RequestBody]) -> RequestBody {
        RequestBody(storage: .parts(parts))
    }

    /// The number of bytes; nil if it is not known before they have been sent.
    ///
    /// For a file: its current length, nil if it does not exist.
    public var length: Int64? {
        switch storage {
        case .bytes(let bytes): Int64(bytes.count)
        case .file(let path, let stamp): (stamp ?? (try? OpenFile.read(path).stamp(path)))?.length
        case .fileRange(_, let range, _): Int64(range.count)
        case .stream(let source): source.length
        case .parts(let parts): parts.reduce(Int64?.some(0)) { sum, part in sum.flatMap { sum in part.length.map { sum + $0 } } }
        }
    }

    /// Indicates whether the same bytes can be sent again.
    public var isReplayable: Bool {
        switch storage {
        case .bytes, .file, .fileRange: true
        case .stream(let source): source.isReplayable
        case .parts(let parts): parts.allSatisfy(\.isReplayable)
        }
    }

    var isInMemory: Bool {
        switch storage {
        case .bytes: true
        case .file, .fileRange, .stream: false
        case .parts(let parts): parts.allSatisfy(\.isInMemory)
        }
    }

    /// The bytes, if all of them are in memory.
    public var bytesInMemory: [UInt8]? {
        switch storage {
        case .bytes(let bytes): bytes
        case .file, .fileRange, .stream: nil
        case .parts(let parts): isInMemory ? parts.flatMap { $0.bytesInMemory ?? [] } : nil
        }
    }
}

extension RequestBody {
    /// Bytes that are in memory.
    public init(_ data: Data) { self = .data(data) }

    /// A regular file, opened when it is sent; the same as ``file(_:)``.
    public init(_ url: URL) { self = .file(url) }
}

extension RequestBody {
    /// Records the current state of the files: from here on their lengths are fixed, and any change is an error.
    func pinned() async throws(TransportError) -> RequestBody {
        switch storage {
        case .bytes, .stream: return self
        case .file(let path, _):
            let stamp = try await FileIO.run { () throws(TransportError) in try OpenFile.read(path).stamp(path) }
            return RequestBody(storage: .file(path: path, stamp: stamp))
        case .fileRange(let path, let range, _):
            let stamp = try await FileIO.run { () throws(TransportError) in try OpenFile.read(path).stamp(path) }
            guard range.lowerBound >= 0, range.upperBound <= stamp.length else { throw BodyFileReader.tooShort(path, stamp.length, range) }
            return RequestBody(storage: .fileRange(path: path, range: range, stamp: stamp))
        case .parts(let parts):
            var result: [RequestBody] = []
            for part in parts { result.append(try await part.pinned()) }
            return .parts(result)
        }
    }
}

extension RequestBody {
    /// Fails if a file is no longer in the state recorded when it was pinned.
    func checkUnchanged() async throws(TransportError) {
        switch storage {
        case .bytes, .stream, .file(_, nil), .fileRange(_, _, nil): return
        case .file(let path, let stamp?), .fileRange(let path, _, let stamp?):
            let now = try await FileIO.run { () throws(TransportError) in try OpenFile.read(path).stamp(path) }
            if now != stamp { throw BodyFileReader.changed(path, from: stamp.length, to: now.length) }
        case .parts(let parts):
            for part in parts { try await part.checkUnchanged() }
        }
    }
}

struct StreamSource: Sendable {
    let length: Int64?
    let isReplayable: Bool
    let start: @Sendable () -> ResponseBody.Iterator

    init<Chunks: AsyncSequence>(
        length: Int64?, isReplayable: Bool, makes: @escaping @Sendable () -> Chunks
    ) where Chunks.Element == [UInt8], Chunks: SendableMetatype, Chunks.AsyncIterator: SendableMetatype {
        self.length = length
        self.isReplayable = isReplayable
        start = {
            var iterator = makes().makeAsyncIterator()
            return ResponseBody.Iterator { try await iterator.next(isolation: nil) }
        }
    }
}
