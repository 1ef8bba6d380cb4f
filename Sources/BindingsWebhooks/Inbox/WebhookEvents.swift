#if canImport(CryptoKit) || Crypto
    import HTTPTypes
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A verified delivery, and whose it is.
    public struct WebhookDelivery: Sendable {
        /// The route it came to.
        public let routeID: String
        /// What that route is for, such as a job's id.
        public let reference: String
        /// The delivery: what it says is in its body, which only this decodes.
        public let webhook: VerifiedWebhook
        /// The header fields it came with; of them only those that the scheme names are signed.
        public let headers: HTTPFields
        /// When it arrived.
        public let receivedAt: Date
        /// Whether it overtook the answer that brought its secret, and had to wait.
        public let wasQueued: Bool
    }

    /// Verified deliveries as they come, from the moment this value was made.
    ///
    /// Up to a bound they wait until they are asked for; then the oldest are dropped, since a delivery is a hint to look and the newest is
    /// the best one. Two loops over one value share its deliveries; each that wants all takes a value of its own.
    public struct WebhookEvents: AsyncSequence, Sendable {
        /// A verified delivery.
        public typealias Element = WebhookDelivery
        /// Nothing fails: what is not verified never comes here.
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

        /// Hands each delivery to a handler, until the inbox is closed or the task is cancelled.
        ///
        /// Senders are answered before: a handler may take its time. What comes meanwhile waits, up to the bound.
        ///
        /// - Parameter width: How many deliveries are handled at once; 1 unless told, so that they are handled in the order in which they came.
        public func handle(maxConcurrent width: Int = 1, _ handler: @escaping @Sendable (WebhookDelivery) async -> Void) async {
            await withDiscardingTaskGroup { group in
                for _ in 0..<Swift.max(1, width) {
                    group.addTask { for await delivery in self { await handler(delivery) } }
                }
            }
        }

        /// Starts to wait.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: stream.makeAsyncIterator()) }
    }

    /// Hands each delivery to everyone who listens to its route, or to all.
    final class WebhookBroadcast: Sendable {
        private struct State {
            var listeners: [String?: [Int: AsyncStream<WebhookDelivery>.Continuation]] = [:]
            var nextNumber = 0
            var isFinished = false
        }
        private let state = Mutex(State())

        /// The deliveries of `route`, or of all if nil, of which at most `buffer` wait.
        ///
        /// - Parameter end: what ends them besides the inbox.
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
            // Not under the lock: a listener that ends at this moment unsubscribes from within.
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
