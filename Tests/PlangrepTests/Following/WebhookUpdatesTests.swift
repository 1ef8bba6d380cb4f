#if canImport(CryptoKit) || Crypto
    import BindingsRuntime
    import BindingsRuntimeTesting
    import BindingsWebhooks
    import Foundation
    import Testing

    @testable import Plangrep

    @Suite("A loop over a job's updates, with webhooks", .timeLimit(.minutes(1)))
    struct WebhookUpdatesTests {
        private let transport = ScriptedTransport()
        private let inbox: WebhookInbox
        private let client: PlangrepClient
        private let secret: WebhookSecret

        /// A client whose waits never end: nothing but a push can cause a second reading.
        init() async throws {
            inbox = try WebhookInbox(scheme: .plangrep)
            secret = try WebhookSecret("whsec_1")
            _ = try await inbox.openRoute(id: "route")
            try await inbox.bind("route", to: "job_1", secret: secret)
            let system = RuntimeEnvironment.system
            let environment = RuntimeEnvironment(
                now: system.now, uptime: system.uptime, sleep: { _ in try await Task.sleep(for: .seconds(3600)) }, wait: system.wait,
                random: system.random)
            client = PlangrepClient(
                apiKey: "key",
                configuration: ClientConfiguration(
                    baseURL: URL(string: "http://127.0.0.1:1/api"), transport: transport, environment: environment))
        }

        private func deliver(_ body: String, to route: String = "route") async throws -> WebhookReceipt {
            let bytes = Array(body.utf8)
            return await inbox.receive(routeID: route, body: bytes, headers: try inbox.scheme.sign(body: bytes, secret: secret))
        }

        @Test("A verified delivery causes the reading that finds the end")
        func pushWakes() async throws {
            transport.script("getJob", .json(Jobs.answer("processing", at: 1)), .json(Jobs.answer("completed", at: 2)))
            let updates = client.updates(of: "job_1", webhooks: inbox.events)
            var seen: [JobUpdate] = []
            for try await update in updates {
                seen.append(update)
                if update.status == .processing { #expect(try await deliver(#"{"any": "thing"}"#) == .accepted) }
            }
            #expect(seen.map(\.status) == [.processing, .completed])
            #expect(seen.map(\.source) == [.poll, .webhook])
        }

        @Test("A delivery of another job is passed over, a forged one never comes this far")
        func othersArePassedOver() async throws {
            transport.script(
                "getJob", .json(Jobs.answer("processing", at: 1)), .json(Jobs.answer("completed", at: 2)))
            _ = try await inbox.openRoute(id: "other")
            try await inbox.bind("other", to: "job_2", secret: secret)
            for try await update in client.updates(of: "job_1", webhooks: inbox.events) where update.status == .processing {
                #expect(try await deliver("{}", to: "other") == .accepted)
                let forged = await inbox.receive(routeID: "route", body: [1], headers: [:])
                #expect(forged.status == .unauthorized)
                #expect(transport.requests.count == 1)
                #expect(try await deliver("{}") == .accepted)
            }
            #expect(transport.requests.count == 2)
        }

        @Test("A status that the job has left again is told from the delivery")
        func passedStatus() async throws {
            transport.script("getJob", .json(Jobs.answer("preflighting", at: 1)), .json(Jobs.answer("completed", at: 3)))
            let push = #"{"jobId": "job_1", "job": {"id": "job_1", "status": "processing", "updatedAt": "2024-11-02T09:00:02Z"}}"#
            var statuses: [JobStatus] = []
            for try await update in client.updates(of: "job_1", webhooks: inbox.events) {
                statuses.append(update.status)
                if update.status == .preflighting { _ = try await deliver(push) }
            }
            #expect(statuses == [.preflighting, .processing, .completed])
        }
    }
#endif
