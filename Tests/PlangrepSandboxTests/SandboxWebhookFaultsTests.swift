#if Sandbox
    import BindingsRuntime
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import Hummingbird
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    @Suite("Faults of deliveries, by seed", .timeLimit(.minutes(2)))
    struct SandboxWebhookFaultsTests {
        private static let statuses = ["awaiting_uploads", "uploading", "preflighting", "processing", "completed"]

        /// Runs one job to its end, and gives it and what the receiver was sent of it.
        private func run(
            _ receiver: Receiver, settled count: Int = 5, _ faults: SandboxWebhookFaults, body: (API, String) async throws -> Void
        ) async throws {
            try await withSandbox({ $0.webhookFaults = faults }) { api in
                let created = try await api.job("{\"webhookUrl\":\"\(receiver.baseURL)/hook\"}")
                let job = try #require(created["job"]?["id"]?.string)
                try await api.run(job, [SandboxFlowTests.sample], until: "completed")
                try await eventually { await api.sandbox.deliveries(ofJob: job).count == count }
                try await body(api, job)
            }
        }

        private func told(_ receiver: Receiver) throws -> [String] {
            try receiver.pushes.map { try #require(JSON.decode(JobStatusEvent.self, from: $0.body).status?.rawValue) }
        }

        @Test("The same seed brings the same outcomes, another one others, in the shares that were asked for")
        func shares() {
            let faults = SandboxWebhookFaults.faultPlan(seed: 7)
            func outcomes(_ faults: SandboxWebhookFaults) -> [DeliveryOutcome] {
                (0..<2000).flatMap { job in (0..<5).map { faults.outcome(ofChange: $0, ofJob: job) } }
            }
            #expect(outcomes(faults) == outcomes(.faultPlan(seed: 7)))
            #expect(outcomes(faults) != outcomes(.faultPlan(seed: 8)))
            let outcomes = outcomes(faults)
            let sent = outcomes.filter { !$0.isLost }
            func share(_ count: Int, of all: Int) -> Double { Double(count) / Double(all) }
            #expect(abs(share(outcomes.count(where: \.isLost), of: outcomes.count) - 0.3) < 0.02)
            #expect(abs(share(sent.count { $0.copyAfter != nil }, of: sent.count) - 0.2) < 0.02)
            #expect(abs(share(sent.count(where: \.isHeldBack), of: sent.count) - 0.2) < 0.02)
            #expect(abs(share(sent.count { $0.delay != nil }, of: sent.count) - 0.1) < 0.02)
            #expect(abs(share((0..<2000).count(where: faults.overtakes), of: 2000) - 0.1) < 0.03)
            #expect(sent.allSatisfy { $0.delay ?? .zero < faults.maxDelay && $0.copyAfter ?? .zero < faults.maxDelay })
        }

        @Test("A lost delivery is never sent, and stands in the log as such")
        func lost() async throws {
            try await withReceiver { receiver in
                var faults = SandboxWebhookFaults(seed: 1)
                faults.lost = 1
                try await run(receiver, faults) { api, job in
                    #expect(receiver.pushes.isEmpty)
                    #expect(await api.sandbox.deliveries(ofJob: job).map(\.status) == Self.statuses)
                    #expect(await api.sandbox.deliveries(ofJob: job).allSatisfy { $0.outcome == .lost && $0.isLost })
                }
            }
        }

        @Test("A doubled delivery is sent twice with one id and one body")
        func doubled() async throws {
            try await withReceiver { receiver in
                var faults = SandboxWebhookFaults(seed: 1)
                faults.doubled = 1
                faults.maxDelay = .milliseconds(100)
                try await run(receiver, faults) { api, job in
                    try await eventually { receiver.pushes.count == 10 }
                    let bodies = Dictionary(grouping: receiver.pushes.map(\.body), by: { $0 })
                    #expect(bodies.values.map(\.count) == [2, 2, 2, 2, 2])
                    try await eventually { await api.sandbox.deliveries(ofJob: job).allSatisfy { $0.attempts.count == 2 } }
                    #expect(await api.sandbox.deliveries(ofJob: job).allSatisfy { $0.attempts.map(\.reason).contains(.double) })
                }
            }
        }

        @Test("Held back deliveries arrive after later ones; none is missing")
        func reordered() async throws {
            try await withReceiver { receiver in
                var faults = SandboxWebhookFaults(seed: 1)
                faults.reordered = 1
                try await run(receiver, faults) { _, _ in
                    try await eventually { receiver.pushes.count == 5 }
                    #expect(try told(receiver) == ["completed", "processing", "preflighting", "uploading", "awaiting_uploads"])
                }
            }
        }

        @Test("Delayed deliveries arrive, later")
        func delayed() async throws {
            try await withReceiver { receiver in
                var faults = SandboxWebhookFaults(seed: 1)
                faults.delayed = 1
                faults.maxDelay = .milliseconds(200)
                try await run(receiver, faults) { _, _ in
                    try await eventually { receiver.pushes.count == 5 }
                    #expect(try Set(told(receiver)) == Set(Self.statuses))
                }
            }
        }

        @Test("What is not taken is sent again, as often as was asked for, and no more")
        func retries() async throws {
            let refusals = Mutex(0)
            try await withReceiver(answering: { _ in
                refusals.withLock { $0 += 1 }
                return Response(status: .serviceUnavailable, headers: [.retryAfter: "1"], body: .init(byteBuffer: .init(string: "later")))
            }) { receiver in
                var faults = SandboxWebhookFaults(seed: 1)
                faults.retries = 2
                faults.retryDelay = .milliseconds(50)
                try await run(receiver, faults) { api, job in
                    try await eventually { await api.sandbox.deliveries(ofJob: job).allSatisfy { $0.attempts.count == 3 } }
                    for delivery in await api.sandbox.deliveries(ofJob: job) {
                        #expect(delivery.attempts.map(\.reason) == [.change, .retry, .retry])
                        #expect(delivery.attempts.allSatisfy { $0.outcome == .answered(503) && $0.answerHeaders[.retryAfter] == "1" })
                        #expect(delivery.attempts.allSatisfy { $0.answerBody == Array("later".utf8) })
                    }
                    #expect(refusals.withLock { $0 } == 15)
                }
            }
        }

        @Test("The first delivery overtakes the answer that brings its secret, and is then taken by a real receiver's inbox")
        func overtaking() async throws {
            try await withReceiver { receiver in
                try await withSandbox({
                    $0.webhookFaults.overtaking = 1
                    $0.webhookFaults.lost = 1
                }) { api in
                    let created = try await api.job("{\"webhookUrl\":\"\(receiver.baseURL)/hook\"}")
                    // It was here before the answer was: no waiting.
                    #expect(try told(receiver) == ["awaiting_uploads"])
                    #expect(created["webhookSigningSecret"]?.string != nil)
                }
            }
        }

        @Test("A delivery can be sent again on demand, with the same id and body, newly signed")
        func redelivery() async throws {
            try await withReceiver { receiver in
                try await withSandbox({
                    $0.webhookFaults.lost = 1
                    $0.webhookScheme = .standard
                }) { api in
                    let created = try await api.job("{\"webhookUrl\":\"\(receiver.baseURL)/hook\"}")
                    let job = try #require(created["job"]?["id"]?.string)
                    try await eventually { await !api.sandbox.deliveries(ofJob: job).isEmpty }
                    let delivery = try #require(await api.sandbox.deliveries(ofJob: job).first)
                    for count in 1...2 {
                        #expect(await api.sandbox.redeliver(delivery.id)?.outcome == .answered(204))
                        #expect(receiver.pushes.count == count)
                        #expect(receiver.pushes.last?.body == delivery.body)
                        #expect(receiver.pushes.last?.headers[HTTPField.Name("webhook-id")!] == delivery.id)
                    }
                    #expect(await api.sandbox.redeliver("evt_unknown") == nil)
                    #expect(await api.sandbox.deliveries(ofJob: job).first?.attempts.map(\.reason) == [.redelivery, .redelivery])
                }
            }
        }

        @Test("Shares that are none are refused", arguments: [-0.1, 1.1, .nan])
        func validation(_ share: Double) async throws {
            var configuration = SandboxConfiguration()
            configuration.webhookFaults.doubled = share
            await #expect(throws: SandboxConfiguration.Problem.self) { try await Sandbox.start(configuration) }
        }
    }
#endif
