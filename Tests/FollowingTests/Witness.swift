#if Sandbox && AsyncHTTPClient && Hummingbird
    import Foundation
    import Plangrep

    /// Sees every reading and every delivery of every job where the client cannot: outside its rings, and behind its transport.
    ///
    /// Nothing that it concludes depends on how long anything took, only on what came before what.
    final class Witness: Interceptor {
        /// One `GET` of a job.
        struct Reading: Sendable {
            /// Before the client noted that it begins, in uptime.
            var begun: Duration
            /// When the transport was asked for it, in uptime; nil if it never was.
            var sent: Duration?
            /// By the clock that the sandbox uses.
            var sentAt: Date
            var answeredAt: Date?
            /// The place of the answer among all that this witness saw.
            var answeredAs: Int?
            /// What the answer says of the job's time.
            var updatedAt: Date?
        }

        /// A delivery that the client has taken over.
        struct Delivery: Sendable {
            var webhook: VerifiedWebhook
            /// The place among all that this witness saw.
            var takenAs: Int
        }

        struct Evidence: Sendable {
            var readings: [Reading] = []
            var deliveries: [Delivery] = []
        }

        private struct State {
            var count = 0
            var jobs: [String: Evidence] = [:]

            mutating func number() -> Int {
                count += 1
                return count
            }
        }

        private let state = Mutex(State())
        private let uptime: @Sendable () -> Duration

        init(uptime: @escaping @Sendable () -> Duration) { self.uptime = uptime }

        func evidence(of jobID: String) -> Evidence { state.withLock { $0.jobs[jobID] } ?? Evidence() }

        var readings: [Reading] { state.withLock { $0.jobs.values.flatMap(\.readings) } }

        /// The client has the answer only after this has returned.
        func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            guard let jobID = exchange.readJobID else { return try await next(exchange) }
            let response = try await next(exchange)
            var bytes: [UInt8] = []
            for try await chunk in response.body { bytes += chunk }
            let updatedAt = try? JSON.decode(GetJobResponse.self, from: bytes).job.updatedAt
            change(jobID) { reading, number in
                (reading.answeredAt, reading.answeredAs, reading.updatedAt) = (Date(), number, updatedAt)
            }
            return TransportResponse(head: response.head, body: .bytes(bytes))
        }

        /// The outermost ring of an attempt: the client's own note of its beginning comes after this one.
        func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            if let jobID = exchange.readJobID {
                let reading = Reading(begun: uptime(), sentAt: Date())
                state.withLock { $0.jobs[jobID, default: Evidence()].readings.append(reading) }
            }
            return try await next(exchange)
        }

        func isSent(_ head: HTTPRequest) {
            guard let jobID = head.readJobID else { return }
            change(jobID) { reading, _ in reading.sent = uptime() }
        }

        func isTaken(_ webhook: VerifiedWebhook, by jobID: String) {
            state.withLock { state in
                let delivery = Delivery(webhook: webhook, takenAs: state.number())
                state.jobs[jobID, default: Evidence()].deliveries.append(delivery)
            }
        }

        /// The newest reading of a job: there is never more than one under way.
        private func change(_ jobID: String, _ body: (inout Reading, Int) -> Void) {
            state.withLock { state in
                let number = state.number()
                guard let index = state.jobs[jobID]?.readings.indices.last else { return }
                body(&state.jobs[jobID, default: Evidence()].readings[index], number)
            }
        }
    }

    extension Exchange {
        fileprivate var readJobID: String? { operation.id == "getJob" ? head.readJobID : nil }
    }

    extension HTTPRequest {
        /// The job that is read; nil for other requests.
        fileprivate var readJobID: String? {
            guard method == .get, let parts = path?.split(separator: "/"), parts.dropLast().last == "jobs" else { return nil }
            return parts.last.map(String.init)
        }
    }

    /// Sends what goes to the service's name to the sandbox's address instead: only there the floor of 5 s does not hold.
    struct RenamedHost: Transport {
        let authority: String
        let base: any Transport
        let witness: Witness

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            var request = request
            request.head.authority = authority
            witness.isSent(request.head)
            return try await base.send(request)
        }
    }

    /// Deliveries on their way to one who follows a job: whoever asks for the next one has dealt with the one before.
    struct WitnessedDeliveries: AsyncSequence, Sendable {
        typealias Element = WebhookDelivery
        typealias Failure = Never

        let base: WebhookEvents
        let witness: Witness

        func makeAsyncIterator() -> Iterator { Iterator(base: base.makeAsyncIterator(), witness: witness) }

        struct Iterator: AsyncIteratorProtocol {
            var base: WebhookEvents.AsyncIterator
            let witness: Witness
            var last: WebhookDelivery?

            mutating func next() async -> WebhookDelivery? { await next(isolation: nil) }

            mutating func next(isolation actor: isolated (any Actor)?) async -> WebhookDelivery? {
                if let last { witness.isTaken(last.webhook, by: last.reference) }
                last = await base.next(isolation: actor)
                return last
            }
        }
    }
#endif
