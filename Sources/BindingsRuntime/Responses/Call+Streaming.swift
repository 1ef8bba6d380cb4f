import Foundation

extension Call {
    /// Performs the call and returns its response as soon as the header fields have arrived; the body is read as it arrives.
    ///
    /// Only attempts up to then are tried again. The idle timeout applies while the body is read; a deadline only if the call sets one.
    /// Reading throws ``TransportError`` if the body breaks off. Drop the body to end the transfer.
    public func stream() async throws(APIError) -> StreamedResponse {
        let performed = try await perform(.stream)
        return performed.with(performed.response.body)
    }

    /// Performs the call and writes the body to a file; returns the number of bytes.
    ///
    /// The bytes are written to a private file (0600) beside the destination. Once complete, it atomically replaces whatever is at the
    /// destination; if the download fails or is cancelled, it is removed. An interrupted attempt starts over.
    @discardableResult
    public func download(to file: URL) async throws(APIError) -> APIResponse<Int64> {
        let destination = file.path
        let directory = file.deletingLastPathComponent().path
        let performed = try await perform(.spool(directory: directory, prefix: ".\(file.lastPathComponent.prefix(64))."))
        do {
            return performed.with(try await Self.place(performed.response.body, at: destination, in: directory))
        } catch {
            throw performed.performance.failure(error)
        }
    }

    /// Moves a body to its destination, also if an interceptor has replaced it.
    private static func place(_ body: ResponseBody, at destination: String, in directory: String) async throws -> Int64 {
        if case .file(let file, let length) = body.storage {
            try await FileIO.run { () throws(TransportError) in try file.move(to: destination) }
            return length
        }
        let bytes = try await body.collected
        try await FileIO.run { () throws(TransportError) in
            let file = try TemporaryFile.create(in: directory, prefix: ".download.")
            try file.append(bytes)
            try file.move(to: destination)
        }
        return Int64(bytes.count)
    }
}
