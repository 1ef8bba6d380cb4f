#if Sandbox
    import BindingsRuntime
    import BindingsWebhooks
    import Crypto
    import Foundation
    import HTTPTypes
    import Hummingbird
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    @Suite struct SandboxWebhookTests {
        /// An HMAC that is not ours.
        private func hmac(_ body: [UInt8], secret: String) -> String {
            SandboxID.hex(HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Array(secret.utf8))))
        }

        private func header(_ push: Receiver.Push, _ name: String) throws -> String {
            try #require(HTTPField.Name(name).flatMap { push.headers[$0] })
        }

        private func start(_ api: API, hook: String) async throws -> (job: String, secret: String) {
            let created = try await api.job("{\"webhookUrl\":\"\(hook)\"}")
            return (try #require(created["job"]?["id"]?.string), try #require(created["webhookSigningSecret"]?.string))
        }

        @Test func everyStatusChangeIsPushedInOrderAndSigned() async throws {
            try await withReceiver { receiver in
                try await withSandbox { api in
                    let (job, secret) = try await start(api, hook: receiver.baseURL + "/route/1")
                    try await api.run(job, [SandboxFlowTests.sample], until: "completed")
                    try await eventually { await api.sandbox.deliveries(ofJob: job).count == 5 }
                    let pushes = receiver.pushes
                    for push in pushes {
                        #expect(push.path == "/route/1")
                        #expect(try header(push, "X-Plangrep-Signature") == hmac(push.body, secret: secret))
                        #expect(try header(push, "Content-Type") == "application/json")
                    }
                    let events = try pushes.map { try JSON.decode(JobStatusEvent.self, from: $0.body) }
                    #expect(events.map(\.status) == [.awaitingUploads, .uploading, .preflighting, .processing, .completed])
                    #expect(events.allSatisfy { $0.jobID == job && $0.job?.id == job && $0.job?.status == $0.status })
                    let times = events.compactMap(\.job?.updatedAt)
                    #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
                    #expect(await api.sandbox.deliveries(ofJob: job).allSatisfy { $0.outcome == .answered(204) })
                }
            }
        }

        @Test func theTimestampedSchemeSignsTimeAndBody() async throws {
            try await withReceiver { receiver in
                try await withSandbox({ $0.webhookScheme = .plangrepTimestamped }) { api in
                    let (_, secret) = try await start(api, hook: receiver.baseURL + "/hook")
                    try await eventually { !receiver.pushes.isEmpty }
                    let push = try #require(receiver.pushes.first)
                    let signature = try header(push, "X-Plangrep-Signature")
                    let match = try #require(signature.wholeMatch(of: /t=(\d+),v1=([0-9a-f]{64})/))
                    #expect(String(match.2) == hmac(Array(match.1.utf8) + [UInt8(ascii: ".")] + push.body, secret: secret))
                }
            }
        }

        @Test func secretsDifferFromJobToJob() async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                var secrets: Set<String> = []
                for _ in 0..<3 {
                    let answer = try await api.post("/projects/\(project)/jobs", "{\"webhookUrl\":\"http://127.0.0.1:9/\"}")
                    secrets.insert(try #require(answer.json["webhookSigningSecret"]?.string))
                }
                #expect(secrets.count == 3)
            }
        }

        @Test func aReceiverThatHangsHoldsUpNothing() async throws {
            try await withReceiver(answering: { _ in
                try await Task.sleep(for: .seconds(600))
                return Response(status: .ok)
            }) { receiver in
                try await withSandbox({ $0.webhookTimeout = .milliseconds(100) }) { api in
                    let (job, _) = try await start(api, hook: receiver.baseURL + "/hook")
                    try await api.run(job, [SandboxFlowTests.sample], until: "completed")
                    try await eventually { await api.sandbox.deliveries(ofJob: job).count == 5 }
                    for delivery in await api.sandbox.deliveries(ofJob: job) {
                        guard case .failed = delivery.outcome else { Issue.record("\(delivery)"); continue }
                    }
                }
            }
        }

        @Test func aRedirectIsNotFollowed() async throws {
            try await withReceiver(answering: { push in
                push.path == "/here" ? Response(status: .temporaryRedirect, headers: [.location: "/there"]) : Response(status: .ok)
            }) { receiver in
                try await withSandbox { api in
                    let (job, _) = try await start(api, hook: receiver.baseURL + "/here")
                    try await eventually { await api.sandbox.deliveries(ofJob: job).count == 1 }
                    #expect(await api.sandbox.deliveries(ofJob: job).first?.outcome == .answered(307))
                    #expect(receiver.pushes.map(\.path) == ["/here"])
                }
            }
        }

        @Test func strangersGetNothing() async throws {
            try await withSandbox { api in
                let (job, _) = try await start(api, hook: "https://hooks.example.com/a")
                try await eventually { await api.sandbox.deliveries(ofJob: job).count == 1 }
                #expect(await api.sandbox.deliveries(ofJob: job).first?.outcome == .refused(host: "hooks.example.com"))
            }
        }

        @Test(
            arguments: [
                ("http://127.0.0.1/", true), ("http://127.255.1.2:80/", true), ("http://localhost:1/", true), ("https://LOCALHOST/", true),
                ("http://[::1]:80/", true), ("http://allowed.example/", true), ("http://128.0.0.1/", false),
                ("http://127.0.0.1.example/", false),
                ("http://127.1/", false), ("http://0177.0.0.1/", false), ("http://2130706433/", false), ("http://0.0.0.0/", false),
                ("http://[::ffff:127.0.0.1]/", false), ("http://localhost.example/", false), ("http://allowed.example.com/", false),
                ("http://169.254.169.254/", false), ("http://127.0.0.1@example.com/", nil), ("file:///etc/passwd", nil),
                ("//127.0.0.1/", nil), ("", nil),
            ] as [(String, Bool?)])
        func onlyLoopbackAndAllowedHostsAreTargets(_ url: String, _ isAllowed: Bool?) {
            #expect(WebhookTarget(url, allowedHosts: ["Allowed.example"])?.isAllowed == isAllowed)
        }
    }
#endif
