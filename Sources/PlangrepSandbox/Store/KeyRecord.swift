#if Sandbox
    import Foundation

    /// An API key that was created for the workspace; its secret is not kept.
    struct KeyRecord: Sendable, Hashable, Identifiable, Codable {
        let id: String
        let label: String
        /// The beginning of the secret.
        let prefix: String
        /// SHA-256 of the secret, lower-case hex.
        let digest: String
        let scopes: [String]
        let createdAt: Date
        let expiresAt: Date?
        var lastUsedAt: Date?
        var lastUsedIP: String?
        var revokedAt: Date?

        /// Whether requests are accepted with it: revoked keys are rejected at once, expired ones too (documented).
        func works(at now: Date) -> Bool { revokedAt == nil && expiresAt.map { now < $0 } ?? true }
    }
#endif
