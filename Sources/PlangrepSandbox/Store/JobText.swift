#if Sandbox
    /// The text of a job's files, stored beside the job: jobs change often, their text is read once.
    struct JobText: Sendable, Hashable, Identifiable, Codable {
        /// Of the job.
        let id: String
        /// By document, of those that have any.
        var pages: [String: [PageText]]
    }
#endif
