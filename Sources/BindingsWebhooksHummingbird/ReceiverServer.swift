#if Hummingbird
    import BindingsWebhooks
    import Hummingbird
    import NIOCore
    import ServiceLifecycle

    /// The server of one receiver, in a task of its own.
    final class ReceiverServer: Sendable {
        let inbox: WebhookInbox
        let configuration: WebhookReceiver.Configuration
        let end = ReceiverEnd()
        /// The listening channel; nil before.
        let listener = Mutex<(any Channel)?>(nil)
        private let listeners: AsyncThrowingStream<any Channel, any Error>
        private let service: ServiceGroup
        private let task: Task<Void, Never>

        init(_ inbox: WebhookInbox, _ configuration: WebhookReceiver.Configuration) {
            let (listeners, announce) = AsyncThrowingStream.makeStream(of: (any Channel).self)
            let service = Self.service(Self.application(inbox, configuration) { announce.yield($0) })
            self.inbox = inbox
            self.configuration = configuration
            self.listeners = listeners
            self.service = service
            task = Task { [end] in
                do {
                    try await service.run()
                    end.come(nil)
                    announce.finish()
                } catch {
                    end.come(error)
                    announce.finish(throwing: error)
                }
            }
        }

        /// The port, once the server listens.
        func port() async throws -> Int {
            do {
                let channel = try await listeners.first { _ in true }
                try Task.checkCancellation()
                guard let channel else { throw WebhookReceiverError(configuration, reason: "The server ended at once.") }
                listener.withLock { $0 = channel }
                return channel.localAddress?.port ?? configuration.port
            } catch {
                throw error is CancellationError || error is WebhookReceiverError
                    ? error : WebhookReceiverError(configuration, reason: "\(error)")
            }
        }

        /// The reason that the server ended on its own; nil while it runs, and after it was stopped.
        var failure: WebhookReceiverError? { end.reason.map { WebhookReceiverError(configuration, reason: $0, hadStarted: true) } }

        func wait() async {
            await task.value
        }

        func stop() async {
            end.ask()
            await service.triggerGracefulShutdown()
            await task.value
        }

        func cancel() async {
            end.ask()
            task.cancel()
            await task.value
        }

        private static func service(_ application: some ApplicationProtocol) -> ServiceGroup {
            var configuration = ServiceGroupConfiguration(services: [application], logger: application.logger)
            configuration.maximumGracefulShutdownDuration = .seconds(5)
            return ServiceGroup(configuration: configuration)
        }

        private static func application(
            _ inbox: WebhookInbox, _ configuration: WebhookReceiver.Configuration, onListening: @escaping @Sendable (any Channel) -> Void
        ) -> some ApplicationProtocol {
            var application = Application(
                router: Router().webhooks(at: RouterPath(configuration.path), into: inbox),
                // A sender that sends nothing for this long is disconnected.
                server: .http1(configuration: .init(idleTimeout: .seconds(60))),
                configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: configuration.port)),
                onServerRunning: { channel in onListening(channel) })
            // Outcomes are reported by the inbox, not printed by a library.
            application.logger.logLevel = .critical
            return application
        }
    }

    /// The end of a receiver, and the events that end with it.
    final class ReceiverEnd: Sendable {
        private enum State {
            case running
            case asked
            case onItsOwn((any Error)?)
        }

        let events = WebhookEventsEnd()
        private let state = Mutex(State.running)

        /// The reason that it ended on its own; nil while it runs, and if it was asked to end.
        var reason: String? {
            state.withLock { state in
                guard case .onItsOwn(let error) = state else { return nil }
                // What a service group throws for a service that has merely returned says nothing beyond that.
                guard let error, !(error is ServiceGroupError) else { return "The server ended." }
                return "The server failed: \(error)."
            }
        }

        /// Records that the coming end is intended.
        func ask() {
            state.withLock { if case .running = $0 { $0 = .asked } }
        }

        func come(_ error: (any Error)?) {
            state.withLock { if case .running = $0 { $0 = .onItsOwn(error) } }
            events.finish()
        }
    }
#endif
