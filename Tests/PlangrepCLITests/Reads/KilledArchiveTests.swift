#if CommandLine
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    @Suite("An archive whose process is killed", .timeLimit(.minutes(2)))
    struct KilledArchiveTests {
        private static let big = (0..<600_000).map { UInt8($0 % 251) }
        private static let half = 300_000

        /// Thirty small artifacts, and a large one that stands still half way unless its rest is asked for.
        private func service() throws -> LoopbackServer {
            let job =
                #"{"job": {"id": "job_1", "projectId": "p", "status": "completed", "createdAt": "2024-11-02T09:00:00Z", "updatedAt": "2024-11-02T09:00:00Z"}}"#
            let paths = (0..<30).map { "small\($0)" } + ["big"]
            let artifacts = paths.map { #"{"url": "/jobs/job_1/artifact?path=\#($0)"}"# }.joined(separator: ",")
            let result = #"{"documents": [{"documentId": "d", "fileName": "f", "artifacts": [\#(artifacts)]}]}"#
            return try LoopbackServer { head, _ in
                switch head.target {
                case "/jobs/job_1": .json(job)
                case "/jobs/job_1/result": .json(result)
                case "/jobs/job_1/artifact?path=big": big(head)
                default: .status(200, body: head.target)
                }
            }
        }

        private func big(_ head: ReceivedHead) -> ServerPlan {
            let (count, half) = (Self.big.count, Self.half)
            if head["range"] == ["bytes=\(half)-"], head["if-range"] == ["\"b\""] {
                let fields = "Content-Range: bytes \(half)-\(count - 1)/\(count)\r\nContent-Length: \(count - half)\r\n\r\n"
                return ServerPlan(.send(Array("HTTP/1.1 206 Partial\r\n\(fields)".utf8)), .send(Array(Self.big[half...])))
            }
            let start = "HTTP/1.1 200 OK\r\nETag: \"b\"\r\nContent-Length: \(count)\r\n\r\n"
            return ServerPlan(.send(Array(start.utf8)), .send(Array(Self.big[..<half])), .stall)
        }

        @Test("is not there, and goes on with what is missing when the command is run again")
        func killed() async throws {
            let server = try service()
            defer { server.stop() }
            let home = FileManager.default.temporaryDirectory.appending(path: "killed-archive-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: home) }
            let command = try BuiltCommand(home: home, key: APIKey("pl4nted-key"))
            let folder = home.appending(path: "job_1")
            let arguments = ["archive", "job_1", "--to", folder.path, "--base-url", server.url]
            let first = try command.process(arguments)
            let part = home.appending(path: ".job_1.partial/artifacts/.big.part")
            while size(part) < Self.half || server.requests.count < 33 { try await Task.sleep(for: .milliseconds(5)) }
            kill(first.process.processIdentifier, SIGKILL)
            _ = try await command.end(first)
            #expect(!FileManager.default.fileExists(atPath: folder.path))
            let before = server.requests.count
            let second = try await command.end(try command.process(arguments))
            #expect(second.status == 0, "\(second.err)")
            let manifest = try ArchiveManifest(folder: folder)
            #expect(manifest.artifacts.count == 31 && manifest.missing.isEmpty)
            #expect(try Data(contentsOf: folder.appending(path: "artifacts/big")) == Data(Self.big))
            // What was under way when the process was killed is asked for again, and nothing else.
            let asked = server.requests.dropFirst(before)
            #expect(asked.count <= 5 && asked.contains { $0.head["range"] == ["bytes=\(Self.half)-"] })
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "artifacts").path).count == 31)
        }

        private func size(_ file: URL) -> Int {
            (try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? Int ?? 0
        }
    }
#endif
