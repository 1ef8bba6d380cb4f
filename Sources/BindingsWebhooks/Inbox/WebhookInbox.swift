#if canImport(CryptoKit) || Crypto
    import HTTPTypes
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Receives the deliveries of many routes, each with its own secret, and passes the verified ones on.
    ///
    /// It is independent of a server: the receiver of the request calls ``receive(routeID:body:headers:)`` and responds with the receipt's status.
    ///
    /// ```swift
    /// let inbox = try WebhookInbox(scheme: .standard)
    /// let events = inbox.events                                        // before the URL is sent to the sender
    /// let route = try await inbox.openRoute()                          // its id goes into the URL
    /// try await inbox.bind(route.id, to: "job-1", secret: secret)      // when the sender has responded
    /// for await delivery in events { … }
    /// ```
    public final class WebhookInbox: Sendable {
        /// The signature scheme of the sender.
        public let scheme: WebhookScheme
        /// The store of routes and secrets.
        public let store: any WebhookRouteStore
        /// The limits of the inbox.
        public let options: Options
        private let replayGuard: any WebhookReplayGuard
        private let clock: @Sendable () -> Date
        private let queued: Mutex<QueuedDeliveries>
        private let broadcast = WebhookBroadcast()

        /// Creates an inbox.
        ///
        /// There is always a replay guard, because without a signed timestamp nothing else distinguishes an old delivery from a new one.
        ///
        /// - Throws: ``WebhookError/Rule/invalidScheme``.
        public init(
            scheme: WebhookScheme,
            store: any WebhookRouteStore = InMemoryWebhookRouteStore(),
            replayGuard: any WebhookReplayGuard = InMemoryWebhookReplayGuard(),
            options: Options = Options(),
            clock: @escaping @Sendable () -> Date = { Date() }
        ) throws(WebhookError) {
            _ = try CheckedScheme(scheme)
            self.scheme = scheme
            self.store = store
            self.replayGuard = replayGuard
            self.options = options
            self.clock = clock
            queued = Mutex(QueuedDeliveries(bounds: options.queued))
        }

        /// Verified deliveries to all routes, from now on; each access listens anew.
        public var events: WebhookEvents { broadcast.subscribe(to: nil, buffer: options.eventBuffer) }

        /// Verified deliveries to all routes, from now on until `end`.
        package func events(until end: WebhookEventsEnd) -> WebhookEvents {
            broadcast.subscribe(to: nil, buffer: options.eventBuffer, until: end)
        }

        /// Verified deliveries to one route, from now on; each call listens anew.
        public func events(for routeID: String) -> WebhookEvents { broadcast.subscribe(to: routeID, buffer: options.eventBuffer) }

        /// Ends every ``WebhookEvents``.
        ///
        /// Deliveries are still verified, and senders get their responses.
        public func finishEvents() { broadcast.finish() }

        /// Opens a route and stores it, before its URL is sent to the sender.
        ///
        /// - Parameters:
        ///   - id: The last part of its address; default: an unguessable one.
        ///   - idempotencyKey: The key of the call that registers the route, to find the route again after a crash; nil if it has none.
        public func openRoute(id: String = WebhookRoute.randomID(), idempotencyKey: String? = nil) async throws -> WebhookRoute {
            let route = try WebhookRoute(id: id, idempotencyKey: idempotencyKey, createdAt: clock())
            try await store.insert(route)
            return route
        }

        /// Binds a route to the sender's response, and verifies the deliveries that came before it.
        ///
        /// - Parameter secret: The route's secret; nil if the sender has issued none: deliveries are then refused, and the state must be polled.
        /// - Returns: The receipts of the deliveries that were waiting, in order of arrival.
        /// - Throws: A ``WebhookError`` if the secret is invalid for the scheme, a ``WebhookRouteError``, or the store's own failure.
        @discardableResult
        public func bind(_ routeID: String, to reference: String, secret: WebhookSecret?) async throws -> [WebhookReceipt] {
            if let secret { _ = try verifier(secret) }
            let route = try await store.bind(routeID, to: WebhookRoute.Binding(reference: reference, secret: secret))
            return await release(route)
        }

        /// Removes a route: deliveries to it are unknown from now on, and waiting ones are dropped.
        public func closeRoute(_ routeID: String) async throws {
            try await store.remove(routeID)
            _ = queued.withLock { $0.take(routeID, now: clock()) }
        }

        /// Receives one delivery; the body is read in place, and copied only if it has to wait for its secret.
        ///
        /// - Parameters:
        ///   - routeID: The last part of the request's path, whatever it is.
        ///   - body: The raw body: `[UInt8]`, `Data`, any contiguous bytes.
        ///   - headers: The request's header fields.
        public func receive(
            routeID: String, body: some ContiguousBytes & Sendable, headers: HTTPFields
        ) async -> WebhookReceipt {
            guard body.withUnsafeBytes({ $0.count }) <= options.maxBodyBytes else { return tooLarge(routeID: routeID) }
            let arrival = Arrival(body: body, headers: headers, at: clock())
            do {
                guard let route = try await find(routeID) else { return .unknownRoute }
                guard let binding = route.binding else { return try await enqueue(arrival, for: routeID) }
                await release(route)
                return await accept(arrival, route: route, binding: binding, wasQueued: false)
            } catch {
                return .unavailable
            }
        }

        /// Returns the receipt for a body that is too long, for receivers that know it without reading all of it.
        package func tooLarge(routeID: String) -> WebhookReceipt { told(.tooLarge, routeID) }

        private func find(_ routeID: String) async throws -> WebhookRoute? {
            WebhookRoute.isID(routeID) ? try await store.route(routeID) : nil
        }

        /// Queues a delivery, then checks whether its route was bound or closed meanwhile, because it would wait in vain.
        private func enqueue(_ arrival: Arrival, for routeID: String) async throws -> WebhookReceipt {
            guard queued.withLock({ $0.enqueue(arrival, for: routeID) }) else { return told(.unavailable, routeID) }
            let receipt = told(.queued, routeID)
            guard let route = try await store.route(routeID) else {
                _ = queued.withLock { $0.take(routeID, now: arrival.at) }
                return .unknownRoute
            }
            await release(route)
            return receipt
        }

        /// Processes the waiting deliveries of a route, if it is bound.
        @discardableResult
        private func release(_ route: WebhookRoute) async -> [WebhookReceipt] {
            guard let binding = route.binding else { return [] }
            var receipts: [WebhookReceipt] = []
            for arrival in queued.withLock({ $0.take(route.id, now: clock()) }) {
                receipts.append(await accept(arrival, route: route, binding: binding, wasQueued: true))
            }
            return receipts
        }

        private func accept(_ arrival: Arrival, route: WebhookRoute, binding: WebhookRoute.Binding, wasQueued: Bool) async -> WebhookReceipt
        {
            do {
                let webhook = try verify(arrival, secret: binding.secret)
                guard try await replayGuard.admit("\(route.id)/\(webhook.replayKey)", until: webhook.expiry, now: clock()) else {
                    return told(.duplicate, route.id)
                }
                broadcast.publish(
                    WebhookDelivery(
                        routeID: route.id, reference: binding.reference, webhook: webhook, headers: arrival.headers,
                        receivedAt: arrival.at, wasQueued: wasQueued))
                return told(.accepted, route.id)
            } catch let error as WebhookError {
                return told(.rejected(error), route.id)
            } catch {
                return told(.unavailable, route.id)
            }
        }

        private func verify(_ arrival: Arrival, secret: WebhookSecret?) throws(WebhookError) -> VerifiedWebhook {
            guard let secret else { throw WebhookError(.noSecret, scheme: scheme.name) }
            return try verifier(secret).verify(body: arrival.body, headers: arrival.headers, at: arrival.at)
        }

        private func verifier(_ secret: WebhookSecret) throws(WebhookError) -> WebhookVerifier {
            try WebhookVerifier(secrets: [secret], scheme: scheme, tolerance: options.tolerance, clock: clock)
        }

        private func told(_ receipt: WebhookReceipt, _ routeID: String) -> WebhookReceipt {
            options.onReceipt?(routeID, receipt)
            return receipt
        }
    }
#endif
