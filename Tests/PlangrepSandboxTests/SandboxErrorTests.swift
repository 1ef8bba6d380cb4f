#if Sandbox
    import BindingsRuntime
    import Foundation
    import Testing

    @testable import PlangrepSandbox

    @Suite struct SandboxErrorTests {
        @Test(arguments: [[], ["Basic dGVzdC1rZXk="], ["Bearer"], ["Bearer wrong"], ["Bearer test-key2"], ["Bearer test-ke"], ["test-key"]])
        func withoutTheKeyEverythingIs401(_ authorization: [String]) async throws {
            try await withSandbox { api in
                for path in ["/projects", "/jobs/job_1", "/projects/p/sheets"] {
                    let answer = try await api.get(path, headers: authorization.map { ("Authorization", $0) })
                    #expect(answer.status == 401 && answer.code == "unauthorized", "\(path)")
                }
            }
        }

        @Test func theNameOfTheSchemeIsReadInAnyCase() async throws {
            let answer = try await withSandbox { api in try await api.get("/projects", headers: [("authorization", "bearer \(API.key)")]) }
            #expect(answer.status == 200)
        }

        @Test(arguments: [
            ("GET", "/projects/nope"), ("POST", "/projects/nope/jobs"), ("GET", "/projects/nope/jobs"), ("GET", "/jobs/nope"),
            ("GET", "/jobs/nope/result"), ("POST", "/jobs/nope/cancel"),
            ("POST", "/jobs/nope/uploads/complete"),
            ("GET", "/nowhere"), ("GET", "/jobs/%2e%2e"), ("GET", "/jobs/"),
        ])
        func whatIsNotThereIs404(_ method: String, _ path: String) async throws {
            try await withSandbox { api in
                let answer = try await api.send(.init(rawValue: method), path, body: method == "POST" ? .bytes(Array("{}".utf8)) : nil)
                #expect(answer.status == 404 && answer.code == "not_found")
                #expect(answer.message?.isEmpty == false)
            }
        }

        @Test func aFormForAJobThatIsNotThereIs404() async throws {
            let answer = try await withSandbox { api in try await api.upload([SandboxFlowTests.sample], to: "nope") }
            #expect(answer.status == 404 && answer.code == "not_found")
        }

        @Test func anotherMethodIs405AndNamesThoseThereAre() async throws {
            let answer = try await withSandbox { api in try await api.send(.DELETE, "/projects") }
            #expect(answer.status == 405 && answer.code == "method_not_allowed" && answer.headers["Allow"] == ["GET, HEAD, POST"])
        }

        @Test func aProjectThatIsNotReadyTakesNoJob() async throws {
            try await withSandbox({ $0.speed = 0.001 }) { api in
                let project = try #require(try await api.post("/projects", "{\"name\":\"a\"}").json["project"]?["id"]?.string)
                let answer = try await api.post("/projects/\(project)/jobs", "{}")
                #expect(answer.status == 409 && answer.code == "project_not_ready")
            }
        }

        @Test(arguments: [
            ("", "$: it is required"), ("{", "$: it is not valid JSON"), ("[]", "$: it must be an object, not an array"),
            ("{}", "$.name: it is required"),
            ("{\"name\":7}", "$.name: it must be a string, not a number"), ("{\"name\":\"\"}", "$.name: it must have 1 to 180"),
            ("{\"name\":\"\(String(repeating: "ä", count: 181))\"}", "$.name: it must have at most 180"),
        ])
        func anInvalidBodyIs400AndNamesThePlace(_ body: String, _ message: String) async throws {
            try await withSandbox { api in
                let answer = try await api.post("/projects", body)
                #expect(answer.status == 400 && answer.code == "invalid_request")
                #expect(answer.message?.hasPrefix(message) == true, "\(answer.message ?? "")")
            }
        }

        @Test(arguments: [
            ("{\"externalId\":\"\(String(repeating: "a", count: 181))\"}", "$.externalId: "),
            ("{\"webhookUrl\":\"not a url\"}", "$.webhookUrl: "), ("{\"webhookUrl\":\"ftp://localhost/\"}", "$.webhookUrl: "),
            ("{\"webhookUrl\":\"http://example.com/\"}", "$.webhookUrl: it must be an https URL"),
            ("{\"webhookUrl\":\"https://me:secret@example.com/\"}", "$.webhookUrl: "),
            ("{\"webhookUrl\":\"https:///x\"}", "$.webhookUrl: "),
        ])
        func aWrongOrderIs400(_ body: String, _ message: String) async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                let answer = try await api.post("/projects/\(project)/jobs", body)
                #expect(answer.status == 400)
                #expect(answer.message?.hasPrefix(message) == true, "\(answer.message ?? "")")
            }
        }

        @Test func namesOfProjectsAreUnique() async throws {
            try await withSandbox { api in
                #expect(try await api.post("/projects", "{\"name\":\"a\"}").status == 202)
                let answer = try await api.post("/projects", "{\"name\":\"a\"}")
                #expect(answer.status == 409 && answer.code == "project_name_taken")
            }
        }

        @Test func aBodyThatIsTooLongIs413() async throws {
            try await withSandbox({ $0.limits.maxBodyBytes = 1000 }) { api in
                let answer = try await api.post("/projects", "{\"name\":\"\(String(repeating: "a", count: 100_000))\"}")
                #expect(answer.status == 413 && answer.code == "body_too_large")
            }
        }

        @Test func aResultIsThereOnlyOnceTheJobIsCompleted() async throws {
            try await withSandbox { api in
                let answer = try await api.get("/jobs/\(try await api.jobID())/result")
                #expect(answer.status == 409 && answer.code == "result_not_available")
            }
        }

        @Test func everyAnswerHasARequestIDOfItsOwn() async throws {
            try await withSandbox { api in
                var ids: Set<String> = []
                for path in ["/projects", "/nowhere", "/jobs/x"] { ids.formUnion(try await api.get(path).headers["X-Request-Id"]) }
                ids.formUnion(try await api.get("/projects", headers: []).headers["X-Request-Id"])
                #expect(ids.count == 4)
            }
        }
    }
#endif
