#if Sandbox
    /// How the storage behind signed URLs behaves.
    public struct SandboxStorage: Sendable, Hashable {
        /// The largest file that is sent whole, in bytes, default 5,000,000,000: larger ones go in parts (documented: over 5 GB).
        public var maxDirectBytes = 5_000_000_000
        /// The size of every part but the last, in bytes; default 64 MiB.
        ///
        /// Not documented.
        public var partBytes = 64 << 20
        /// How long a signed URL works at speed 1; default 1 hour.
        ///
        /// Not documented.
        public var urlLifetime = Duration.seconds(3600)
        /// What goes wrong on purpose; default nothing.
        public var faults = SandboxStorageFaults()

        /// Makes the defaults; set what differs.
        public init() {}

        var problem: String? {
            if maxDirectBytes < 0 || partBytes < 1 {
                return "maxDirectBytes of the storage must not be negative, and partBytes must be positive"
            }
            if urlLifetime <= .zero { return "urlLifetime of the storage must be positive" }
            return faults.problem
        }

        /// The byte ranges of a file that is sent in parts; empty for one that is sent whole.
        func parts(ofSize size: Int) -> [Range<Int>] {
            guard size > maxDirectBytes else { return [] }
            return stride(from: 0, to: size, by: partBytes).map { $0..<min(size, $0 + partBytes) }
        }
    }
#endif
