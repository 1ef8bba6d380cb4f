#if Sandbox
    import Foundation

    /// What records need beside themselves to be shown.
    struct Surroundings: Sendable, Hashable {
        /// Where the API lies, without a slash at the end.
        var baseURL: URL
        var limits: SandboxLimits

        /// Where a job's result is read; unlike a pre-signed URL it needs the key (the pages disagree on what `resultUrl` is).
        func resultURL(of jobID: String) -> URL { baseURL.appending(path: "jobs/\(jobID)/result") }
    }
#endif
