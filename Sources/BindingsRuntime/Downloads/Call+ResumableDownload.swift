import Foundation

/// How far a download is.
public struct DownloadProgress: Sendable, Hashable {
    /// The bytes that are in the file, those of an earlier run among them.
    public var receivedBytes: Int64
    /// The bytes of the whole file; nil where the server does not say.
    public var totalBytes: Int64?

    /// Describes how far a download is.
    public init(receivedBytes: Int64, totalBytes: Int64?) {
        (self.receivedBytes, self.totalBytes) = (receivedBytes, totalBytes)
    }
}

/// A file that was downloaded whole.
public struct CompletedDownload: Sendable {
    /// Where it is.
    public var file: URL
    /// Its length.
    public var bytes: Int64
    /// How many of its bytes an earlier run had downloaded.
    public var resumedBytes: Int64
    /// The fields of the last response.
    public var headers: HTTPFields
}

extension Call {
    /// Performs the call and writes the body to a file; goes on where an earlier download of the same file broke off.
    ///
    /// The bytes go to a private file (0600) beside the destination, `.<name>.part`, which takes its place, atomically, when all of them are there.
    /// When the download fails or is cancelled, that file stays, and the next download to this place asks for the rest: by `Range` and `If-Range`
    /// (RFC 9110, 13.1.5 and 14.2), where the server has named the file by a strong entity tag or a date. A server that gives no ranges, or
    /// has another file by now, sends it from the beginning. A transfer that breaks off is continued at once, as often in a row as the retry
    /// policy allows without a byte between.
    ///
    /// - Parameters:
    ///   - file: The destination; what is there is replaced. Its folder must exist.
    ///   - identity: What tells this file from others that may be downloaded to the same place, where the URL changes; default: the URL without what is secret in it.
    ///   - onProgress: Called with each chunk, from any thread; returns quickly.
    /// - Throws: ``APIError/Kind/file`` where the file cannot be written, or another process is writing it.
    @discardableResult
    public func resumableDownload(
        to file: URL, identity: String? = nil, onProgress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(APIError) -> CompletedDownload {
        let source: String
        if let identity { source = identity } else { source = try prepare().displayURL }
        let partial: PartialFile
        do throws(TransportError) {
            partial = try await FileIO.run { () throws(TransportError) in try PartialFile.open(for: file) }
        } catch {
            throw APIError(kind: APIError.Kind(error.kind), message: error.message, operationID: described.operation.id, cause: error)
        }
        var download = ResumableDownload(call: self, source: source, partial: partial, onProgress: onProgress)
        do throws(APIError) {
            let (bytes, headers) = try await download.run()
            return CompletedDownload(file: file, bytes: bytes, resumedBytes: download.resumedBytes, headers: headers)
        } catch {
            partial.discardIfUseless()
            throw error
        }
    }
}

/// One download, and the calls that it takes.
struct ResumableDownload<Output: Sendable>: Sendable {
    private let call: Call<Output>
    private let source: String
    private let partial: PartialFile
    private let onProgress: @Sendable (DownloadProgress) -> Void
    private var received: Int64 = 0
    private var total: Int64?
    private var breaks = 0
    /// See ``CompletedDownload/resumedBytes``.
    private(set) var resumedBytes: Int64 = 0

    init(call: Call<Output>, source: String, partial: PartialFile, onProgress: @escaping @Sendable (DownloadProgress) -> Void) {
        (self.call, self.source, self.partial, self.onProgress) = (call, source, partial, onProgress)
    }

    mutating func run() async throws(APIError) -> (bytes: Int64, headers: HTTPFields) {
        while true {
            let performed: PerformedCall
            do throws(APIError) {
                performed = try await request()
            } catch {
                // Longer than the file: it was another one.
                guard error.status == .rangeNotSatisfiable, received > 0 else { throw error }
                try await restart()
                continue
            }
            let before = received
            do {
                try await take(performed)
                return (received, performed.response.head.headerFields)
            } catch {
                let failure = performed.performance.failure(error)
                if received > before { breaks = 0 }
                try await pause(after: failure)
            }
        }
    }

    private func restart() async throws(APIError) {
        let partial = partial
        try await file { () throws(TransportError) in try partial.restart(nil) }
    }

    /// Asks for what is missing.
    private mutating func request() async throws(APIError) -> PerformedCall {
        let partial = partial
        let length = try await file { () throws(TransportError) in try partial.length() }
        let plain = call.header("Accept-Encoding", "identity")
        guard length > 0, let origin = partial.origin(), origin.source == source else {
            received = 0
            return try await plain.perform(.stream)
        }
        received = length
        return try await plain.header("Range", "bytes=\(length)-").header("If-Range", origin.validator).perform(.stream)
    }

    /// Writes the body.
    private mutating func take(_ performed: PerformedCall) async throws {
        let (partial, head) = (partial, performed.response.head)
        switch RangeResponse(head, offset: received) {
        case .append(let total):
            self.total = total
            if resumedBytes == 0, breaks == 0 { resumedBytes = received }
            try await FileIO.run { () throws(TransportError) in try partial.seekToEnd() }
        case .restart(let total):
            (self.total, received, resumedBytes) = (total, 0, 0)
            let origin = RangeResponse.validator(head).map { PartialFile.Origin(source: source, validator: $0) }
            try await FileIO.run { () throws(TransportError) in try partial.restart(origin) }
        case .wrongRange:
            try await FileIO.run { () throws(TransportError) in try partial.restart(nil) }
            throw TransportError(.malformedResponse, requestSent: true, "The server sent another range of the file than was asked for.")
        }
        for try await chunk in performed.response.body {
            try await FileIO.run { () throws(TransportError) in try partial.append(chunk) }
            received += Int64(chunk.count)
            onProgress(DownloadProgress(receivedBytes: received, totalBytes: total))
        }
        if let total, total != received {
            throw TransportError(.reset, requestSent: true, "The file has \(total) bytes, and \(received) came.")
        }
        try await FileIO.run { () throws(TransportError) in try partial.finish() }
    }

    private mutating func pause(after error: APIError) async throws(APIError) {
        let isCurable = error.kind == .connection || error.kind == .timeout
        guard isCurable, call.described.operation.isIdempotent, breaks < call.limits.retry.maxAttempts - 1 else { throw error }
        breaks += 1
        do {
            try await call.client.configuration.environment.sleep(.seconds(1) * (1 << (breaks - 1)))
        } catch {
            throw APIError(kind: .cancelled, message: TransportError.cancelled.message, cause: error)
        }
    }

    private func file<Value: Sendable>(_ body: @escaping @Sendable () throws(TransportError) -> Value) async throws(APIError) -> Value {
        do throws(TransportError) {
            return try await FileIO.run(body)
        } catch {
            throw APIError(
                kind: APIError.Kind(error.kind), message: error.message, operationID: call.described.operation.id, cause: error)
        }
    }
}
