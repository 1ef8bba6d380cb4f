#if Sandbox
    /// Bytes that storage has taken: for assertions inside the process.
    public struct SandboxTransfer: Sendable, Hashable {
        /// The `documentId` of the file.
        public let documentID: String
        /// The number of the part, from 1; nil for a whole file.
        public let part: Int?
        /// Whether the request was answered with success.
        public let isConfirmed: Bool
    }
#endif
