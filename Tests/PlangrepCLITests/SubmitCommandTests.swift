#if CommandLine
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import Testing

    @testable import PlangrepCLI

    @Suite("submit", .timeLimit(.minutes(2)))
    struct SubmitCommandTests {
        @Test("says what to do where there is no key, and needs no server for that")
        func missingKey() async throws {
            let file = FileManager.default.temporaryDirectory.appending(path: "plangrep-\(UUID().uuidString).pdf")
            try Data("%PDF".utf8).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            guard ProcessInfo.processInfo.environment["PLANGREP_API_KEY"] == nil else { return }
            let captured = CapturedConsole()
            let command = try SubmitCommand.parse([file.path, "--project", "proj_1"])
            #expect(await CommandRun.status(captured.console) { try await command.submit(captured.console) } == .usage)
            #expect(captured.err.contains("PLANGREP_API_KEY"))
        }

        @Test("looks at the files before it asks for a key, and before it asks a server for anything")
        func filesFirst() async throws {
            let server = try LoopbackServer { _, _ in .status(500) }
            defer { server.stop() }
            let file = FileManager.default.temporaryDirectory.appending(path: "plangrep-\(UUID().uuidString).pdf")
            try Data().write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let captured = CapturedConsole()
            let command = try SubmitCommand.parse([file.path, "--project", "proj_1", "--base-url", server.url])
            #expect(await CommandRun.status(captured.console) { try await command.submit(captured.console) } == .failed)
            #expect(captured.err.contains("\(file.path): it is empty") && server.requests.isEmpty, "\(captured.err)")
        }

        @Test("takes the same steps against any server, with a receiver of its own")
        func anyServer() async throws {
            var configuration = SandboxConfiguration()
            configuration.speed = 300
            let sandbox = try await Sandbox.start(configuration)
            let client = PlangrepClient(apiKey: sandbox.apiKey, configuration: ClientConfiguration(baseURL: sandbox.baseURL))
            let project = try await client.projects.create(name: "Tower B").value.project
            let captured = CapturedConsole()
            let options = try ListenOptions.parse(["--listen", "127.0.0.1:0"])
            let report = try await options.whileListening { listening in
                try await JobRun(
                    client: client, projectID: project.id,
                    files: [UploadFile(bytes: SamplePDF.bytes(), fileName: "a.pdf", sha256: .computed)],
                    listening: listening, pace: JobRun.Pace(project: .milliseconds(50), job: .seconds(1), timeout: .seconds(60)),
                    reporter: Reporter(captured.console, isQuiet: false)
                ).perform()
            }
            await sandbox.stop()
            #expect(report.exitStatus == .completed)
            #expect(report.verifiedDeliveries >= 1)
            #expect(report.files.map(\.isIntact) == [nil])
        }

        @Test("goes on with a key at the same address, and polls where the secret was told to an earlier run alone")
        func sameKeyAgain() async throws {
            var configuration = SandboxConfiguration()
            configuration.speed = 300
            let sandbox = try await Sandbox.start(configuration)
            let client = PlangrepClient(apiKey: sandbox.apiKey, configuration: ClientConfiguration(baseURL: sandbox.baseURL))
            let project = try await client.projects.create(name: "Tower B").value.project
            var reports: [RunReport] = []
            for _ in 1...2 {
                // Nobody listens there: what counts is what the service is told.
                let inbox = try WebhookInbox(scheme: .plangrep)
                let webhooks = JobWebhooks(baseURL: try #require(URL(string: "http://127.0.0.1:9/webhooks")), inbox: inbox)
                let run = JobRun(
                    client: client, projectID: project.id, files: [UploadFile(bytes: SamplePDF.bytes(), fileName: "a.pdf")],
                    idempotencyKey: "order-7890", listening: Listening(inbox: inbox, webhooks: webhooks, verified: Counter()),
                    pace: JobRun.Pace(project: .milliseconds(50), job: .milliseconds(50), timeout: .seconds(60)),
                    reporter: Reporter(CapturedConsole().console, isQuiet: true))
                reports.append(try await run.perform())
            }
            await sandbox.stop()
            #expect(reports.map(\.jobID) == [reports[0].jobID, reports[0].jobID])
            #expect(reports.map(\.exitStatus) == [.completed, .completed])
            #expect(reports[0].webhookProblem == nil)
            #expect(reports[1].webhookProblem?.contains("did not show its webhook secret again") == true)
        }

        @Test("A job that does not end in time is code 6")
        func timeout() async throws {
            var configuration = SandboxConfiguration()
            configuration.timings.projectProvisioning = .zero
            let sandbox = try await Sandbox.start(configuration)
            let client = PlangrepClient(apiKey: sandbox.apiKey, configuration: ClientConfiguration(baseURL: sandbox.baseURL))
            let project = try await client.projects.create(name: "Tower B").value.project
            let captured = CapturedConsole()
            let run = JobRun(
                client: client, projectID: project.id, files: [UploadFile(bytes: SamplePDF.bytes(), fileName: "a.pdf")],
                pace: JobRun.Pace(project: .milliseconds(20), job: .milliseconds(20), timeout: .milliseconds(200)),
                reporter: Reporter(captured.console, isQuiet: true))
            let status = await CommandRun.status(captured.console) { try await run.perform().exitStatus }
            await sandbox.stop()
            #expect(status == .timedOut)
            #expect(captured.err.contains("at the deadline. It keeps running"))
        }
    }
#endif
