#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import BindingsWebhooksHummingbird
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    @Suite("listen, over real sockets", .timeLimit(.minutes(2)))
    final class ListenCommandTests {
        private let folder: URL
        private let secret: WebhookSecret

        init() throws {
            secret = try WebhookSecret("whsec_1")
            folder = FileManager.default.temporaryDirectory.appending(path: "plangrep-listen-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        /// Listens, posts to the URL that it says it listens on, and gives what it wrote until it ended.
        private func listen(_ arguments: [String], _ post: (URL) async throws -> Void) async throws -> CapturedConsole {
            let captured = CapturedConsole()
            let command = try ListenCommand.parse(arguments)
            let listening = Task { try await command.listen(captured.console) }
            while !captured.err.contains("Listening on ") && !listening.isCancelled {
                try await Task.sleep(for: .milliseconds(5))
            }
            let line = try #require(captured.err.split(separator: "\n").first { $0.hasPrefix("Listening on ") })
            let text = line.dropFirst("Listening on ".count).replacing("<route>", with: "route")
            try await post(try #require(URL(string: String(text))))
            #expect(try await listening.value == .completed)
            return captured
        }

        private func post(_ body: String, to url: URL, signed: Bool = true) async throws -> Int {
            let bytes = Array(body.utf8)
            var headers: HTTPFields = signed ? try WebhookScheme.plangrep.sign(body: bytes, secret: secret) : [:]
            headers[.contentType] = "application/json"
            let head = HTTPRequest(
                method: .post, scheme: "http", authority: "127.0.0.1:\(url.port ?? 0)", path: url.path(), headerFields: headers)
            let request = TransportRequest(operationID: "test", head: head, body: .bytes(bytes))
            return try await AsyncHTTPTransport.shared.send(request).head.status.code
        }

        /// Posts a signed event, which must be taken.
        private func deliver(_ body: String, to url: URL) async throws {
            let status = try await post(body, to: url)
            #expect(status == 200)
        }

        private let event = #"{"type":"job.status_changed","jobId":"job_1","status":"processing"}"#

        @Test("prints verified events for people, with nothing in them that a terminal obeys, and none that is forged")
        func pretty() async throws {
            let captured = try await listen(["--secret", "whsec_1", "--count", "2", "--route", "mine"]) { url in
                #expect(url.path() == "/webhooks/mine")
                let forged = try await post("{\"forged\": true}", to: url, signed: false)
                #expect(forged == 401)
                try await deliver(event, to: url)
                try await deliver(event, to: url)
                try await deliver("\u{1B}[2J", to: url)
            }
            #expect(captured.lines.count { $0.hasSuffix("  job.status_changed  job_1  processing  (plangrep, no timestamp)") } == 1)
            #expect(captured.lines.contains("    \"jobId\": \"job_1\","))
            #expect(captured.lines.contains("  4 bytes that are not JSON"))
            #expect(!captured.out.contains("forged") && !captured.out.contains("\u{1B}"))
            #expect(captured.err.contains("Refused. Webhook not verified"))
            #expect(!captured.err.contains("whsec_1"))
        }

        @Test("prints JSON lines for machines")
        func jsonLines() async throws {
            let captured = try await listen(["--secret", "whsec_1", "--count", "2", "--json"]) { url in
                try await deliver(event, to: url)
                try await deliver("no JSON", to: url)
            }
            let lines = try captured.lines.filter { !$0.isEmpty }.map { try JSON.decode(JSONValue.self, from: $0) }
            #expect(lines.count == 2)
            #expect(lines[0]["event"]?["jobId"]?.string == "job_1")
            #expect(lines[0]["scheme"]?.string == "plangrep")
            #expect(lines[1]["event"] == .null)
            #expect(lines[1]["body"]?.string == Data("no JSON".utf8).base64EncodedString())
        }

        @Test("passes events on with the fields that verify them; a target that fails stops nothing")
        func forwarding() async throws {
            let inbox = try WebhookInbox(scheme: .plangrep)
            var forwarded = inbox.events.makeAsyncIterator()
            try await WebhookReceiver.run(inbox: inbox) { receiver in
                _ = try await inbox.openRoute(id: "target")
                try await inbox.bind("target", to: "job_1", secret: secret)
                let target = receiver.url(for: "target").absoluteString
                _ = try await listen(["--secret", "whsec_1", "--count", "1", "--forward", target]) { url in
                    try await deliver(event, to: url)
                }
                #expect(await forwarded.next()?.webhook.body == Array(event.utf8))
                let captured = try await listen(["--secret", "whsec_1", "--count", "2", "--forward", target + "-unknown"]) { url in
                    try await deliver(event, to: url)
                    try await deliver("{}", to: url)
                }
                #expect(captured.err.contains("responded with 404 to an event."))
            }
            let captured = try await listen(["--secret", "whsec_1", "--count", "1", "--forward", "http://127.0.0.1:1/"]) { url in
                try await deliver(event, to: url)
            }
            #expect(captured.err.contains("could not be forwarded to http://127.0.0.1:1/"))
        }

        @Test("runs a command for each event, with its body on standard input and no shell")
        func commands() async throws {
            let script = folder.appending(path: "handle.sh")
            try Data("#!/bin/sh\necho \"$1 $PLANGREP_WEBHOOK_ROUTE $(cat)\" >> \"$2\"\nexit 3\n".utf8).write(to: script)
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
            let output = folder.appending(path: "out").path
            let captured = try await listen(
                ["--secret", "whsec_1", "--count", "2", "--route", "mine", "--exec", script.path, "$(touch x); --json", output]
            ) { url in
                try await deliver(event, to: url)
                try await deliver(String(repeating: "x", count: 500_000), to: url)
            }
            let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
            #expect(lines.first == "$(touch x); --json mine \(event)")
            #expect(lines.last?.count == 500_000 + "$(touch x); --json mine ".count)
            #expect(captured.err.contains("handle.sh exited with status 3."))
        }

        @Test("A command is ended with everything it has started when it takes too long; what it leaves behind is not waited for")
        func slowCommands() async throws {
            let captured = try await listen(
                ["--secret", "whsec_1", "--count", "1", "--exec-timeout", "1", "--exec", "sh", "-c", "sleep 20 & wait"]
            ) { url in try await deliver(event, to: url) }
            #expect(captured.err.contains("sh took longer than 1 s and was ended. Raise --exec-timeout."), "\(captured.err)")
            // Returns at once: the suite has a time limit.
            _ = try await listen(["--secret", "whsec_1", "--count", "1", "--exec", "sh", "-c", "sleep 20 &"]) { url in
                try await deliver(event, to: url)
            }
        }

        @Test("A command sees no variable that may hold a secret, unless it is asked for by name")
        func environment() async throws {
            setenv("PLANGREP_LISTEN_TESTS_SECRET", "s3cret", 1)
            defer { unsetenv("PLANGREP_LISTEN_TESTS_SECRET") }
            let output = folder.appending(path: "environment").path
            let script = ["sh", "-c", "env > \(output)"]
            _ = try await listen(["--secret", "whsec_1", "--count", "1", "--exec"] + script) { url in try await deliver(event, to: url) }
            let seen = try String(contentsOfFile: output, encoding: .utf8)
            #expect(!seen.contains("s3cret") && seen.contains("PATH=") && seen.contains("PLANGREP_WEBHOOK_ROUTE="))
            let asking = ["--secret", "whsec_1", "--count", "1", "--exec-env", "PLANGREP_LISTEN_TESTS_SECRET", "--exec"]
            _ = try await listen(asking + script) { url in try await deliver(event, to: url) }
            #expect(try String(contentsOfFile: output, encoding: .utf8).contains("PLANGREP_LISTEN_TESTS_SECRET=s3cret"))
        }

        @Test("A command that reads nothing, or is not there, breaks nothing")
        func strangeCommands() async throws {
            _ = try await listen(["--secret", "whsec_1", "--count", "2", "--exec", "true"]) { url in
                try await deliver(String(repeating: "x", count: 900_000), to: url)
                try await deliver("{}", to: url)
            }
            let command = try ListenCommand.parse(["--secret", "whsec_1", "--exec", "no-such-command-at-all"])
            let captured = CapturedConsole()
            #expect(await CommandRun.status(captured.console) { try await command.listen(captured.console) } == .usage)
        }

        @Test("takes routes and secrets from a folder that another program keeps")
        func store() async throws {
            let routes = folder.appending(path: "routes")
            let store = try FileWebhookRouteStore(directory: routes)
            try await store.insert(WebhookRoute(id: "route", createdAt: Date()))
            _ = try await store.bind("route", to: WebhookRoute.Binding(reference: "job_1", secret: secret))
            let captured = try await listen(["--store", routes.path, "--count", "1", "--json"]) { url in
                try await deliver("{}", to: url)
            }
            #expect(captured.out.contains(#""reference":"job_1""#))
        }

        @Test("ends in order when it is interrupted, and says what is wrong with its arguments")
        func ending() async throws {
            let captured = CapturedConsole()
            let command = try ListenCommand.parse(["--secret", "whsec_1"])
            let task = Task { try await command.listen(captured.console) }
            while !captured.err.contains("Listening on ") { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            #expect(try await task.value == .completed)
            #expect(await CommandRun.status(captured.console) { try await ListenCommand.parse([]).listen(captured.console) } == .usage)
            for arguments in [["--store", "a", "--secret", "b"], ["--route", "a/b"], ["--count", "0"], ["--address", "nowhere"]] {
                #expect(throws: (any Error).self) { try ListenCommand.parse(arguments) }
            }
        }
    }
#endif
