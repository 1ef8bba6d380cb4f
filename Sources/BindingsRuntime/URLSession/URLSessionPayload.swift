import Foundation

/// A request's body in a form that URLSession sends with its length.
enum URLSessionPayload: Sendable {
    case none
    case bytes(Data)
    /// With the temporary file that has to exist until the exchange is over.
    case file(URL, TemporaryFile?)

    var isBody: Bool {
        if case .none = self { false } else { true }
    }

    /// The number of bytes to send.
    var length: Int64 {
        switch self {
        case .none: 0
        case .bytes(let data): Int64(data.count)
        case .file(let url, _): RequestBody.file(url).length ?? .max
        }
    }

    static func make(_ body: RequestBody?, report: @Sendable (TransportProgress) -> Void) async throws(TransportError) -> URLSessionPayload
    {
        guard let body else { return .none }
        if let bytes = body.bytesInMemory { return .bytes(Data(bytes)) }
        if case .file(let path, _) = body.storage {
            try await body.checkUnchanged()
            return .file(URL(fileURLWithPath: path), nil)
        }
        let file = try await stage(body, report: report)
        return .file(URL(fileURLWithPath: file.path), file)
    }

    /// Writes a body to a private file.
    private static func stage(_ body: RequestBody, report: @Sendable (TransportProgress) -> Void) async throws(TransportError)
        -> TemporaryFile
    {
        let directory = FileManager.default.temporaryDirectory.path
        let length = body.length
        let file = try await FileIO.run { () throws(TransportError) in try StagingFolder.current(in: directory).file(for: length) }
        var chunks = body.chunks().makeAsyncIterator()
        while let chunk = try await chunks.next() {
            if Task.isCancelled { throw .cancelled }
            try await FileIO.run { () throws(TransportError) in try file.append(chunk) }
            report(.moved)
        }
        return file
    }
}
