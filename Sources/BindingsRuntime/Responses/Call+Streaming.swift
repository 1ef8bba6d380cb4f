import Foundation

extension Call {
    /// Performs the call and returns its response as soon as the fields are there; the body is read as it comes.
    ///
    /// Only attempts up to then are tried again. The idle timeout goes on while the body is read; a deadline only when the call sets one.
    /// Reading throws ``TransportError`` when the body breaks off. Drop the body to end the transfer.
    public func stream() async throws(APIError) -> StreamedResponse {
        let performed = try await perform(.stream)
        return performed.with(performed.response.body)
    }

    /// Performs the call and writes the body to a file; returns how many bytes there are.
    ///
    /// The bytes go to a private file (0600) beside the destination, which takes its place, atomically, when all of them are there; when the
    /// download fails or is cancelled, it is removed. What stood at the destination is replaced. An interrupted attempt starts over.
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

    /// Puts a body in its place, wherever an interceptor has left it.
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
