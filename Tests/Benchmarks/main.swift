import Foundation

// Prints measurements; only what must hold whatever the machine is checked:
// `swift run -c release --enable-all-traits Benchmarks json calls cost uploads webhooks result-stream`.
var benchmarks: [String: () async throws -> Void] = ["json": { try runJSONBenchmark() }]
#if os(Linux) || os(macOS)
    benchmarks["cost"] = { try runCostBenchmark() }
#endif
#if canImport(CryptoKit) || Crypto
    benchmarks["webhooks"] = runWebhookBenchmark
#endif
#if AsyncHTTPClient
    if CommandLine.arguments.dropFirst().first == CallServer.argument {
        try await CallServer.serve()
        exit(0)
    }
    benchmarks["calls"] = runCallBenchmark
    if CommandLine.arguments.dropFirst().first == ResultServer.argument {
        try ResultServer.serve()
        exit(0)
    }
    benchmarks["result-stream"] = runResultStreamBenchmark
#endif
#if CommandLine
    if CommandLine.arguments.dropFirst().first == UploadSink.argument {
        try await UploadSink.serve()
        exit(0)
    }
    benchmarks["uploads"] = runUploadBenchmark
#endif

let names = CommandLine.arguments.dropFirst()
guard !names.isEmpty, names.allSatisfy({ benchmarks[$0] != nil }) else {
    print("Expected names of benchmarks: \(benchmarks.keys.sorted().joined(separator: ", ")).")
    exit(64)
}
do {
    for name in names { try await benchmarks[name]?() }
} catch {
    print("failed: \(error)")
    exit(1)
}
