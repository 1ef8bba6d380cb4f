#if Sandbox
    import BindingsRuntime
    import Foundation
    import Testing

    @testable import PlangrepSandbox

    @Suite("A sandbox with a data folder") final class SandboxFolderTests {
        private let folder = FileManager.default.temporaryDirectory.appending(path: "sandbox-folder-\(UUID().uuidString)")

        deinit { try? FileManager.default.removeItem(at: folder) }

        /// A sandbox in the folder; its engine never stops by itself, so that a new one finds what a killed process leaves.
        private func started(_ configure: (inout SandboxConfiguration) -> Void = { _ in }) async throws -> Sandbox {
            var configuration = SandboxConfiguration()
            configuration.apiKey = APIKey(API.key)
            configuration.speed = 10_000
            configuration.dataFolder = folder
            configure(&configuration)
            return try await Sandbox.start(configuration)
        }

        /// What is on disk when the process is killed: a copy, made while the sandbox runs.
        private func copied() throws -> URL {
            let copy = folder.appendingPathExtension("copy")
            try? FileManager.default.removeItem(at: copy)
            try FileManager.default.copyItem(at: folder, to: copy)
            return copy
        }

        @Test("Whatever was acknowledged is there after the process was killed, and goes on")
        func killed() async throws {
            let first = try await started { $0.timings = SandboxTimings(preflight: .seconds(100_000)) }
            let api = API(sandbox: first)
            let job = try await api.jobID()
            _ = try await api.upload([SandboxFlowTests.sample], to: job)
            _ = try await api.post("/jobs/\(job)/uploads/complete", "{}", headers: [("Idempotency-Key", "k")])
            let before = try await api.get("/jobs/\(job)").json
            let copy = try copied()
            defer { try? FileManager.default.removeItem(at: copy) }
            await first.stop()

            let second = try await started { $0.dataFolder = copy }
            let again = API(sandbox: second)
            let after = try await again.get("/jobs/\(job)").json
            #expect(after["job"]?["createdAt"] == before["job"]?["createdAt"] && before["job"]?["status"] == "preflighting")
            #expect(await second.documents(ofJob: job).first?.file.path.hasPrefix(copy.path) == true)
            try await again.reach("completed", job: job)
            let replayed = try await again.post("/jobs/\(job)/uploads/complete", "{}", headers: [("Idempotency-Key", "k")])
            #expect(replayed.status == 202 && replayed.json["job"]?["status"] == "preflighting", "the answer that was given")
            await second.stop()

            let third = try await started { $0.dataFolder = copy }
            #expect(try await API(sandbox: third).get("/jobs/\(job)").json["job"]?["status"] == "completed")
            await third.stop()
        }

        @Test("What was read from files, keys and their revocation are there after the process was killed", .enabled(if: hasPoppler))
        func killedWithReads() async throws {
            let first = try await started()
            let before = try await ReadFixture.make(API(sandbox: first))
            let keys = first.baseURL.absoluteString.replacing("/api/open/v1", with: "/api/open-api/keys")
            let session = [("Cookie", "plangrep_session=any"), ("Content-Type", "application/json")]
            let body = #"{"label":"a","scopes":["jobs:read"]}"#
            let made = try await before.api.send(.POST, keys, headers: session, body: .bytes(Array(body.utf8))).json
            let secret = try #require(made["plaintextKey"]?.string)
            let reads = ["files", "sheets", "regions", "specifications", "docs"]
            var answers: [API.Answer] = []
            for read in reads { answers.append(try await before.get("/\(read)?compact=true")) }
            let (hits, result) = (
                try await before.search(#"{"query":"office portland"}"#), try await before.api.get("/jobs/\(before.job)/result").json
            )
            let copy = try copied()
            defer { try? FileManager.default.removeItem(at: copy) }
            await first.stop()

            let second = try await started { $0.dataFolder = copy }
            let after = ReadFixture(api: API(sandbox: second), project: before.project, job: before.job)
            for (read, answer) in zip(reads, answers) {
                #expect(try await after.get("/\(read)?compact=true").bytes == answer.bytes, "\(read)")
            }
            #expect(try await after.search(#"{"query":"office portland"}"#) == hits)
            let again = try await after.api.get("/jobs/\(after.job)/result").json
            #expect(again["evidence"] == result["evidence"] && again["usage"] == result["usage"])
            #expect(try await after.api.get("/projects", headers: [("Authorization", "Bearer \(secret)")]).status == 200)
            await second.stop()
        }

        @Test("A change that cannot be stored is not acknowledged, and stays to be stored")
        func diskThatRefuses() async throws {
            let sandbox = try await started()
            await sandbox.engine.database?.close()
            for _ in 0..<2 {
                let refused = try await API(sandbox: sandbox).post("/projects", #"{"name": "Tower"}"#)
                #expect(refused.status == 500 && refused.code == "not_stored")
            }
            #expect(await sandbox.engine.state.changes.projects.map(\.name) == ["Tower"])
            await sandbox.stop()
        }

        @Test("A random key stays the folder's, and a second sandbox is refused")
        func keyAndLock() async throws {
            let first = try await started { $0.apiKey = nil }
            let key = first.apiKey.withSecret { $0 }
            let problem = await #expect(throws: SandboxConfiguration.Problem.self) { _ = try await started() }
            #expect(problem?.description.contains("another folder") == true)
            await first.stop()
            let second = try await started { $0.apiKey = nil }
            #expect(second.apiKey.withSecret { $0 } == key)
            await second.stop()
            let path = folder.appending(path: "state.sqlite").path
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        }

        @Test("Registered files, their tokens and the parts that have come outlive the process")
        func parts() async throws {
            let configure: (inout SandboxConfiguration) -> Void = {
                $0.storage.maxDirectBytes = 4
                $0.storage.partBytes = 4
                $0.storage.urlLifetime = .seconds(36_000_000)
            }
            let first = try await started(configure)
            let api = API(sandbox: first)
            let job = try await api.jobID()
            let digest = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882"  // of 0123456789
            let file = #"{"files": [{"fileName": "a.pdf", "contentType": "application/pdf", "fileSize": 10, "sha256": "\#(digest)"}]}"#
            let upload = try await api.post("/jobs/\(job)/uploads", file).json["uploads"]?[0]
            let url = try #require(upload?["parts"]?[0]?["uploadUrl"]?.string)
            let sent = try await api.send(.PUT, url, headers: [("x-sandbox-part", "1-of-3")], body: .bytes(Array("0123".utf8)))
            let eTag = try #require(sent.headers.first(name: "ETag"))
            let copy = try copied()
            defer { try? FileManager.default.removeItem(at: copy) }
            await first.stop()

            let second = try await started {
                configure(&$0)
                $0.dataFolder = copy
            }
            let stored = try #require(try await second.engine.job(job).registered.first)
            #expect(stored.parts.map(\.eTag) == [eTag, nil, nil])
            #expect(try Data(contentsOf: #require(stored.parts[0].file)) == Data("0123".utf8))
            let known = try await API(sandbox: second).post("/jobs/\(job)/uploads", file).json["uploads"]?[0]
            #expect(known?["documentId"] != nil && known?["documentId"] == upload?["documentId"])
            #expect(known?["uploadToken"] == upload?["uploadToken"])
            await second.stop()
        }

        @Test("A job may be provisioned for a while, and takes files afterwards")
        func provisioning() async throws {
            try await withSandbox({ $0.timings.jobProvisioning = .seconds(40_000) }) { api in
                let job = try await api.jobID()
                #expect(try await api.get("/jobs/\(job)").json["job"]?["status"] == "provisioning")
                #expect(try await api.upload([SandboxFlowTests.sample], to: job).status == 409)
                try await api.reach("awaiting_uploads", job: job)
                #expect(try await api.upload([SandboxFlowTests.sample], to: job).status == 200)
            }
        }
    }
#endif
