import Foundation

// Prints measurements and judges none: `swift run -c release Benchmarks json`.
let benchmarks: [String: () throws -> Void] = ["json": runJSONBenchmark]
let names = CommandLine.arguments.dropFirst()
guard !names.isEmpty, names.allSatisfy({ benchmarks[$0] != nil }) else {
    print("Expected names of benchmarks: \(benchmarks.keys.sorted().joined(separator: ", ")).")
    exit(64)
}
for name in names { try benchmarks[name]?() }
