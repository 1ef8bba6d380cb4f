#if Sandbox
    import AsyncHTTPClient
    import BindingsRuntime
    import BindingsWebhooks
    import Foundation
    import Plangrep

    /// Makes one attempt at a delivery: without following redirects, in bounded time, reading a bounded answer.
    struct WebhookCourier: Sendable {
        let client: HTTPClient
        let scheme: WebhookScheme
        let allowedHosts: Set<String>
        let timeout: Duration
        let clock: SandboxClock

        /// What is kept of an answer's body.
        static let maxAnswerBytes = 4096

        /// A client that follows no redirects and keeps nothing.
        static func makeClient() -> HTTPClient {
            HTTPClient(eventLoopGroupProvider: .singleton, configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
        }

        /// Signs and sends; every way this can end is an outcome.
        func attempt(_ delivery: SandboxDelivery, secret: String, reason: SandboxDelivery.Reason) async -> SandboxDelivery.Attempt {
            let now = clock.now()
            var headers: HTTPFields = [.contentType: "application/json", .userAgent: "plangrep-sandbox"]
            var answer = Answer(outcome: .failed("the webhook URL is not valid"))
            if let target = WebhookTarget(delivery.url, allowedHosts: allowedHosts) {
                do {
                    headers.append(
                        contentsOf: try scheme.sign(body: delivery.body, secret: WebhookSecret(secret), timestamp: now, id: delivery.id))
                    answer =
                        target.isAllowed
                        ? try await post(delivery.body, headers, to: target.url) : Answer(outcome: .refused(host: target.host))
                } catch {
                    answer = Answer(outcome: .failed("\(error)"))
                }
            }
            return SandboxDelivery.Attempt(
                reason: reason, sentAt: now, headers: headers, outcome: answer.outcome, answerHeaders: answer.headers,
                answerBody: answer.body)
        }

        private struct Answer {
            var outcome: SandboxDelivery.Outcome
            var headers: HTTPFields = [:]
            var body: [UInt8] = []
        }

        private func post(_ body: [UInt8], _ headers: HTTPFields, to url: URL) async throws -> Answer {
            var request = HTTPClientRequest(url: url.absoluteString)
            request.method = .POST
            for field in headers { request.headers.add(name: field.name.rawName, value: field.value) }
            request.body = .bytes(body)
            let response = try await client.execute(request, timeout: .nanoseconds(timeout.nanoseconds))
            var answer = Answer(outcome: .answered(Int(response.status.code)))
            for (name, value) in response.headers {
                if let name = HTTPField.Name(name) { answer.headers.append(HTTPField(name: name, value: value)) }
            }
            answer.body = await Self.beginning(of: response.body)
            return answer
        }

        /// The status has told what became of the delivery: a body that breaks off later changes nothing.
        private static func beginning(of body: HTTPClientResponse.Body) async -> [UInt8] {
            var bytes: [UInt8] = []
            do {
                for try await part in body {
                    bytes += part.readableBytesView.prefix(maxAnswerBytes - bytes.count)
                    if bytes.count >= maxAnswerBytes { break }
                }
            } catch {}
            return bytes
        }
    }

    extension Duration {
        /// Clamped: a timeout of centuries is none.
        fileprivate var nanoseconds: Int64 { Int64(clamping: attoseconds / 1_000_000_000) }
    }
#endif
