#if CommandLine
    import ArgumentParser
    import Foundation
    import Testing

    @testable import PlangrepCLI

    @Suite("Arguments")
    struct ArgumentTests {
        private func parse<Command: ParsableCommand>(_ type: Command.Type, _ arguments: String...) throws -> Command {
            try #require(try PlangrepCommand.parseAsRoot(arguments) as? Command)
        }

        @Test("demo needs none")
        func demoDefaults() throws {
            let demo = try parse(DemoCommand.self, "demo")
            #expect(demo.files.isEmpty)
            #expect(demo.speed == 60)
            #expect([demo.json, demo.pollOnly, demo.keep] == [false, false, false])
        }

        @Test("demo takes files of any name, and its options")
        func demo() throws {
            let name = "A101 \"floor\" plan – ebenso.pdf"
            let demo = try parse(DemoCommand.self, "demo", name, "b.pdf", "--json", "--poll-only", "--keep", "--speed", "1000")
            #expect(demo.files == [name, "b.pdf"])
            #expect(demo.speed == 1000)
            #expect([demo.json, demo.pollOnly, demo.keep] == [true, true, true])
        }

        @Test("submit takes a project, a server, paces and a receiver")
        func submit() throws {
            let submit = try parse(
                SubmitCommand.self, "submit", "a.pdf", "--project", "proj_1", "--base-url", "http://127.0.0.1:8080/api/open/v1",
                "--poll-interval", "5", "--timeout", "600", "--listen", "[::1]:8081", "--webhook-url", "https://hooks.example.com")
            #expect(submit.project == "proj_1")
            #expect(submit.service.baseURL?.url.port == 8080)
            #expect(submit.pace.pollInterval == 5)
            #expect(submit.pace.timeout == 600)
            #expect(submit.listen.listen == AddressArgument(argument: "[::1]:8081"))
            #expect(submit.listen.webhookURL?.url.host() == "hooks.example.com")
        }

        @Test(
            "What makes no sense is wrong usage, code 64",
            arguments: [
                ["submit", "a.pdf"], ["submit", "--project", "p"], ["submit", "a.pdf", "--project", "p", "--base-url", "not a url"],
                ["submit", "a.pdf", "--project", "p", "--base-url", "ftp://example.com"],
                ["submit", "a.pdf", "--project", "p", "--webhook-url", "https://hooks.example.com"],
                ["submit", "a.pdf", "--project", "p", "--timeout", "0"], ["submit", "a.pdf", "--project", "p", "--poll-interval", "-1"],
                ["demo", "--speed", "0"], ["demo", "--speed", "nan"], ["demo", "--no-such-option"], ["nonsense"],
                ["watch"], ["watch", "job_1", "--timeout", "0"], ["result", "job_1", "--base-url", "nope"], ["cancel"], ["resume"],
                ["jobs", "list"], ["jobs", "show"], ["projects", "create"], ["projects", "create", "a", "--poll-interval", "0"],
                ["sandbox", "--speed", "0"], ["sandbox", "--credits", "-1"], ["sandbox", "--part-size", "0"],
                ["sandbox", "--parts-above", "-1"],
                ["submissions", "forget"], ["submissions", "forget", "a", "--all"], ["submissions", "show"],
                ["submit", "a.pdf", "--project", "p", "--new", "--idempotency-key", "k"],
                ["submit", "a.pdf", "--project", "p", "--classify", "plans"],
                ["submit", "a.pdf", "--project", "p", "--classification", "x"],
                ["submit", "a.pdf", "--project", "p", "--connections", "0"],
                ["watch", "j", "--retries", "-1"], ["sandbox", "--port", "65536"], ["sandbox", "--faults", "-1"],
            ])
        func wrongUsage(arguments: [String]) {
            do {
                _ = try PlangrepCommand.parseAsRoot(arguments)
                Issue.record("\(arguments) was taken")
            } catch {
                #expect(PlangrepCommand.exitCode(for: error).rawValue == ExitStatus.usage.rawValue)
            }
        }

        @Test("An address is a host and a port", arguments: ["127.0.0.1:0", "localhost:8080", "[::1]:65535"])
        func addresses(text: String) {
            #expect(AddressArgument(argument: text) != nil)
        }

        @Test("Anything else is none", arguments: ["", ":", "8080", "localhost:", ":8080", "::1:8080", "localhost:65536", "localhost:-1"])
        func noAddresses(text: String) {
            #expect(AddressArgument(argument: text) == nil)
        }

        @Test("A file that is not there is wrong usage, said before anything is started")
        func missingFile() async {
            let captured = CapturedConsole()
            let status = await CommandRun.status(captured.console) {
                _ = try FileArguments.files(["/nowhere/a.pdf"])
                return .completed
            }
            #expect(status == .usage)
            #expect(captured.err.contains("/nowhere/a.pdf"))
        }
    }
#endif
