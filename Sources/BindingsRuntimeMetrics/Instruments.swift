#if Observability
    import BindingsRuntime
    import Metrics

    /// The metrics of one factory, each created once, because a new meter would not keep its count.
    ///
    /// Their number is bounded by the document and the configuration, see ``Dimensions``.
    final class Instruments: Sendable {
        private struct Made: Sendable {
            var timers: [String: Timer] = [:]
            var counters: [String: Counter] = [:]
            var recorders: [String: Recorder] = [:]
            var meters: [String: Meter] = [:]
        }

        private let factory: any MetricsFactory
        private let made = Mutex(Made())

        init(_ factory: any MetricsFactory) {
            self.factory = factory
        }

        func timer(_ label: String, _ dimensions: [(String, String)]) -> Timer {
            made.withLock { made in
                Self.find(label, dimensions, &made.timers) { Timer(label: label, dimensions: dimensions, factory: factory) }
            }
        }

        func counter(_ label: String, _ dimensions: [(String, String)]) -> Counter {
            made.withLock { made in
                Self.find(label, dimensions, &made.counters) { Counter(label: label, dimensions: dimensions, factory: factory) }
            }
        }

        func recorder(_ label: String, _ dimensions: [(String, String)]) -> Recorder {
            made.withLock { made in
                Self.find(label, dimensions, &made.recorders) { Recorder(label: label, dimensions: dimensions, factory: factory) }
            }
        }

        func meter(_ label: String, _ dimensions: [(String, String)]) -> Meter {
            made.withLock { made in
                Self.find(label, dimensions, &made.meters) { Meter(label: label, dimensions: dimensions, factory: factory) }
            }
        }

        private static func find<Metric>(
            _ label: String, _ dimensions: [(String, String)], _ made: inout [String: Metric], _ make: () -> Metric
        ) -> Metric {
            let key = dimensions.reduce(into: label) { $0 += "\u{1F}\($1.0)=\($1.1)" }
            if let known = made[key] { return known }
            let metric = make()
            made[key] = metric
            return metric
        }
    }
#endif
