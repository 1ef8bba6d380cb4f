#if Hummingbird
    import BindingsWebhooks
    import Foundation
    import Hummingbird
    import ServiceLifecycle

    /// A small server that receives deliveries for an inbox: `POST /<path>/<route id>`, nothing else.
    ///
    /// ```swift
    /// try await WebhookReceiver.run(inbox: inbox) { receiver in
    ///     let route = try await inbox.openRoute()
    ///     let url = receiver.url(for: route.id)                     // goes to the sender
    ///     …
    /// }
    /// ```
    ///
    /// It speaks plain HTTP and listens on this machine alone unless told otherwise: senders elsewhere reach it through a proxy or tunnel that
    /// holds the certificate, whose address is ``Configuration/publicBaseURL``.
    public final class WebhookReceiver: Sendable {
        /// Where deliveries go.
        public let inbox: WebhookInbox
        /// What routes' URLs begin with, the path included.
        public let baseURL: URL
        /// The port that is listened on; never 0.
        public let port: Int
        private let service: ServiceGroup
        private let server: Task<Void, any Error>

        private init(
            inbox: WebhookInbox, configuration: Configuration, port: Int, service: ServiceGroup, server: Task<Void, any Error>
        ) throws {
            self.inbox = inbox
            self.port = port
            self.service = service
            self.server = server
            baseURL = try configuration.baseURL(port: port)
        }

        /// Verified deliveries to all routes, from now on: each access listens anew.
        public var events: WebhookEvents { inbox.events }

        /// The URL to give to the sender for a route.
        public func url(for routeID: String) -> URL { baseURL.appending(path: routeID) }

        /// Starts to listen, and goes on until ``stop()``.
        ///
        /// - Throws: ``WebhookReceiverError``, or `CancellationError`.
        public static func start(inbox: WebhookInbox, configuration: Configuration = Configuration()) async throws -> WebhookReceiver {
            let (ports, announce) = AsyncThrowingStream.makeStream(of: Int.self)
            let service = service(application(inbox, configuration) { announce.yield($0) })
            let server = Task {
                do {
                    try await service.run()
                    announce.finish()
                } catch {
                    announce.finish(throwing: error)
                    throw error
                }
            }
            do {
                let port = try await ports.first { _ in true }
                try Task.checkCancellation()
                guard let port else { throw WebhookReceiverError(configuration, reason: "The server ended at once.") }
                return try WebhookReceiver(inbox: inbox, configuration: configuration, port: port, service: service, server: server)
            } catch {
                server.cancel()
                _ = await server.result
                throw error is CancellationError || error is WebhookReceiverError
                    ? error : WebhookReceiverError(configuration, reason: "\(error)")
            }
        }

        /// Listens for as long as `body` runs.
        ///
        /// - Throws: ``WebhookReceiverError``, or what `body` throws.
        public static func run<Result>(
            inbox: WebhookInbox, configuration: Configuration = Configuration(), isolation: isolated (any Actor)? = #isolation,
            _ body: (WebhookReceiver) async throws -> Result
        ) async throws -> Result {
            let receiver = try await start(inbox: inbox, configuration: configuration)
            do {
                let result = try await body(receiver)
                await receiver.stop()
                return result
            } catch {
                await receiver.stop()
                throw error
            }
        }

        /// Stops to listen, and returns when the port is free and every connection closed.
        ///
        /// Deliveries that are just coming in are answered first, for 5 s at most; then they are cut off, and their senders may repeat them.
        /// The inbox goes on.
        public func stop() async {
            await service.triggerGracefulShutdown()
            _ = await server.result
        }

        private static func service(_ application: some ApplicationProtocol) -> ServiceGroup {
            var configuration = ServiceGroupConfiguration(services: [application], logger: application.logger)
            configuration.maximumGracefulShutdownDuration = .seconds(5)
            return ServiceGroup(configuration: configuration)
        }

        private static func application(
            _ inbox: WebhookInbox, _ configuration: Configuration, onPort: @escaping @Sendable (Int) -> Void
        ) -> some ApplicationProtocol {
            var application = Application(
                router: Router().webhooks(at: RouterPath(configuration.path), into: inbox),
                // A sender that says nothing for this long holds a connection for nothing.
                server: .http1(configuration: .init(idleTimeout: .seconds(60))),
                configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: configuration.port)),
                onServerRunning: { channel in onPort(channel.localAddress?.port ?? configuration.port) })
            // What happens is told by the inbox, not printed by a library.
            application.logger.logLevel = .critical
            return application
        }
    }
#endif
