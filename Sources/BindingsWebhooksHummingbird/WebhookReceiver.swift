#if Hummingbird
    import BindingsWebhooks
    import Foundation
    import ServiceLifecycle

    /// A small server that receives deliveries for an inbox: `POST /<path>/<route id>`, nothing else.
    ///
    /// ```swift
    /// try await WebhookReceiver.run(inbox: inbox) { receiver in
    ///     let route = try await inbox.openRoute()
    ///     let url = receiver.url(for: route.id)                     // sent to the sender
    ///     …
    /// }
    /// ```
    ///
    /// It uses plain HTTP and by default listens on this machine alone; senders elsewhere reach it through a proxy or tunnel that
    /// holds the certificate, with the address ``Configuration/publicBaseURL``.
    ///
    /// A receiver is a `Service` of swift-service-lifecycle: ``run()`` lasts as long as it listens, and throws if it ends on its own.
    public final class WebhookReceiver: Service {
        /// The inbox for deliveries.
        public let inbox: WebhookInbox
        /// The base of routes' URLs, including the path.
        public let baseURL: URL
        /// The listening port; never 0.
        public let port: Int
        let server: ReceiverServer

        private init(_ server: ReceiverServer, port: Int) throws {
            inbox = server.inbox
            self.port = port
            self.server = server
            baseURL = try server.configuration.baseURL(port: port)
        }

        /// Verified deliveries to all routes, from now on, until the receiver ends; each access listens anew.
        public var events: WebhookEvents { inbox.events(until: server.end.events) }

        /// The URL of a route, for the sender.
        public func url(for routeID: String) -> URL { baseURL.appending(path: routeID) }

        /// Starts listening, until ``stop()``.
        ///
        /// Await ``run()`` to learn whether it ended on its own.
        ///
        /// - Throws: ``WebhookReceiverError``, or `CancellationError`.
        public static func start(inbox: WebhookInbox, configuration: Configuration = Configuration()) async throws -> WebhookReceiver {
            let server = ReceiverServer(inbox, configuration)
            do {
                let port = try await server.port()
                try Task.checkCancellation()
                return try WebhookReceiver(server, port: port)
            } catch {
                await server.cancel()
                throw error
            }
        }

        /// Waits for the receiver's end: by ``stop()``, by the graceful shutdown of its service group, or by cancelling the task.
        ///
        /// - Throws: ``WebhookReceiverError`` if it ended on its own.
        public func run() async throws {
            await withTaskCancellationHandler {
                await withGracefulShutdownHandler {
                    await server.wait()
                } onGracefulShutdown: {
                    Task { await self.stop() }
                }
            } onCancel: {
                Task { await self.stop() }
            }
            if let failure = server.failure { throw failure }
        }

        /// Listens for as long as `body` runs.
        ///
        /// A receiver that ends on its own ends its ``events``; the error is thrown when `body` has returned.
        ///
        /// - Throws: ``WebhookReceiverError``, or the error of `body`.
        public static func run<Result>(
            inbox: WebhookInbox, configuration: Configuration = Configuration(), isolation: isolated (any Actor)? = #isolation,
            _ body: (WebhookReceiver) async throws -> Result
        ) async throws -> Result {
            let receiver = try await start(inbox: inbox, configuration: configuration)
            do {
                let result = try await body(receiver)
                await receiver.stop()
                if let failure = receiver.server.failure { throw failure }
                return result
            } catch {
                await receiver.stop()
                throw error
            }
        }

        /// Stops listening, and returns when the port is free and every connection closed.
        ///
        /// Deliveries in progress get their responses first, within 5 s; then they are cut off, and their senders may repeat them.
        /// The inbox continues; ``events`` end.
        public func stop() async {
            await server.stop()
        }
    }
#endif
