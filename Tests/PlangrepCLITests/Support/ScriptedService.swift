#if CommandLine
    import ArgumentParser
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    /// A service on loopback that a test scripts, and commands that are told where it is as a person would.
    struct ScriptedService {
        struct Run {
            var status: PlangrepCLI.ExitStatus
            var out: String
            var err: String

            var lines: [String] { out.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
            /// Each line as JSON.
            var json: [JSONValue] {
                get throws { try out.split(separator: "\n").map { try JSON.decode(JSONValue.self, from: Array($0.utf8)) } }
            }
        }

        let server: LoopbackServer

        /// - Parameter answer: by `GET /path?query`; nil: 404.
        init(_ answer: @escaping @Sendable (_ request: String, _ url: String) -> ServerPlan?) throws {
            let address = Mutex("")
            server = try LoopbackServer { head, _ in
                let target = head.target.replacing("/api/open/v1", with: "").replacing("/api/open-api", with: "")
                return answer("\(head.method) \(target)", address.withLock { $0 })
                    ?? .status(
                        404, headers: ["Content-Type": "application/json"],
                        body: #"{"error": {"code": "NOT_FOUND", "message": "Not found."}}"#)
            }
            let url = server.url
            address.withLock { $0 = url }
        }

        /// One of the documentation's bodies for each request that begins so.
        static func examples(_ bodies: [String: String]) throws -> ScriptedService {
            let texts = try bodies.mapValues { try example($0) }
            return try ScriptedService { request, _ in texts.first { request.hasPrefix($0.key) }.map { .json($0.value) } }
        }

        static func example(_ name: String) throws -> String {
            let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
            return try String(contentsOf: root.appending(path: "spec/examples/\(name).response.json"), encoding: .utf8)
        }

        /// What was asked for, in order.
        var asked: [String] { server.requests.map { "\($0.head.method) \($0.head.target)" } }

        func run(_ arguments: [String], on captured: CapturedConsole = CapturedConsole()) async throws -> Run {
            let root = try PlangrepCommand.parseAsRoot(arguments + ["--base-url", "\(server.url)/api/open/v1"])
            let command = try #require(root as? any ServiceCommand)
            let client =
                root is any WorkspaceCommand
                ? command.service.client(session: APIKey("pl4nted-session")) : command.service.client(key: APIKey("pl4nted-key"))
            let status = await CommandRun.status(captured.console) { try await command.run(client, captured.console) }
            #expect(!captured.out.contains("pl4nted") && !captured.err.contains("pl4nted"))
            return Run(status: status, out: captured.out, err: captured.err)
        }

        func run(_ arguments: String..., on captured: CapturedConsole = CapturedConsole()) async throws -> Run {
            try await run(arguments, on: captured)
        }
    }
#endif
