import BindingsRuntime
import Synchronization

/// Remembers answers by their entity tag, and asks only whether they still hold (RFC 9110, 13.1.2).
///
/// The answers are those of one client and its credentials: do not share a cache between users.
final class TagCache: Interceptor {
    private let known = Mutex<[String: (tag: String, answer: TransportResponse)]>([:])
    private let capacity: Int

    init(capacity: Int = 1_000) {
        self.capacity = capacity
    }

    func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        guard exchange.head.method == .get else { return try await next(exchange) }
        let key = "\(exchange.head.headerFields[.accept] ?? "") \(exchange.head.urlText)"
        let last = known.withLock { $0[key] }
        var conditional = exchange
        conditional.head.headerFields[.ifNoneMatch] = last?.tag
        let answer = try await next(conditional)
        if answer.head.status == .notModified, let last { return last.answer }
        remember(answer, key)
        return answer
    }

    /// Only what is in memory already: a stream can be read once.
    private func remember(_ answer: TransportResponse, _ key: String) {
        guard answer.head.status == .ok, let tag = answer.head.headerFields[.eTag], answer.body.bytesInMemory != nil else { return }
        known.withLock { known in
            if known.count >= capacity, known[key] == nil { known.removeAll() }
            known[key] = (tag, answer)
        }
    }
}
