#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import Testing

    @testable import PlangrepCLI

    @Suite("The commands that ask the service", .timeLimit(.minutes(2)))
    struct ServiceCommandTests {
        /// What a command printed, and how it ended.
        struct Run {
            var status: PlangrepCLI.ExitStatus
            var out: String
            var err: String

            var json: JSONValue? { try? JSON.decode(JSONValue.self, from: Array(out.utf8)) }
        }

        /// A sandbox, and commands that are told where it is as a person would.
        struct World {
            let sandbox: Sandbox
            let client: PlangrepClient

            func run(_ arguments: String..., json: Bool = false) async throws -> Run {
                let arguments = arguments + ["--base-url", sandbox.baseURL.absoluteString] + (json ? ["--json"] : [])
                let command = try #require(try PlangrepCommand.parseAsRoot(arguments) as? any ServiceCommand)
                let (captured, key) = (CapturedConsole(), sandbox.apiKey)
                let status = await CommandRun.status(captured.console) {
                    try await command.run(command.service.client(key: key), captured.console)
                }
                #expect(key.withSecret { !captured.out.contains($0) && !captured.err.contains($0) })
                return Run(status: status, out: captured.out, err: captured.err)
            }

            func project(_ name: String = "Tower B") async throws -> String {
                let id = try await client.projects.create(name: name).value.project.id
                return try await client.projects.waitUntilReady(projectID: id, every: .milliseconds(5)).id
            }

            func job() async throws -> String {
                let file = UploadFile(bytes: SamplePDF.bytes(), fileName: "A101 – plan.pdf")
                return try await client.submit([file], to: try await project(), externalID: "order-7890").job.id
            }
        }

        private func world(_ configure: (inout SandboxConfiguration) -> Void = { _ in }, _ body: (World) async throws -> Void) async throws
        {
            var configuration = SandboxConfiguration()
            configuration.speed = 10_000
            configure(&configuration)
            let sandbox = try await Sandbox.start(configuration)
            let client = try ServiceOptions.parse(["--base-url", sandbox.baseURL.absoluteString]).client(key: sandbox.apiKey)
            let result: Result<Void, any Error>
            do { result = .success(try await body(World(sandbox: sandbox, client: client))) } catch { result = .failure(error) }
            await sandbox.stop()
            try result.get()
        }

        @Test("projects create, show and list")
        func projects() async throws {
            try await world { world in
                let created = try await world.run("projects", "create", "Tower – B", "--wait", "--poll-interval", "0.01", json: true)
                #expect(created.status == .completed && created.json?["project"]?["status"] == "ready")
                #expect(created.json?["billing"]?["creditsCharged"] == 50)
                let id = try #require(created.json?["project"]?["id"]?.string)
                let shown = try await world.run("projects", "show", id)
                #expect(shown.out.contains(id) && shown.out.contains("Tower – B") && shown.out.contains("ready"))
                let list = try await world.run("projects", "list")
                #expect(list.out.hasPrefix("ID ") && list.out.split(separator: "\n").count == 2 && list.out.contains(id))
                #expect(try await world.run("projects", "list", json: true).json?["projects"]?[0]?["id"]?.string == id)
                let taken = try await world.run("projects", "create", "Tower – B")
                #expect(taken.status == .failed && taken.err.contains("exists"))
                #expect(try await world.run("projects", "show", "nope").status == .failed)
            }
        }

        @Test("watch, result, jobs list and jobs show, of a job that was submitted before")
        func jobs() async throws {
            try await world { world in
                let job = try await world.job()
                let watched = try await world.run("watch", job, "--poll-interval", "0.01")
                #expect(watched.status == .completed && watched.out.contains("completed") && watched.out.contains("Result     3 pages"))
                let again = try await world.run("watch", job, json: true)
                #expect(again.json?["status"] == "completed" && again.json?["exitCode"] == 0 && again.json?["projectId"] == .null)
                let result = try await world.run("result", job)
                #expect(result.status == .completed && result.out.hasPrefix("Result     3 pages, 1 document"))
                #expect(try await world.run("result", job, json: true).json?["schemaVersion"] == "v1")
                let shown = try await world.run("jobs", "show", job)
                #expect(shown.out.contains("A101 – plan.pdf  completed") && shown.out.contains("30 debited"))
                let project = try #require(try await world.run("jobs", "show", job, json: true).json?["job"]?["projectId"]?.string)
                let list = try await world.run("jobs", "list", "--project", project)
                #expect(list.out.contains(job) && list.out.contains("order-7890"))
            }
        }

        @Test("cancel ends a job, which result and watch then tell by their codes")
        func cancelling() async throws {
            try await world({ $0.timings.processing = .seconds(1_000_000_000) }) { world in
                let job = try await world.job()
                let early = try await world.run("result", job)
                #expect(early.status == .failed && early.err.contains("plangrep watch \(job)"))
                let late = try await world.run("watch", job, "--poll-interval", "0.01", "--timeout", "0.1")
                #expect(late.status == .timedOut && late.err.contains("It keeps running on the server"))
                #expect(try await world.run("cancel", job).out.contains("cancelled"))
                #expect(try await world.run("watch", job).status == .endedWithoutResult)
                #expect(try await world.run("result", job).status == .endedWithoutResult)
                let twice = try await world.run("cancel", job)
                #expect(twice.status == .failed && twice.err.contains("409"))
            }
        }

        @Test("A blocked job is code 5, says how to go on, and goes on when it is resumed")
        func resuming() async throws {
            try await world({ $0.credits.balance = 50 }) { world in
                let job = try await world.job()
                let blocked = try await world.run("watch", job, "--poll-interval", "0.01")
                #expect(blocked.status == .blockedOnCredits && blocked.out.contains("plangrep resume \(job)"))
                await world.sandbox.addCredits(30)
                #expect(try await world.run("resume", job).out.contains("preflighting"))
                #expect(try await world.run("watch", job, "--poll-interval", "0.01").status == .completed)
                #expect(try await world.run("resume", job).status == .failed)
            }
        }

        @Test("Ctrl-C while a job is followed says how to go on")
        func interrupted() async throws {
            try await world({ $0.timings.processing = .seconds(1_000_000_000) }) { world in
                let job = try await world.job()
                let captured = CapturedConsole()
                let command = try #require(
                    try PlangrepCommand.parseAsRoot(["watch", job, "--base-url", world.sandbox.baseURL.absoluteString]) as? WatchCommand)
                let task = Task {
                    await CommandRun.status(captured.console) { try await command.run(world.client, captured.console) }
                }
                while !captured.out.contains("processing") && !captured.out.contains("preflighting") { await Task.yield() }
                task.cancel()
                #expect(await task.value == .failed)
                #expect(
                    captured.err == "plangrep: Interrupted. The job keeps running on the server; follow it with: plangrep watch \(job)\n")
            }
        }

        @Test("sandbox says where it is, takes credits, and hides a key that was given")
        func sandbox() async throws {
            let (captured, key) = (CapturedConsole(), "pl4nted-key")
            let command = try #require(
                try PlangrepCommand.parseAsRoot(["sandbox", "--speed", "10000", "--credits", "60", "--faults", "7"]) as? SandboxCommand)
            let (lines, source) = AsyncStream.makeStream(of: String.self)
            let task = Task {
                await CommandRun.status(captured.console) { try await command.serve(captured.console, key: APIKey(key), purchases: lines) }
            }
            while !captured.out.contains("Try it") { await Task.yield() }
            let url = try #require(captured.lines.first { $0.hasPrefix("Sandbox    ") }.flatMap { URL(string: String($0.dropFirst(11))) })
            let client = PlangrepClient(apiKey: APIKey(key), configuration: ClientConfiguration(baseURL: url))
            #expect(try await client.projects.create(name: "a").value.billing.availableCredits == 60)
            source.yield("no number")
            source.yield(" 500 ")
            source.finish()
            while !captured.err.contains("510 credits") { await Task.yield() }
            #expect(!captured.out.contains(key) && captured.out.contains("Storage    http://127.0.0.1:"))
            task.cancel()
            #expect(await task.value == .completed)
            #expect(await apiErrorKind { _ = try await client.projects.list().retry(.none).value } == .connection)
        }

        private func apiErrorKind(_ body: () async throws -> Void) async -> APIError.Kind? {
            do { try await body() } catch { return (error as? APIError)?.kind }
            return nil
        }
    }
#endif
