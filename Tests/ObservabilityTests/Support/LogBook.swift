#if Observability
    import BindingsRuntime
    import Logging

    /// Keeps what was logged.
    final class LogBook: Sendable {
        struct Entry: Sendable {
            var level: Logger.Level
            var message: String
            var metadata: Logger.Metadata

            subscript(key: String) -> String? { metadata[key].map { "\($0)" } }
        }

        private let written = Mutex<[Entry]>([])

        var entries: [Entry] { written.withLock { $0 } }

        func logger(_ level: Logger.Level = .trace) -> Logger {
            var logger = Logger(label: "test") { _ in Handler(book: self) }
            logger.logLevel = level
            return logger
        }

        private struct Handler: LogHandler {
            let book: LogBook
            var metadata: Logger.Metadata = [:]
            var logLevel: Logger.Level = .trace

            subscript(metadataKey key: String) -> Logger.Metadata.Value? {
                get { metadata[key] }
                set { metadata[key] = newValue }
            }

            func log(event: LogEvent) {
                let entry = Entry(level: event.level, message: "\(event.message)", metadata: event.metadata ?? [:])
                book.written.withLock { $0.append(entry) }
            }
        }
    }
#endif
