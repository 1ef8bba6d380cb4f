#if Sandbox
    import Foundation

    /// What records need beside themselves to be shown.
    struct ResponseContext: Sendable, Hashable {
        /// Where the API lies, without a slash at the end.
        var baseURL: URL
        /// Where signed URLs lead, without a slash at the end.
        var storageURL: URL
        var limits: SandboxLimits
        var credits: SandboxCredits
        /// What is promised to jobs.
        var creditsReserved: [String: Int] = [:]

        /// Where an announced file is sent.
        func uploadURL(of upload: RegisteredUpload, part: Int? = nil, job: String) -> URL {
            let number = part.map { [URLQueryItem(name: "partNumber", value: "\($0)")] } ?? []
            return storageURL.appending(path: "uploads/\(job)/\(upload.documentID)").appending(
                queryItems: number + [URLQueryItem(name: "signature", value: upload.signature)])
        }

        /// Where a job's result is read; unlike a pre-signed URL it needs the key (the pages disagree on what `resultUrl` is).
        func resultURL(of jobID: String) -> URL { baseURL.appending(path: "jobs/\(jobID)/result") }
    }
#endif
