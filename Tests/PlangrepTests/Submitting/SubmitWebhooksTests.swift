#if canImport(CryptoKit) || Crypto
    import BindingsRuntime
    import BindingsRuntimeTesting
    import BindingsWebhooks
    import Foundation
    import Testing

    @testable import Plangrep

    @Suite("Submitting with webhooks")
    struct SubmitWebhooksTests {
        private let test = TestClient()
        private let inbox: WebhookInbox
        private let webhooks: JobWebhooks
        private let file = UploadFile(bytes: [1], fileName: "a.pdf")

        init() throws {
            inbox = try WebhookInbox(scheme: .plangrep)
            let url = try #require(URL(string: "https://hooks.example.com/plangrep"))
            webhooks = JobWebhooks(baseURL: url, inbox: inbox)
        }

        private func script(_ create: ScriptStep) {
            test.transport.script("createJob", create)
            test.transport.script("uploadFiles", .json(Jobs.json("uploading", at: 1) + #", "uploads": [{"documentId": "doc_1"}]}"#))
            test.transport.script("completeUploads", .json(Jobs.answer("preflighting", at: 2), status: 202))
        }

        private func created(_ beside: String) -> ScriptStep {
            .json(Jobs.answer("awaiting_uploads", beside: beside), status: 202)
        }

        private func sentRoute() throws -> String {
            let body = try #require(test.sent("createJob").last?.body)
            let url = try JSON.decode(CreateJobRequest.self, from: body).webhookURL?.absoluteString ?? ""
            #expect(url.hasPrefix("https://hooks.example.com/plangrep/"))
            return String(url.split(separator: "/").last ?? "")
        }

        @Test("The route and the key are kept before the first byte is sent, the secret as soon as it is known")
        func order() async throws {
            let store = inbox.store
            let answer = Jobs.answer("awaiting_uploads", beside: #", "webhookSigningSecret": "whsec_1""#)
            script(
                ScriptStep { _ in
                    let route = try await store.route(idempotencyKey: "k1")
                    #expect(route != nil)
                    #expect(route?.binding == nil)
                    return TransportResponse(head: HTTPResponse(status: .accepted), body: .bytes(Array(answer.utf8)))
                })
            let submission = try await test.client.submit([file], to: "proj_1", idempotencyKey: "k1", webhooks: webhooks)
            let route = try sentRoute()
            #expect(route.count >= 32)
            #expect(submission.webhooks == .route(route))
            let binding = try await store.route(route)?.binding
            #expect(binding == WebhookRoute.Binding(reference: "job_1", secret: try WebhookSecret("whsec_1")))
        }

        @Test("The secret is kept even when the upload fails afterwards")
        func secretSurvives() async throws {
            test.transport.script("createJob", created(#", "webhookSigningSecret": "whsec_1""#))
            test.transport.script("uploadFiles", .status(400))
            _ = await apiError { () throws(APIError) in
                try await test.client.submit([file], to: "proj_1", idempotencyKey: "k1", webhooks: webhooks)
            }
            #expect(try await inbox.store.route(try sentRoute())?.binding?.secret != nil)
        }

        @Test("A replayed create without secret is followed by polling, and the result says why")
        func replayWithoutSecret() async throws {
            script(created(#", "idempotent": true"#))
            test.transport.script("getJob", .json(Jobs.answer("awaiting_uploads")))
            let submission = try await test.client.submit([file], to: "proj_1", idempotencyKey: "k1", webhooks: webhooks)
            guard case .pollOnly(let reason) = submission.webhooks else { Issue.record("\(submission.webhooks)"); return }
            #expect(reason.contains("did not show its webhook secret again"))
        }

        @Test("A replay takes up the route and the secret that an earlier run kept")
        func replayWithKeptSecret() async throws {
            script(created(#", "webhookSigningSecret": "whsec_1""#))
            let first = try await test.client.submit([file], to: "proj_1", idempotencyKey: "k1", webhooks: webhooks)
            let route = try sentRoute()
            script(created(#", "idempotent": true, "webhookSigningSecret": null"#))
            test.transport.script("getJob", .json(Jobs.answer("awaiting_uploads")))
            let second = try await test.client.submit([file], to: "proj_1", idempotencyKey: "k1", webhooks: webhooks)
            #expect(try sentRoute() == route)
            #expect(first.webhooks == second.webhooks)
        }

        @Test("No secret and no replay: polling, and why")
        func noSecret() async throws {
            script(created(""))
            let submission = try await test.client.submit([file], to: "proj_1", webhooks: webhooks)
            guard case .pollOnly(let reason) = submission.webhooks else { Issue.record("\(submission.webhooks)"); return }
            #expect(reason.contains("no webhook secret"))
        }

        @Test("A refused create leaves no route behind, an unknown outcome does")
        func routesOfFailures() async throws {
            test.transport.script("createJob", .status(409))
            _ = await apiError { () throws(APIError) in try await test.client.submit([file], to: "proj_1", webhooks: webhooks) }
            #expect(try await inbox.store.routes().isEmpty)
            test.transport.script("createJob", .status(500))
            _ = await apiError { () throws(APIError) in
                try await test.client.submit([file], to: "proj_1", idempotencyKey: "k2", webhooks: webhooks)
            }
            #expect(try await inbox.store.routes().map(\.idempotencyKey) == ["k2"])
        }

        @Test("A route that is bound stays when a repetition is refused")
        func boundRouteStays() async throws {
            script(created(#", "webhookSigningSecret": "whsec_1""#))
            _ = try await test.client.submit([file], to: "proj_1", idempotencyKey: "k1", webhooks: webhooks)
            test.transport.script("createJob", .status(422))
            _ = await apiError { () throws(APIError) in
                try await test.client.submit([file], to: "proj_1", idempotencyKey: "k1", webhooks: webhooks)
            }
            #expect(try await inbox.store.routes().map(\.binding?.reference) == ["job_1"])
        }

        @Test("A store that fails means that nothing is sent")
        func failingStore() async {
            let broken = JobWebhooks(baseURL: webhooks.baseURL, store: BrokenStore())
            let error = await apiError { () throws(APIError) in try await test.client.submit([file], to: "proj_1", webhooks: broken) }
            #expect(error?.kind == .webhookRoute)
            #expect(test.operations.isEmpty)
        }

        @Test("A secret that cannot be stored at first is stored, and one that never can is on the result and on the error")
        func secretThatCannotBeStored() async throws {
            script(created(#", "webhookSigningSecret": "whsec_1""#))
            let flaky = ForgetfulStore(failures: 2)
            let stored = try await test.client.submit(
                [file], to: "proj_1", idempotencyKey: "k1", webhooks: JobWebhooks(baseURL: webhooks.baseURL, store: flaky))
            #expect(try await flaky.base.route(try sentRoute())?.binding?.secret == WebhookSecret("whsec_1"))
            #expect(stored.webhooks == .route(try sentRoute()))

            let broken = JobWebhooks(baseURL: webhooks.baseURL, store: ForgetfulStore(failures: .max))
            script(created(#", "webhookSigningSecret": "whsec_2""#))
            let submission = try await test.client.submit([file], to: "proj_1", idempotencyKey: "k2", webhooks: broken)
            guard case .pollOnly(let reason) = submission.webhooks else { Issue.record("\(submission.webhooks)"); return }
            #expect(reason.contains("could not be stored"))
            #expect(submission.webhookSecret == (try WebhookSecret("whsec_2")))
            #expect(!"\(submission)".contains("whsec_2"))

            test.transport.script("createJob", created(#", "webhookSigningSecret": "whsec_3""#))
            test.transport.script("uploadFiles", .status(413))
            let error = await apiError { () throws(APIError) in
                try await test.client.submit([file], to: "proj_1", idempotencyKey: "k3", webhooks: broken)
            }
            #expect(error?.webhookSecret == (try WebhookSecret("whsec_3")) && error?.status?.code == 413)
            var dumped = ""
            dump(error, to: &dumped)
            #expect(!dumped.contains("whsec_3") && !String(reflecting: error).contains("whsec_3"))
        }

        @Test("A receiver of the caller's own is sent to the service, and the secret is on the result")
        func ownReceiver() async throws {
            let url = try #require(URL(string: "https://example.com/hooks/plangrep"))
            script(created(#", "webhookSigningSecret": "whsec_1""#))
            let submission = try await test.client.submit([file], to: "proj_1", webhookURL: url)
            let body = try #require(test.sent("createJob").last?.body)
            #expect(try JSON.decode(CreateJobRequest.self, from: body).webhookURL == url)
            #expect(submission.webhooks == .url(url))
            #expect(try submission.webhookSecret == WebhookSecret("whsec_1"))
            #expect(!"\(submission)".contains("whsec_1"))

            script(created(""))
            let silent = try await test.client.submit([file], to: "proj_1", webhookURL: url)
            guard case .pollOnly(let reason) = silent.webhooks else { Issue.record("\(silent.webhooks)"); return }
            #expect(reason.contains("no webhook secret"))

            let plain = try #require(URL(string: "http://example.com/"))
            let error = await apiError { () throws(APIError) in try await test.client.submit([file], to: "proj_1", webhookURL: plain) }
            #expect(error?.kind == .invalidRequest)
            let both = await apiError { () throws(APIError) in
                try await test.client.submit([file], to: "proj_1", webhooks: webhooks, webhookURL: url)
            }
            #expect(both?.message.contains("either webhooks or webhookURL") == true)
        }

        @Test("The service is not told of an address that it cannot send to")
        func plainAddress() async throws {
            let plain = JobWebhooks(baseURL: try #require(URL(string: "http://127.0.0.1:8080")), inbox: inbox)
            let error = await apiError { () throws(APIError) in try await test.client.submit([file], to: "proj_1", webhooks: plain) }
            #expect(error?.kind == .invalidRequest)
            #expect(test.operations.isEmpty)
        }
    }

    /// A store that fails to bind a number of times.
    private final class ForgetfulStore: WebhookRouteStore {
        struct Full: Error {}
        let base = InMemoryWebhookRouteStore()
        private let failures: Mutex<Int>

        init(failures: Int) { self.failures = Mutex(failures) }

        func insert(_ route: WebhookRoute) async throws { try await base.insert(route) }
        func bind(_ id: String, to binding: WebhookRoute.Binding) async throws -> WebhookRoute {
            let fails = failures.withLock { left in
                left -= left > 0 ? 1 : 0
                return left > 0
            }
            if fails { throw Full() }
            return try await base.bind(id, to: binding)
        }
        func route(_ id: String) async throws -> WebhookRoute? { await base.route(id) }
        func route(idempotencyKey: String) async throws -> WebhookRoute? { await base.route(idempotencyKey: idempotencyKey) }
        func routes() async throws -> [WebhookRoute] { await base.routes() }
        func remove(_ id: String) async throws { await base.remove(id) }
    }

    private struct BrokenStore: WebhookRouteStore {
        struct Broken: Error {}
        func insert(_ route: WebhookRoute) async throws { throw Broken() }
        func bind(_ id: String, to binding: WebhookRoute.Binding) async throws -> WebhookRoute { throw Broken() }
        func route(_ id: String) async throws -> WebhookRoute? { nil }
        func route(idempotencyKey: String) async throws -> WebhookRoute? { nil }
        func routes() async throws -> [WebhookRoute] { [] }
        func remove(_ id: String) async throws {}
    }
#endif
