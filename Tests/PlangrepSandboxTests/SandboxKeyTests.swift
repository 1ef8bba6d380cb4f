#if Sandbox
    import BindingsRuntime
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    @Suite("Keys of the workspace") struct SandboxKeyTests {
        private static let session = [("Cookie", "plangrep_session=any"), ("Content-Type", "application/json")]

        private func keys(_ api: API, _ path: String = "") -> String {
            api.sandbox.baseURL.absoluteString.replacing("/api/open/v1", with: "/api/open-api/keys") + path
        }

        private func post(_ api: API, _ path: String = "", _ body: String? = nil, headers: [(String, String)] = session) async throws
            -> API.Answer
        {
            try await api.send(.POST, keys(api, path), headers: headers, body: body.map { .bytes(Array($0.utf8)) })
        }

        /// A key with scopes; its secret.
        private func key(_ api: API, _ scopes: String..., expiresAt: String? = nil) async throws -> (id: String, secret: String) {
            let list = scopes.map { "\"\($0)\"" }.joined(separator: ",")
            let expiry = expiresAt.map { ",\"expiresAt\":\"\($0)\"" } ?? ""
            let answer = try await post(api, "", "{\"label\":\"CI\",\"scopes\":[\(list)]\(expiry)}")
            #expect(answer.status == 201, "\(answer.message ?? "")")
            return (try #require(answer.json["key"]?["id"]?.string), try #require(answer.json["plaintextKey"]?.string))
        }

        private func status(_ api: API, _ path: String, _ secret: String) async throws -> Int {
            try await api.get(path, headers: [("Authorization", "Bearer \(secret)")]).status
        }

        @Test("A key works, its secret is shown once and kept nowhere, and its use is noted")
        func created() async throws {
            try await withSandbox { api in
                let (id, secret) = try await key(api, "jobs:read")
                let unused = try await api.get(keys(api), headers: Self.session)
                #expect(unused.json["keys"]?[0]?["lastUsedAt"] == .null && unused.json["keys"]?[0]?["lastUsedIp"] == .null)
                #expect(try await status(api, "/projects", secret) == 200)
                let listed = try await api.get(keys(api), headers: Self.session)
                let list = try JSON.decode(OpenAPIKeyListResponse.self, from: listed.bytes)
                #expect(list.keys.map(\.id) == [id] && list.keys[0].scopes == [.jobsRead] && list.keys[0].label == "CI")
                #expect(list.keys[0].lastUsedAt != nil && list.keys[0].lastUsedIP == "127.0.0.1")
                #expect(list.profile.retentionDays == 7 && list.profile.enabled == true && list.profile.drawingCreditsPerPage == 10)
                #expect(!String(decoding: listed.bytes, as: UTF8.self).contains(secret) && secret.hasPrefix(list.keys[0].keyPrefix ?? "?"))
                let state = await api.sandbox.engine.state
                #expect(!String(describing: state.keys[0]).contains(secret))
            }
        }

        @Test("Sessions are asked for, and keys are not accepted instead")
        func session() async throws {
            try await withSandbox { api in
                for headers in [[], API.authorized, [("Cookie", "plangrep_session=")], [("Cookie", "other=1")]] {
                    let (read, write) = (
                        try await api.get(keys(api), headers: headers), try await post(api, "/revoke-all", headers: headers)
                    )
                    #expect(read.status == 401 && write.status == 401)
                }
            }
        }

        @Test(
            "Wrong requests are refused",
            arguments: [
                #"{"label":"","scopes":["jobs:read"]}"#, #"{"label":"a","scopes":[]}"#, #"{"label":"a","scopes":["root"]}"#,
                #"{"label":"a"}"#,
                #"{"label":"a","scopes":["jobs:read"],"expiresAt":"2020-01-01T00:00:00Z"}"#,
            ])
        func refused(_ body: String) async throws {
            try await withSandbox { api in
                let (created, revoked) = (try await post(api, "", body), try await post(api, "/key_unknown/revoke"))
                #expect(created.status == 400 && revoked.status == 404)
            }
        }

        @Test("Each scope opens its operations and no others")
        func scopes() async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                let (read, write, artifacts) = (
                    try await key(api, "jobs:read").secret, try await key(api, "jobs:write").secret,
                    try await key(api, "artifacts:read").secret
                )
                for path in ["/projects", "/projects/\(project)/jobs", "/projects/\(project)/sheets", "/projects/\(project)/summary"] {
                    let statuses = (
                        try await status(api, path, read), try await status(api, path, write), try await status(api, path, artifacts)
                    )
                    #expect(statuses == (200, 403, 403))
                }
                let artifact = "/projects/\(project)/artifact?path=x"
                #expect(try await status(api, artifact, artifacts) == 404)
                #expect(try await status(api, artifact, read) == 403)
                let create = "/projects/\(project)/jobs"
                let refused = try await api.send(.POST, create, headers: [("Authorization", "Bearer \(read)")])
                #expect(refused.status == 403 && refused.code == "insufficient_scope" && refused.message?.contains("jobs:write") == true)
                let made = try await api.send(
                    .POST, create, headers: [("Authorization", "Bearer \(write)"), ("Content-Type", "application/json")],
                    body: .bytes(Array("{}".utf8)))
                #expect(made.status == 202)
            }
        }

        @Test("Revoked keys cease to work at once, one or all; the sandbox's own does not")
        func revoked() async throws {
            try await withSandbox { api in
                let (first, second) = (try await key(api, "jobs:read"), try await key(api, "jobs:read"))
                let answer = try await post(api, "/\(first.id)/revoke")
                #expect(answer.status == 200 && answer.json["key"]?["revokedAt"]?.string != nil)
                #expect(try await status(api, "/projects", first.secret) == 401)
                #expect(try await status(api, "/projects", second.secret) == 200)
                let again = try await post(api, "/\(first.id)/revoke")
                #expect(again.json["key"]?["revokedAt"] == answer.json["key"]?["revokedAt"])
                let all = try await post(api, "/revoke-all")
                #expect(
                    all.json["keys"]?.array?.allSatisfy { $0["revokedAt"]?.string != nil } == true && all.json["keys"]?.array?.count == 2)
                #expect(try await status(api, "/projects", second.secret) == 401)
                #expect(try await status(api, "/projects", API.key) == 200)
            }
        }

        @Test("Keys expire by the sandbox's clock")
        func expiry() async throws {
            let clock = TestClock()
            try await withSandbox({ $0.clock = clock.clock }) { api in
                let expiry = clock.clock.now().addingTimeInterval(60).ISO8601Format()
                let (_, secret) = try await key(api, "jobs:read", expiresAt: expiry)
                #expect(try await status(api, "/projects", secret) == 200)
                clock.advance(by: .seconds(60))
                #expect(try await status(api, "/projects", secret) == 401)
            }
        }
    }
#endif
