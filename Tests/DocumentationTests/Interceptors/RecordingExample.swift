import BindingsRuntime
import Synchronization

/// Keeps the last attempts in words, for a bug report.
///
/// Credentials are not in it: interceptors never see them. What is sensitive in the URL and in bodies is redacted.
final class FlightRecorder: Interceptor {
    private let lines = Mutex<[String]>([])
    private let capacity: Int

    init(capacity: Int = 100) {
        self.capacity = capacity
    }

    /// One line for each attempt, oldest first.
    var report: [String] { lines.withLock { $0 } }

    func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        let rules = RedactionRules.standard
        let type = exchange.head.headerFields[.contentType]
        let sent = rules.body(exchange.body?.bytesInMemory ?? [], contentType: type, of: exchange.operation, limit: 1_000)
        let line = "\(exchange.head.method.rawValue) \(rules.url(of: exchange)) \(sent)"
        do {
            let response = try await next(exchange)
            note("\(line) -> \(response.head.status.code)")
            return response
        } catch {
            note("\(line) -> \(ErrorSummary(error).message)")
            throw error
        }
    }

    private func note(_ line: String) {
        lines.withLock { lines in
            if lines.count >= capacity { lines.removeFirst() }
            lines.append(line)
        }
    }
}
