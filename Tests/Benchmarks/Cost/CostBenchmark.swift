#if os(Linux) || os(macOS)
    import Foundation

    /// Measures what generated code costs to make and to compile, beside what the peer's costs.
    ///
    /// Builds the build plugin's tool twice, generates from every document of a folder, compiles what came out, builds a consumer through
    /// the plugin, and lets documents grow: about a quarter of an hour. Ratios and goals are printed, none is asserted.
    ///
    /// - Environment: `BENCHMARK_SPECS`, the folder of the documents (default: `../shared/specs`); `BENCHMARK_COST`, the parts to measure
    ///   (default: `generation,compilation,consumer,growth`).
    func runCostBenchmark() throws {
        let environment = ProcessInfo.processInfo.environment
        let parts = environment["BENCHMARK_COST"]?.split(separator: ",").map(String.init) ?? CostPart.allCases.map(\.rawValue)
        let bench = try Workbench(specs: URL(filePath: environment["BENCHMARK_SPECS"] ?? "../shared/specs"))
        defer { bench.remove() }
        for name in parts {
            guard let part = CostPart(rawValue: name) else { throw BenchmarkError("\(name) is no part of the cost benchmark") }
            try part.measure(on: bench)
        }
    }

    private enum CostPart: String, CaseIterable {
        case generation, compilation, consumer, growth

        func measure(on bench: Workbench) throws {
            switch self {
            case .generation: try GenerationCost(bench: bench).show()
            case .compilation: try CompilationCost(bench: bench).show()
            case .consumer: try ConsumerCost(bench: bench).show()
            case .growth: try GrowthCost(bench: bench).show()
            }
        }
    }
#endif
