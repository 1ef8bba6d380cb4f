import Foundation

extension PlangrepClient.ArtifactsOperations {
    /// Describes reading an artifact by the URL that the service gave with it: to a file, a sequence of chunks, or memory.
    ///
    /// ```swift
    /// try await client.artifacts.get(artifact).download(to: file)
    /// ```
    ///
    /// The API key goes along on the API's own routes of jobs and projects alone; one-use links and other hosts get none. A one-use link is used up
    /// by the first success, so that such a call is not repeated.
    ///
    /// - Throws: ``APIError/Kind/invalidRequest`` for an artifact without a URL, or with one that is none of the documented routes.
    public func get(_ artifact: Artifact) throws(APIError) -> Call<[UInt8]> {
        call(to: try address(of: artifact))
    }

    /// Downloads an artifact into a folder, under a name that the service gives it.
    ///
    /// The name never leads out of the folder (no separators, `..`, reserved names and the like), and a file that is there already is never
    /// replaced: the new one gets a number. An interrupted download goes on where it broke off if the server allows ranges; a one-use link does not.
    ///
    /// - Parameters:
    ///   - artifact: As a result or a list has it.
    ///   - folder: An existing folder.
    ///   - onProgress: Called with each chunk, from any thread; returns quickly.
    public func download(
        _ artifact: Artifact, to folder: URL, onProgress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(APIError) -> DownloadedFile {
        try await download(try address(of: artifact), into: folder, onProgress)
    }

    /// Downloads an artifact of a job by its path, as ``download(_:to:onProgress:)`` does.
    ///
    /// - Parameter path: As the artifact's URL has it, decoded; never made up.
    public func download(
        _ path: String, ofJob jobID: String, to folder: URL, onProgress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(APIError) -> DownloadedFile {
        try await download(.job(id: jobID, path: path), into: folder, onProgress)
    }

    /// Downloads an artifact of a project by its path, as ``download(_:to:onProgress:)`` does.
    ///
    /// - Parameter path: As the artifact's URL has it, decoded; never made up.
    public func download(
        _ path: String, ofProject projectID: String, to folder: URL, onProgress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(APIError) -> DownloadedFile {
        try await download(.project(id: projectID, path: path), into: folder, onProgress)
    }

    private func download(
        _ address: ArtifactAddress, into folder: URL, _ onProgress: @escaping @Sendable (DownloadProgress) -> Void
    ) async throws(APIError) -> DownloadedFile {
        let name = FolderNames.segment(for: try await suggestedName(address), fallback: "artifact")
        return try await download(address, to: Self.freeFile(name, in: folder), onProgress)
    }

    func address(of artifact: Artifact) throws(APIError) -> ArtifactAddress {
        guard let url = artifact.url else { throw APIError(kind: .invalidRequest, message: "The artifact has no URL.") }
        do throws(ArtifactAddress.Problem) {
            return try ArtifactAddress(url, base: client.baseURL)
        } catch {
            throw APIError(kind: .invalidRequest, message: error.message)
        }
    }

    func call(to address: ArtifactAddress) -> Call<[UInt8]> {
        switch address {
        case .job(let id, let path): getFromJob(jobID: id, path: path)
        case .project(let id, let path): getFromProject(projectID: id, path: path)
        case .oneUse(let token): redeem(token: token).retry(.none)
        case .elsewhere(let url): StorageTransfer(configuration: client.configuration).get(url)
        }
    }

    func download(
        _ address: ArtifactAddress, to file: URL, _ onProgress: @escaping @Sendable (DownloadProgress) -> Void
    ) async throws(APIError) -> DownloadedFile {
        let call = call(to: address)
        if case .oneUse = address {
            let response = try await call.download(to: file)
            return DownloadedFile(file: file, bytes: response.body, resumedBytes: 0, sha256: try await DownloadedFile.digest(of: file))
        }
        return try await DownloadedFile.digesting(call.resumableDownload(to: file, onProgress: onProgress))
    }

    /// The last part of the artifact's path, or what a one-use link says of itself, which does not use it up.
    private func suggestedName(_ address: ArtifactAddress) async throws(APIError) -> String {
        switch address {
        case .job(_, let path), .project(_, let path): return path
        case .oneUse(let token):
            let headers = try await check(token: token).response.headers
            return headers[.contentDisposition].flatMap(ContentDisposition.fileName) ?? ""
        case .elsewhere(let url): return URL(string: url.text)?.lastPathComponent ?? ""
        }
    }

    private static func freeFile(_ name: String, in folder: URL) -> URL {
        var names = FolderNames()
        while true {
            let file = folder.appendingPathComponent(names.path(for: name))
            if !FileManager.default.fileExists(atPath: file.path) { return file }
        }
    }
}

/// The `Content-Disposition` header (RFC 6266).
enum ContentDisposition {
    /// The file name that it suggests: `filename*` (RFC 8187) before `filename`; nil where there is none.
    static func fileName(_ text: String) -> String? {
        let parameters = text.split(separator: ";").dropFirst().map { part in
            part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        func value(_ name: String) -> String? { parameters.first { $0.count == 2 && $0[0].lowercased() == name }?[1] }
        if let extended = value("filename*"), extended.lowercased().hasPrefix("utf-8'"), let start = extended.lastIndex(of: "'") {
            return String(extended[extended.index(after: start)...]).removingPercentEncoding
        }
        return value("filename").map { $0.hasPrefix("\"") && $0.hasSuffix("\"") && $0.count > 1 ? String($0.dropFirst().dropLast()) : $0 }
    }
}
