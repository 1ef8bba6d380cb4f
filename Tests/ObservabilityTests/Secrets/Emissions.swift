#if Observability && Crypto
    import BindingsRuntime
    import BindingsRuntimeLogging
    import BindingsRuntimeMetrics
    import BindingsRuntimeTracing
    import Foundation
    import InMemoryTracing
    import MetricsTestKit

    /// Everything that a scenario lets out: logs, metrics, spans, recordings, and whatever is printed or dumped.
    final class Emissions: Sendable {
        let book = LogBook()
        let metrics = TestMetrics()
        let tracer = InMemoryTracer()
        let recordings: URL
        let rules: RedactionRules
        private let printed = Mutex<[String]>([])

        init(_ rules: RedactionRules) throws {
            self.rules = rules
            recordings = FileManager.default.temporaryDirectory.appendingPathComponent("bindings-\(UUID().uuidString)")
        }

        deinit {
            try? FileManager.default.removeItem(at: recordings)
        }

        var interceptors: [any Interceptor] {
            let options = CallLogging.Options(fields: true, bodyLimit: 1 << 20, redaction: rules)
            return [CallLogging(book.logger(), options: options), CallMetrics(metrics), CallTracing(tracer, redaction: rules)]
        }

        /// Prints a value in every way that Swift has.
        func show(_ value: Any) {
            var dumped = ""
            dump(value, to: &dumped)
            let texts = ["\(value)", String(reflecting: value), dumped, (value as? any Error)?.localizedDescription ?? ""]
            printed.withLock { $0 += texts }
        }

        /// All of it as one text.
        var text: String {
            get throws {
                let files = try FileManager.default.contentsOfDirectory(at: recordings, includingPropertiesForKeys: nil)
                // JSON may write a slash with a backslash before it.
                let recorded = try files.map { try String(contentsOf: $0, encoding: .utf8).replacing(#"\/"#, with: "/") }
                return (printed.withLock { $0 } + [logged, measured, traced] + recorded).joined(separator: "\n")
            }
        }

        private var logged: String {
            book.entries.map { "\($0.message) \($0.metadata)" }.joined(separator: "\n").replacing(#"\""#, with: "\"")
        }

        private var measured: String {
            let all: [(String, [(String, String)])] =
                metrics.timers.map { ($0.label, $0.dimensions) } + metrics.counters.map { ($0.label, $0.dimensions) }
                + metrics.recorders.map { ($0.label, $0.dimensions) } + metrics.meters.map { ($0.label, $0.dimensions) }
            return all.map { "\($0.0) \($0.1)" }.joined(separator: "\n")
        }

        private var traced: String {
            tracer.finishedSpans.map { span in
                var attributes: [String] = []
                span.attributes.forEach { attributes.append("\($0)=\($1)") }
                return "\(span.operationName) \(attributes) \(span.errors.map(\.error)) \(String(describing: span.status)) \(span.events)"
            }.joined(separator: "\n")
        }
    }
#endif
