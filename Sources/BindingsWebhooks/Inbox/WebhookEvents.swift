#if canImport(CryptoKit) || Crypto
    import HTTPTypes
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A verified delivery with its route.
    public struct WebhookDelivery: Sendable {
        /// The route that received it.
        public let routeID: String
        /// The reference of the route, such as a job's id.
        public let reference: String
        /// The delivery; its body is decoded only on request.
        public let webhook: VerifiedWebhook
        /// The header fields of the delivery; only those that the scheme names are signed.
        public let headers: HTTPFields
        /// The time of its arrival.
        public let receivedAt: Date
        /// Indicates whether it arrived before the secret of its route, and was queued.
        public let wasQueued: Bool
    }

    /// Verified deliveries as they arrive, from the creation of this value on.
    ///
    /// Up to a bound they wait until they are requested; then the oldest are dropped, because a delivery is a hint to poll and the newest is
    /// the best one. Two loops over one value share its deliveries; for all deliveries, each loop needs a value of its own.
    public struct WebhookEvents: AsyncSequence, Sendable {
        /// A verified delivery.
        public typealias Element = WebhookDelivery
        /// Never fails: deliveries that are not verified never appear.
        public typealias Failure = Never

        let stream: AsyncStream<WebhookDelivery>

        /// Waits for one delivery after the other; nil when the inbox is closed.
        public struct AsyncIterator: AsyncIteratorProtocol {
            var base: AsyncStream<WebhookDelivery>.AsyncIterator

            /// The next delivery; nil when the inbox is closed or the task is cancelled.
            public mutating func next() async -> WebhookDelivery? { await base.next() }

            /// The next delivery; nil when the inbox is closed or the task is cancelled.
            public mutating func next(isolation actor: isolated (any Actor)?) async -> WebhookDelivery? {
                await base.next(isolation: actor)
            }
        }

        /// Passes each delivery to a handler, until the inbox is closed or the task is cancelled.
        ///
        /// Senders have their response before, so a handler may take its time. Deliveries that arrive meanwhile wait, up to the bound.
        ///
        /// - Parameter width: The number of concurrent handlers; 1 by default, so that deliveries are handled in order of arrival.
        public func handle(maxConcurrent width: Int = 1, _ handler: @escaping @Sendable (WebhookDelivery) async -> Void) async {
            await withDiscardingTaskGroup { group in
                for _ in 0..<Swift.max(1, width) {
                    group.addTask { for await delivery in self { await handler(delivery) } }
                }
            }
        }

        /// Starts waiting.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: stream.makeAsyncIterator()) }
    }

    /// Passes each delivery to the listeners of its route and of all routes.
    final class WebhookBroadcast: Sendable {
        private struct State {
            var listeners: [String?: [Int: AsyncStream<WebhookDelivery>.Continuation]] = [:]
            var nextNumber = 0
            var isFinished = false
        }
        private let state = Mutex(State())

        /// Returns the deliveries of `route`, or of all if nil, of which at most `buffer` wait.
        ///
        /// - Parameter end: Ends them before the inbox does.
        func subscribe(to route: String?, buffer: Int, until end: WebhookEventsEnd? = nil) -> WebhookEvents {
            let (stream, continuation) = AsyncStream.makeStream(of: WebhookDelivery.self, bufferingPolicy: .bufferingNewest(max(1, buffer)))
            let number = state.withLock { state -> Int? in
                guard !state.isFinished else { return nil }
                state.nextNumber += 1
                state.listeners[route, default: [:]][state.nextNumber] = continuation
                return state.nextNumber
            }
            guard let number else {
                continuation.finish()
                return WebhookEvents(stream: stream)
            }
            continuation.onTermination = { [weak self, weak end] _ in
                self?.unsubscribe(number, from: route)
                end?.remove(number)
            }
            end?.add(number, continuation)
            return WebhookEvents(stream: stream)
        }

        func publish(_ delivery: WebhookDelivery) {
            // Not under the lock, because a listener that ends at this moment unsubscribes from within.
            let listeners = state.withLock { state in
                [delivery.routeID, nil].flatMap { route in state.listeners[route].map { Array($0.values) } ?? [] }
            }
            for listener in listeners { listener.yield(delivery) }
        }

        func finish() {
            let listeners = state.withLock { state in
                state.isFinished = true
                defer { state.listeners = [:] }
                return state.listeners.values.flatMap { $0.values }
            }
            for listener in listeners { listener.finish() }
        }

        private func unsubscribe(_ number: Int, from route: String?) {
            state.withLock { state in
                state.listeners[route]?[number] = nil
                if state.listeners[route]?.isEmpty == true { state.listeners[route] = nil }
            }
        }

        var listenerCount: Int { state.withLock { $0.listeners.values.reduce(0) { $0 + $1.count } } }
    }
#endif
