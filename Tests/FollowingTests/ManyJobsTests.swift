#if Sandbox && AsyncHTTPClient && Hummingbird
    import BindingsRuntimeAsyncHTTP
    import BindingsWebhooksHummingbird
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    /// The sandbox, the receiver and the client as they are, over sockets; only time is ten times faster, for all of them.
    @Suite("Following a thousand jobs of the sandbox at once", .timeLimit(.minutes(10)))
    struct ManyJobsTests {
        private static let speed = 10
        private static let rate = 30

        @Test("On a bad day for deliveries each job is told in order, whole and to its end, and the floor holds")
        func thousandJobs() async throws {
            let sandbox = try await Sandbox.start(Self.configuration)
            do {
                let world = try await ManyJobs.run(count: 1000, on: sandbox, speed: Self.speed, rate: Self.rate)
                await sandbox.stop()
                check(world)
            } catch {
                await sandbox.stop()
                throw error
            }
        }

        private static var configuration: SandboxConfiguration {
            var configuration = SandboxConfiguration()
            configuration.speed = Double(speed)
            configuration.timings = SandboxTimings(projectProvisioning: .zero, preflight: .seconds(40), processing: .seconds(90))
            configuration.poppler = .none
            // Half of what is not lost comes as it should.
            var faults = SandboxWebhookFaults(seed: 5)
            (faults.lost, faults.doubled, faults.reordered, faults.overtaking) = (0.3, 0.2, 0.2, 0.1)
            configuration.webhookFaults = faults
            // On a machine that is busy with a thousand jobs an answer may take its time.
            configuration.webhookTimeout = .seconds(300)
            return configuration
        }

        private func check(_ world: ManyJobs.Report) {
            #expect(world.jobs.count == 1000)
            #expect(world.jobs.filter { !$0.endsAsTheSandboxSays }.map(\.id) == [])
            #expect(world.jobs.filter { !$0.isInOrder }.map(\.id) == [])
            #expect(world.jobs.filter { !$0.missing.isEmpty }.map(\.id) == [])
            #expect(world.jobs.filter { !$0.keeps(.seconds(5)) }.map(\.id) == [])
            // The rate that all of them keep together: each reading but the first has waited for its turn.
            let readings = world.jobs.reduce(0) { $0 + $1.evidence.readings.count }
            #expect(world.duration >= Duration.seconds(readings - 1) / Self.rate)
            // That there was something to tell: every kind of end, news of both kinds, and statuses that only a delivery told.
            #expect(Set(world.jobs.compactMap(\.told.last?.status)) == [.completed, .completedWithErrors, .cancelled])
            #expect(world.jobs.contains { !$0.lasting.isEmpty } && world.jobs.contains { !$0.delivered.isEmpty })
            #expect(world.jobs.contains { $0.told.contains { $0.job == nil } })
            let told = world.jobs.reduce(0) { $0 + $1.told.count }
            print("following: \(world.jobs.count) jobs, \(readings) readings, \(world.deliveries) deliveries, \(told) updates")
        }
    }
#endif
