#if Sandbox
    import BindingsServer
    import Foundation
    import Plangrep

    extension SandboxServer {
        func listKeys(_ input: Operations.ListKeys.Input) async throws -> Operations.ListKeys.Reply {
            .ok(OpenAPIKeyListResponse(keys: await engine.keys.map { OpenAPIKey($0) }, profile: await engine.profile))
        }

        func createKey(_ input: Operations.CreateKey.Input) async throws -> Operations.CreateKey.Reply {
            guard !input.body.label.isEmpty else { throw SandboxError.invalid("$.label", "it must have 1 to 120 characters") }
            let (key, secret) = try await engine.createKey(
                label: input.body.label, scopes: input.body.scopes.map(\.rawValue), expiresAt: input.body.expiresAt)
            return .created(OpenAPIKeyCreateResponse(key: OpenAPIKey(key), plaintextKey: secret))
        }

        func revokeKey(_ input: Operations.RevokeKey.Input) async throws -> Operations.RevokeKey.Reply {
            .ok(OpenAPIKeyRevokeResponse(key: OpenAPIKey(try await engine.revokeKey(input.keyID))))
        }

        func revokeAllKeys(_ input: Operations.RevokeAllKeys.Input) async throws -> Operations.RevokeAllKeys.Reply {
            .ok(OpenAPIKeyRevokeAllResponse(keys: await engine.revokeAllKeys().map { OpenAPIKey($0) }))
        }
    }

    extension OpenAPIKey {
        init(_ record: KeyRecord) {
            self.init(
                id: record.id, label: record.label, keyPrefix: record.prefix, scopes: record.scopes.map(OpenAPIKeyScope.init(rawValue:)),
                createdByUserID: "user_sandbox", hashVersion: "v1", createdAt: record.createdAt, expiresAt: record.expiresAt,
                lastUsedAt: record.lastUsedAt, lastUsedIP: record.lastUsedIP, revokedAt: record.revokedAt)
        }
    }
#endif
