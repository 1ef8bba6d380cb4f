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

        /// Makes limits; each has a default.
        public init(
            maxFiles: Int = 100, maxDeclaredBytes: Int = 10_000_000_000, maxBodyBytes: Int = 1 << 20, maxRecords: Int = 10_000
        ) {
            self.maxFiles = maxFiles
            self.maxDeclaredBytes = maxDeclaredBytes
            self.maxBodyBytes = maxBodyBytes
            self.maxRecords = maxRecords
        }
    }
#endif
