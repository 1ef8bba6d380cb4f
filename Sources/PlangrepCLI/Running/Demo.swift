#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import BindingsWebhooksHummingbird
    import Foundation
    import Plangrep
    import PlangrepSandbox

    /// The whole way of a job, against a sandbox in this process.
    struct Demo: Sendable {
        var files: [UploadFile]
        /// Speed of the sandbox relative to the service.
        var speed = 60.0
        var pollOnly = false
        /// Where uploaded bytes stay; nil: they go when the demo ends.
        var dataFolder: URL?
        let reporter: Reporter

        func run() async throws -> RunReport {
            var configuration = SandboxConfiguration()
            configuration.speed = speed
            configuration.dataFolder = dataFolder
            let sandbox = try await Sandbox.start(configuration)
            do {
                let report = try await run(against: sandbox)
                await sandbox.stop()
                return report
            } catch {
                await sandbox.stop()
                throw error
            }
        }

        private func run(against sandbox: Sandbox) async throws -> RunReport {
            reporter.step("Sandbox", sandbox.baseURL.absoluteString)
            let client = PlangrepClient(
                apiKey: sandbox.apiKey,
                configuration: ClientConfiguration(
                    baseURL: sandbox.baseURL, transport: AsyncHTTPTransport.shared, userAgent: "plangrep-cli"))
            let project = try await client.projects.create(name: "Demo").value.project
            var run = JobRun(
                client: client, projectID: project.id, files: files,
                pace: JobRun.Pace(project: .milliseconds(200), job: .milliseconds(200)), reporter: reporter)
            if pollOnly { return await checked(try await run.perform(), sandbox) }
            // Long enough that news come by webhook, short enough to go on if one is lost.
            run.pace.job = .seconds(2)
            let report = try await Listening.run(WebhookReceiver.Configuration()) { [run] listening in
                var run = run
                run.listening = listening
                return try await run.perform()
            }
            return await checked(report, sandbox)
        }

        /// Compares what the sandbox has on its disk with what was read from ours: the API has no field for that.
        private func checked(_ report: RunReport, _ sandbox: Sandbox) async -> RunReport {
            var report = report
            for index in report.files.indices {
                let stored = await sandbox.digest(ofDocument: report.files[index].documentID)
                report.files[index].isIntact = stored != nil && stored == report.files[index].sha256
            }
            return report
        }
    }
#endif
