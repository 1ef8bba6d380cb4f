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
        /// Whether pictures of pages can be made.
        var makesPictures = false

        /// Where an announced file is sent.
        func uploadURL(of upload: RegisteredUpload, part: Int? = nil, job: String) -> URL {
            let number = part.map { [URLQueryItem(name: "partNumber", value: "\($0)")] } ?? []
            return storageURL.appending(path: "uploads/\(job)/\(upload.documentID)").appending(
                queryItems: number + [URLQueryItem(name: "signature", value: upload.signature)])
        }

        /// Where an artifact of a project is downloaded.
        func artifactURL(_ path: ArtifactPath, ofProject id: String) -> String { artifactURL(path, below: "projects/\(id)") }

        /// Where an artifact of a job is downloaded.
        func artifactURL(_ path: ArtifactPath, ofJob id: String) -> String { artifactURL(path, below: "jobs/\(id)") }

        private func artifactURL(_ path: ArtifactPath, below place: String) -> String {
            // Of letters, digits, dots, slashes and underscores, only the slash could be escaped, and it need not be.
            "\(baseURL.absoluteString)/\(place)/artifact?path=\(path.text.replacing("/", with: "%2F"))"
        }

        /// Where a job's result is read; unlike a pre-signed URL it needs the key (the pages disagree on what `resultUrl` is).
        func resultURL(of jobID: String) -> URL { baseURL.appending(path: "jobs/\(jobID)/result") }
    }
#endif
