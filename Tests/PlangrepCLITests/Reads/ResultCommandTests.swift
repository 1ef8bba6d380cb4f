#if CommandLine
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    @Suite("result, archive, artifacts and keys", .timeLimit(.minutes(2)))
    struct ResultCommandTests {
        private static let job =
            #"{"job": {"id": "job_1", "projectId": "p", "status": "completed", "createdAt": "2024-11-02T09:00:00Z", "updatedAt": "2024-11-02T09:00:00Z"}}"#

        private func service(_ result: String? = nil) throws -> ScriptedService {
            let full = try result ?? ScriptedService.example("getJobResult.full")
            return try ScriptedService { request, url in
                switch request {
                case "GET /jobs/job_1": .json(Self.job)
                case "GET /jobs/job_1/result": .json(full.replacing("https://plangrep.com", with: url))
                case "GET /jobs/job_01hy3m8qtn2e5r7k9p0w4x1def/artifact?path=doc_111%2Fdocument.json": .status(200, body: "{}")
                case "GET /jobs/job_1/artifact?path=a%2Fb.png": .status(200, body: "png")
                default: nil
                }
            }
        }

        @Test("A table of sheets that fits, and the documents without any", arguments: ["--table", "--csv"])
        func table(flag: String) async throws {
            let service = try service()
            defer { service.server.stop() }
            let screen = CapturedConsole(isTerminal: true, size: (80, 50))
            let run = try await service.run(["result", "job_1", flag], on: screen)
            #expect(run.status == .completed && (flag == "--csv" || run.lines.allSatisfy { DisplayWidth.of($0) <= 80 }))
            try expectGolden(run.out, "result\(flag.dropFirst())")
        }

        @Test("Comma-separated values cannot be formulas, and are quoted")
        func csv() {
            #expect(
                CSV.line(["=1+1", "+x", "-2.5", "-x", "@a", "a,b", "say \"x\"", "a\nb", "", "ä"])
                    == "'=1+1,'+x,-2.5,'-x,'@a,\"a,b\",\"say \"\"x\"\"\",\"a\nb\",,ä")
        }

        @Test("archive keeps everything, says what is missing, and is done when it is run again")
        func archive() async throws {
            let service = try service()
            defer { service.server.stop() }
            let parent = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: parent) }
            let folder = parent.appending(path: "job_1")
            let run = try await service.run("archive", "job_1", "--to", folder.path)
            #expect(run.status == .completedWithErrors && run.out.contains("Missing    doc_111/sheets/1.png"))
            #expect(run.out.contains("1 artifact, "))
            #expect(try String(contentsOf: folder.appending(path: "artifacts/doc_111/document.json"), encoding: .utf8) == "{}")
            let again = try await service.run("archive", "job_1", "--to", folder.path, "--json")
            let json = try #require(try again.json.first)
            #expect(json["artifacts"] == 1 && json["missing"] == 1 && json["jobId"] == "job_1")
            let mixed = try await service.run("archive", "job_2", "--to", folder.path)
            #expect(mixed.status == .failed && mixed.err.contains("has other files"))
        }

        @Test("artifacts list and download")
        func artifacts() async throws {
            let service = try service()
            defer { service.server.stop() }
            let list = try await service.run("artifacts", "list", "job_1")
            #expect(list.lines.first?.hasPrefix("TYPE") == true)
            #expect(
                list.lines.dropFirst().map { $0.split(separator: " ").last ?? "" } == ["doc_111/sheets/1.png", "doc_111/document.json"])
            let folder = FileManager.default.temporaryDirectory.appending(path: "artifacts-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let done = try await service.run("artifacts", "download", "a/b.png", "--job", "job_1", "--to", folder.path, "--json")
            #expect(try done.json.first?["bytes"] == 3)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["b.png"])
            let missing = try await service.run("artifacts", "download", "nope", "--job", "job_1", "--to", folder.path)
            #expect(missing.status == .failed && missing.err.contains("404"))
        }

        @Test("keys create prints the key alone, keys revoke-all wants to be sure")
        func keys() async throws {
            let bodies = try ["createKey", "revokeKey", "revokeAllKeys"].map { try ScriptedService.example($0) }
            let service = try ScriptedService { request, _ in
                switch request {
                case "POST /keys": .status(201, headers: ["Content-Type": "application/json"], body: bodies[0])
                case "POST /keys/revoke-all": .json(bodies[2])
                default: request.hasSuffix("/revoke") ? .json(bodies[1]) : nil
                }
            }
            defer { service.server.stop() }
            let plain = try JSON.decode(JSONValue.self, from: bodies[0])["plaintextKey"]?.string
            let made = try await service.run("keys", "create", "CI", "--scope", "jobs:read", "--scope", "artifacts:read")
            #expect(made.status == .completed && made.out == (plain ?? "") + "\n" && made.err.contains("only this once"))
            let sent = try #require(service.server.requests.first)
            #expect(sent.bodyText == #"{"label":"CI","scopes":["jobs:read","artifacts:read"]}"#)
            #expect(sent.head["cookie"] == ["plangrep_session=pl4nted-session"] && sent.head["authorization"].isEmpty)
            #expect(sent.head.target == "/api/open-api/keys")
            #expect(try await service.run("keys", "revoke", "key_1").lines.count == 2)
            #expect(try await service.run("keys", "revoke-all", "--yes").lines.count >= 1)
        }

        @Test("keys without a session, or with a wrong one, say where it comes from")
        func session() async throws {
            let error = #expect(throws: UsageError.self) {
                try KeysCommand.List.session(["PLANGREP_SESSION": " ", "PLANGREP_API_KEY": "k"])
            }
            #expect(error?.description.contains("PLANGREP_SESSION is not set") == true)
            let service = try ScriptedService { _, _ in .status(401) }
            defer { service.server.stop() }
            let run = try await service.run("keys", "list")
            #expect(run.status == .failed && run.err.contains("Check the session in PLANGREP_SESSION"))
        }

        @Test(
            "What makes no sense is wrong usage",
            arguments: [
                ["sheets"], ["sheets", "--project", "p", "--limit", "0"], ["sheets", "--project", "p", "--page", "0"],
                ["search", "--project", "p"],
                ["search", " ", "--project", "p"], ["search", "a", "--project", "p", "--max-hits", "51"], ["archive", "job_1"],
                ["artifacts", "download", "a"], ["artifacts", "download", "a", "--job", "j", "--project", "p"], ["keys", "revoke-all"],
                ["keys", "create", "x"], ["keys", "create", "x", "--scope", "all"], ["result", "job_1", "--table", "--json"],
                ["specs", "--project", "p", "--sections-of", "s", "--file", "f"], ["text", "pgcat://x"],
            ])
        func usage(arguments: [String]) {
            let error = #expect(throws: (any Error).self) { try PlangrepCommand.parseAsRoot(arguments) }
            #expect(error.map { PlangrepCommand.exitCode(for: $0).rawValue } == 64)
        }
    }
#endif
