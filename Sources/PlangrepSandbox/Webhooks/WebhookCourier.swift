#if Sandbox
    import AsyncHTTPClient
    import BindingsRuntime
    import BindingsWebhooks
    import Foundation
    import Plangrep

    /// Brings one status change to its receiver: once, without following redirects, in bounded time.
    ///
    /// "Failed deliveries may not be retried": the sandbox never retries.
    struct WebhookCourier: Sendable {
        let client: HTTPClient
        let scheme: WebhookScheme
        let allowedHosts: Set<String>
        let timeout: Duration
        let clock: SandboxClock

        /// A client that follows no redirects and keeps nothing.
        static func makeClient() -> HTTPClient {
            HTTPClient(eventLoopGroupProvider: .singleton, configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
        }

        /// Signs and sends; every way this can end is an outcome.
        func deliver(_ job: JobRecord, secret: String) async -> SandboxDelivery {
            let now = clock.now()
            return SandboxDelivery(
                jobID: job.id, status: job.phase.rawValue, sentAt: now, outcome: await outcome(job, secret: secret, at: now))
        }

        private func outcome(_ job: JobRecord, secret: String, at now: Date) async -> SandboxDelivery.Outcome {
            guard let target = job.order.webhookURL.flatMap({ WebhookTarget($0, allowedHosts: allowedHosts) }) else {
                return .failed("the webhook URL is not valid")
            }
            guard target.isAllowed else { return .refused(host: target.host) }
            do {
                let body = try JSON.encode(JobStatusEvent(job, at: now))
                let signature = try scheme.sign(
                    body: body, secret: try WebhookSecret(secret), timestamp: now, id: SandboxID.make("evt", at: now))
                return .answered(try await post(body, signature: signature, to: target.url))
            } catch { return .failed("\(error)") }
        }

        private func post(_ body: [UInt8], signature: HTTPFields, to url: URL) async throws -> Int {
            var request = HTTPClientRequest(url: url.absoluteString)
            request.method = .POST
            request.headers.add(name: "Content-Type", value: "application/json")
            request.headers.add(name: "User-Agent", value: "plangrep-sandbox")
            for field in signature { request.headers.add(name: field.name.rawName, value: field.value) }
            request.body = .bytes(body)
            let response = try await client.execute(request, timeout: .nanoseconds(timeout.nanoseconds))
            return Int(response.status.code)
        }
    }

    extension Duration {
        /// Clamped: a timeout of centuries is none.
        fileprivate var nanoseconds: Int64 { Int64(clamping: attoseconds / 1_000_000_000) }
    }
#endif
