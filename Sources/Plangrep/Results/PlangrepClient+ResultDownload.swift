import Foundation

/// A file that was downloaded whole.
public struct DownloadedFile: Sendable, Hashable {
    /// Where it is.
    public var file: URL
    /// Its length.
    public var bytes: Int64
    /// How many of its bytes an earlier, interrupted run had downloaded.
    public var resumedBytes: Int64
    /// SHA-256 of the file on disk, 64 lower-case hexadecimal digits; nil in a build that cannot compute it (Linux without the trait `Crypto`).
    public var sha256: String?
    /// What people should know, such as the end of retention.
    public var warnings: [String] = []
}

extension PlangrepClient {
    /// Downloads the result of a job to a file, without holding it in memory.
    ///
    /// It is read from the job's `resultUrl` where that is on another host, without the API key; where there is none, or that URL is refused, from
    /// `GET /jobs/{jobId}/result`. An interrupted download goes on where it broke off, in a later run as well, if the server allows ranges.
    ///
    /// - Parameters:
    ///   - jobID: A job that is `completed` or `completed_with_errors`.
    ///   - file: The destination, replaced atomically when all bytes are there. Its folder must exist.
    ///   - onProgress: Called with each chunk, from any thread; returns quickly.
    /// - Throws: ``APIError/Kind/jobEnded`` for a job that ended without a result, ``APIError/Kind/invalidRequest`` for one that has not ended.
    public func download(
        resultOf jobID: String, to file: URL, onProgress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(APIError) -> DownloadedFile {
        let job = try await jobs.get(jobID: jobID).value.job.withResult()
        let completed = try await resultBytes(of: jobID, job.resultURL, to: file, onProgress)
        var downloaded = try await DownloadedFile.digesting(completed)
        downloaded.warnings = [job.expiryWarning(now: runtime.configuration.environment.now())].compactMap(\.self)
        return downloaded
    }

    private func resultBytes(
        of jobID: String, _ resultURL: URL?, to file: URL, _ onProgress: @escaping @Sendable (DownloadProgress) -> Void
    ) async throws(APIError) -> CompletedDownload {
        let identity = "result of \(jobID)"
        if case .storage(let url) = ResultSource(resultURL, base: runtime.baseURL) {
            do throws(APIError) {
                return try await StorageTransfer(configuration: runtime.configuration).get(url)
                    .resumableDownload(to: file, identity: identity, onProgress: onProgress)
            } catch {
                // Signed URLs expire before jobs do; the route gives the same document.
                guard error.kind == .invalidRequest || error.status?.kind == .clientError else { throw error }
            }
        }
        return try await jobs.getResult(jobID: jobID).resumableDownload(to: file, identity: identity, onProgress: onProgress)
    }
}

extension Job {
    /// - Throws: where there is no result, or none yet.
    func withResult() throws(APIError) -> Job {
        if status.hasResult { return self }
        if status.isTerminal { throw APIError(kind: .jobEnded, message: "The job \(id) is \(status.rawValue) and has no result.") }
        throw APIError(
            kind: .invalidRequest,
            message: "The job \(id) is \(status.rawValue). Only completed jobs have a result: follow it until it has ended.")
    }
}

extension DownloadedFile {
    /// Reads the file once more, in chunks, for its digest: what counts is what is on disk.
    static func digesting(_ download: CompletedDownload) async throws(APIError) -> DownloadedFile {
        DownloadedFile(
            file: download.file, bytes: download.bytes, resumedBytes: download.resumedBytes, sha256: try await digest(of: download.file))
    }

    static func digest(of file: URL) async throws(APIError) -> String? {
        #if canImport(CryptoKit) || Crypto
            do throws(TransportError) {
                return try await RequestBody.file(file).sha256()
            } catch {
                throw APIError(kind: .file, message: error.message, cause: error)
            }
        #else
            return nil
        #endif
    }
}
