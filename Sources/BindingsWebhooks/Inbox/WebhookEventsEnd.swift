#if canImport(CryptoKit) || Crypto
    /// Ends some of an inbox's events, such as those of one receiver, while the others continue.
    package final class WebhookEventsEnd: Sendable {
        private struct State {
            var streams: [Int: AsyncStream<WebhookDelivery>.Continuation] = [:]
            var isOver = false
        }

        private let state = Mutex(State())

        package init() {}

        /// Ends them; those that are added later end at once.
        package func finish() {
            let streams = state.withLock { state in
                state.isOver = true
                defer { state.streams = [:] }
                return state.streams.values
            }
            for stream in streams { stream.finish() }
        }

        func add(_ number: Int, _ stream: AsyncStream<WebhookDelivery>.Continuation) {
            let isOver = state.withLock { state in
                if !state.isOver { state.streams[number] = stream }
                return state.isOver
            }
            if isOver { stream.finish() }
        }

        func remove(_ number: Int) {
            _ = state.withLock { $0.streams.removeValue(forKey: number) }
        }
    }
#endif
