#if AsyncHTTPClient
    import BindingsRuntime
    import BindingsRuntimeAsyncHTTP
    import BindingsRuntimeTesting
    import Foundation
    import Testing

    /// `STORM_SEED` replays a storm, `STORM_CALLS` makes it smaller or larger.
    @Suite(.timeLimit(.minutes(10))) struct StormTests {
        @Test func tenThousandJobsAreEachCreatedOnceWhateverBreaks() async throws {
            let variables = ProcessInfo.processInfo.environment
            let seed = variables["STORM_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...999_999)
            let calls = variables["STORM_CALLS"].flatMap { Int($0) } ?? 10_000
            print("Storm over AsyncHTTPClient: STORM_SEED=\(seed) STORM_CALLS=\(calls)")
            let report = try await Storm(seed: seed, calls: calls).run(AsyncHTTPTransport.shared)
            print(report)
            #expect(report.violations.isEmpty, "\(report)")
            #expect(report.jobs == calls)
        }
    }
#endif
