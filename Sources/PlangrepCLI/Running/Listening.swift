#if CommandLine
    import BindingsWebhooksHummingbird
    import Plangrep

    /// A receiver of our own, and how many deliveries it has verified.
    struct Listening: Sendable {
        let inbox: WebhookInbox
        let webhooks: JobWebhooks
        let verified: Counter

        /// Opens the route of a submission under an id that its key makes.
        ///
        /// This process forgets its routes. Who goes on with the key tells the service of the same address again, which takes another one for
        /// another request.
        func openRoute(key: String) async throws {
            let id = String(SHA256Hasher.hex(of: Array(key.utf8)).prefix(32))
            _ = try await inbox.openRoute(id: id, idempotencyKey: key)
        }

        /// Receives for as long as the work lasts.
        ///
        /// A receiver that ends on its own does not end the work: deliveries only hint at changes, which the work reads from the service anyway.
        static func run<Value: Sendable>(
            _ configuration: WebhookReceiver.Configuration, _ work: @Sendable (Listening) async throws -> Value
        ) async throws -> Value {
            let verified = Counter()
            var options = WebhookInbox.Options()
            options.onReceipt = { _, receipt in if receipt == .accepted { verified.increment() } }
            let inbox = try WebhookInbox(scheme: .plangrep, options: options)
            let receiver = try await WebhookReceiver.start(inbox: inbox, configuration: configuration)
            do {
                let webhooks = JobWebhooks(baseURL: receiver.baseURL, inbox: inbox)
                let value = try await work(Listening(inbox: inbox, webhooks: webhooks, verified: verified))
                await receiver.stop()
                return value
            } catch {
                await receiver.stop()
                throw error
            }
        }
    }

    /// A number that goes up.
    final class Counter: Sendable {
        private let value = Mutex(0)

        var count: Int { value.withLock { $0 } }

        func increment() { value.withLock { $0 += 1 } }
    }
#endif
