#if Sandbox
    /// What the sandbox accepts; the first two are documented, the others its own.
    public struct SandboxLimits: Sendable, Hashable {
        /// Files per job, default 100.
        public var maxFiles: Int
        /// Declared bytes per job over all its uploads, default 10,000,000,000.
        public var maxDeclaredBytes: Int
        /// Bytes of a JSON body or of a form's `metadata` part, default 1 MiB.
        public var maxBodyBytes: Int
        /// Jobs and projects kept at once, default 10,000 each: a runaway loop must not eat the memory.
        public var maxRecords: Int

        /// Pages per job, default 5,000: a job with more fails.
        ///
        /// The documentation's example of a profile has 500.
        public var maxPages: Int
        /// Keys to artifacts that were issued and not used, default 10,000: the oldest cease to work.
        public var maxDownloads: Int

        /// Makes limits; each has a default.
        public init(
            maxFiles: Int = 100, maxDeclaredBytes: Int = 10_000_000_000, maxBodyBytes: Int = 1 << 20, maxRecords: Int = 10_000,
            maxPages: Int = 5000, maxDownloads: Int = 10_000
        ) {
            self.maxFiles = maxFiles
            self.maxDeclaredBytes = maxDeclaredBytes
            self.maxBodyBytes = maxBodyBytes
            self.maxRecords = maxRecords
            self.maxPages = maxPages
            self.maxDownloads = maxDownloads
        }
    }
#endif
