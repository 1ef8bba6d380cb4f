#if Sandbox
    import BindingsRuntime
    import Foundation
    import Plangrep
    #if canImport(CryptoKit)
        import CryptoKit
    #else
        import Crypto
    #endif

    extension SandboxEngine {
        var keys: [KeyRecord] { Array(state.keys) }

        /// Creates a key; its secret is shown here alone, and only its digest is kept.
        func createKey(label: String, scopes: [String], expiresAt: Date?) throws(SandboxError) -> (key: KeyRecord, secret: String) {
            if let expiresAt, expiresAt <= now { throw .invalid("$.expiresAt", "it must lie in the future") }
            let secret = "pgk_sandbox_" + SandboxID.hex((0..<24).map { _ in UInt8.random(in: 0...255) })
            let key = KeyRecord(
                id: SandboxID.make("key", at: now), label: label, prefix: String(secret.prefix(16)), digest: Self.digest(secret),
                scopes: scopes, createdAt: now.inMilliseconds, expiresAt: expiresAt?.inMilliseconds)
            try state.addKey(key)
            return (key, secret)
        }

        func revokeKey(_ id: String) throws(SandboxError) -> KeyRecord { try state.revokeKey(id, at: now) }

        func revokeAllKeys() -> [KeyRecord] { state.revokeAllKeys(at: now) }

        /// The scopes of the key with this secret; nil where none works.
        func scopes(ofKey secret: String, from address: String?) -> [String]? {
            state.useKey(digest: Self.digest(secret), from: address, at: now)?.scopes
        }

        /// What applies to all jobs of the organization.
        var profile: OpenAPIProfile {
            OpenAPIProfile(
                drawingCreditsPerPage: configuration.credits.perDrawingPage, documentCreditsPerPage: configuration.credits.perDocumentPage,
                enabled: true, jobPageLimit: configuration.limits.maxPages,
                retentionDays: Int((configuration.retention / .seconds(86400)).rounded(.up)), updatedAt: startedAt)
        }

        private static func digest(_ secret: String) -> String { SandboxID.hex(SHA256.hash(data: Data(secret.utf8))) }
    }
#endif
