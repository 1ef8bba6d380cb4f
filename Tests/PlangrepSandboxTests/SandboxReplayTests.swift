#if Sandbox
    import BindingsRuntime
    import Foundation
    import Testing

    @testable import PlangrepSandbox

    @Suite struct SandboxReplayTests {
        private let hook = "{\"externalId\":\"a\",\"webhookUrl\":\"https://hooks.example.com/a\"}"

        @Test func aRepeatedCreateGivesTheOriginalJobWithoutItsSecret() async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                let first = try await api.post("/projects/\(project)/jobs", hook, headers: [("Idempotency-Key", "k")])
                #expect(first.status == 202 && first.json["idempotent"] == false)
                let secret = try #require(first.json["webhookSigningSecret"]?.string)
                #expect(secret.hasPrefix("whsec_") && secret.count == 70)
                let again = try await api.post("/projects/\(project)/jobs", hook, headers: [("Idempotency-Key", "k")])
                #expect(again.status == 202 && again.json["idempotent"] == true)
                #expect(again.json["job"] == first.json["job"])
                #expect(again.json["webhookSigningSecret"]?.string == nil)
                #expect(try await api.get("/projects/\(project)/jobs").json["jobs"]?.array?.count == 1)
            }
        }

        @Test func anotherRequestUnderTheSameKeyIsRefused() async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                _ = try await api.post("/projects/\(project)/jobs", "{}", headers: [("Idempotency-Key", "k")])
                let other = try await api.post("/projects/\(project)/jobs", hook, headers: [("Idempotency-Key", "k")])
                #expect(other.status == 422 && other.code == "idempotency_key_reused")
            }
        }

        @Test func aKeyCountsForOneProjectOnly() async throws {
            try await withSandbox { api in
                let (one, two) = (try await api.readyProject("one"), try await api.readyProject("two"))
                let first = try await api.post("/projects/\(one)/jobs", "{}", headers: [("Idempotency-Key", "k")]).json
                let second = try await api.post("/projects/\(two)/jobs", "{}", headers: [("Idempotency-Key", "k")]).json
                #expect(second["idempotent"] == false && first["job"]?["id"] != second["job"]?["id"])
            }
        }

        @Test func requestsAtTheSameTimeMakeOneJob() async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                let ids = try await withThrowingTaskGroup(of: String?.self) { group in
                    for _ in 0..<20 {
                        group.addTask {
                            try await api.post("/projects/\(project)/jobs", "{}", headers: [("Idempotency-Key", "k")]).json["job"]?["id"]?
                                .string
                        }
                    }
                    return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
                }
                #expect(ids.count == 1 && !ids.contains(nil))
            }
        }

        @Test(arguments: [("", false), (String(repeating: "k", count: 257), false), (String(repeating: "k", count: 256), true)])
        func aKeyHas1To256Characters(_ key: String, _ isAccepted: Bool) async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                let answer = try await api.post("/projects/\(project)/jobs", "{}", headers: [("Idempotency-Key", key)])
                #expect(answer.status == (isAccepted ? 202 : 400))
            }
        }

        @Test func aRepeatedCompleteGivesTheOriginalAnswer() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                _ = try await api.upload([SandboxFlowTests.sample], to: job)
                let first = try await api.post("/jobs/\(job)/uploads/complete", "{}", headers: [("Idempotency-Key", "k")])
                #expect(first.status == 202 && first.json["job"]?["status"] == "preflighting" && first.json["idempotent"]?.bool == nil)
                try await api.reach("completed", job: job)
                let again = try await api.post("/jobs/\(job)/uploads/complete", "{}", headers: [("Idempotency-Key", "k")])
                #expect(again.status == 202 && again.json["idempotent"] == true && again.json["job"] == first.json["job"])
                let other = try await api.post(
                    "/jobs/\(job)/uploads/complete", "{\"documentIds\":[\"x\"]}", headers: [("Idempotency-Key", "k")])
                #expect(other.status == 422)
                let unkeyed = try await api.post("/jobs/\(job)/uploads/complete")
                #expect(unkeyed.status == 409 && unkeyed.code == "job_state_conflict")
            }
        }

        @Test func completingNeedsDocumentsThatAreThere() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                let empty = try await api.post("/jobs/\(job)/uploads/complete")
                #expect(empty.status == 409 && empty.code == "no_uploads")
                _ = try await api.upload([SandboxFlowTests.sample], to: job)
                let unknown = try await api.post("/jobs/\(job)/uploads/complete", "{\"documentIds\":[\"doc_x\"]}")
                #expect(unknown.status == 400 && unknown.message?.hasPrefix("$.documentIds[0]: ") == true)
                #expect(try await api.post("/jobs/\(job)/uploads/complete", "{\"documentIds\":[]}").code == "no_uploads")
                let parts = "{\"multipartUploads\":[{\"documentId\":\"a\",\"uploadToken\":\"b\"}]}"
                let stranger = try await api.post("/jobs/\(job)/uploads/complete", parts)
                #expect(stranger.status == 400 && stranger.message?.hasPrefix("$.multipartUploads[0].documentId") == true)
                #expect(try await api.get("/jobs/\(job)").json["job"]?["status"] == "uploading")
            }
        }
    }
#endif
