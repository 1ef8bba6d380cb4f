#if AsyncHTTPClient
    import AsyncHTTPClient
    import BenchmarkAllocations
    import BindingsRuntime
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import NIOCore
    import NIOFoundationCompat

    /// What a call costs with the runtime, beside AsyncHTTPClient with Foundation's coders against the same server: 1 KB of JSON both ways.
    ///
    /// Rounds of both kinds take turns; the best of each counts, for the machine's other work only ever adds to it. Then 10,000 calls at once.
    func runCallBenchmark() async throws {
        let server = try CallServer.spawn()
        defer { server.stop() }
        let ours = RuntimeCalls(port: server.port)
        let bare = BareCalls(port: server.port)
        let size = try JSON.encode(CallPayload.sample).count
        print("\(size) bytes of JSON both ways")

        let rounds = 7
        var best = (ours: CallCost.worst, bare: CallCost.worst)
        for round in 0...rounds {
            let (a, b) = (try await measure(2_000, ours.once), try await measure(2_000, bare.once))
            // The first round warms up.
            if round > 0 { best = (best.ours.best(a), best.bare.best(b)) }
        }
        print(best.ours.line("runtime (AsyncHTTPClient)"))
        print(best.bare.line("bare AsyncHTTPClient + Foundation's coders"))
        let ratio = best.ours.seconds / best.bare.seconds
        let allocations = best.ours.allocations / best.bare.allocations
        print("  time: \(text(ratio)) times the bare call's (goal 1.05: \(ratio <= 1.05 ? "met" : "missed"))")
        print("  allocations: \(text(allocations)) times (goal 1: \(allocations <= 1 ? "met" : "missed"))")
        print("  processor time: \(text(best.ours.cpu / best.bare.cpu)) times")

        // The second crowd finds the memory that the first has left: only the first figure says what a crowd needs.
        let grown = (ours: try await crowd("runtime", ours.once), bare: try await crowd("bare", bare.once))
        try await bare.client.shutdown()
        let limit = 200
        guard grown.ours < limit else {
            throw BenchmarkError("10,000 calls at once took \(grown.ours) MB more; the limit is \(limit) MB")
        }
    }

    /// Ten thousand calls at once, and what they need of memory.
    private func crowd(_ name: String, _ once: @escaping @Sendable () async throws -> Void) async throws -> Int {
        ResidentMemory.resetPeak()
        let before = ResidentMemory.peakMegabytes
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<10_000 { group.addTask { try await once() } }
            try await group.waitForAll()
        }
        let seconds = (ContinuousClock.now - start).seconds
        let grown = ResidentMemory.peakMegabytes - before
        print("  10,000 calls at once, \(name): \(text(seconds)) s, memory grew by \(grown) MB")
        return grown
    }

    /// Calls through the runtime.
    private struct RuntimeCalls: Sendable {
        private let client: APIClient

        private static let operation = APIOperation(
            id: "createJob", method: .post, path: "/projects/{projectId}/jobs", security: [["bearer"]], idempotencyHeader: "Idempotency-Key"
        )

        init(port: Int) {
            let configuration = ClientConfiguration(baseURL: URL(string: "http://127.0.0.1:\(port)"), transport: AsyncHTTPTransport.shared)
            client = APIClient(servers: [], configuration: configuration, credentials: ["bearer": .bearer("key")])
        }

        @Sendable func once() async throws {
            var request = CallRequest(Self.operation)
            request.path("projectId", "proj_0123456789abcdef")
            request.json(CallPayload.sample)
            let answer = try await Call<CallPayload>(client, request, .json()).value
            if answer.pageCount != 12 { throw BenchmarkError("the answer is another one") }
        }
    }

    /// The same calls written by hand.
    private struct BareCalls: Sendable {
        let client: HTTPClient
        private let url: String
        private let payload = FoundationPayload(.sample)

        init(port: Int) {
            var configuration = HTTPClient.Configuration()
            configuration.httpVersion = .http1Only
            client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
            url = "http://127.0.0.1:\(port)/projects/proj_0123456789abcdef/jobs"
        }

        @Sendable func once() async throws {
            var request = HTTPClientRequest(url: url)
            request.method = .POST
            request.headers.add(name: "Authorization", value: "Bearer key")
            request.headers.add(name: "Content-Type", value: "application/json")
            request.headers.add(name: "Accept", value: "application/json")
            request.headers.add(name: "Idempotency-Key", value: UUID().uuidString)
            request.body = .bytes(ByteBuffer(data: try JSONEncoder().encode(payload)))
            let response = try await client.execute(request, timeout: .seconds(120))
            guard response.status == .ok else { throw BenchmarkError("status \(response.status)") }
            let body = try await response.body.collect(upTo: 64 << 20)
            let answer = try JSONDecoder().decode(FoundationPayload.self, from: Data(buffer: body))
            if answer.pageCount != 12 { throw BenchmarkError("the answer is another one") }
        }
    }

    private func measure(_ count: Int, _ once: () async throws -> Void) async throws -> CallCost {
        let (blocks, cpu, start) = (allocations_total(), clock(), ContinuousClock.now)
        allocations_count(true)
        for _ in 0..<count { try await once() }
        allocations_count(false)
        let seconds = (ContinuousClock.now - start).seconds
        return CallCost(
            seconds: seconds / Double(count), cpu: Double(clock() - cpu) / Double(CLOCKS_PER_SEC) / Double(count),
            allocations: Double(allocations_total() - blocks) / Double(count))
    }

    private func text(_ value: Double) -> String { value.formatted(.number.precision(.fractionLength(2))) }

    /// What one call costs.
    private struct CallCost {
        var seconds: Double
        var cpu: Double
        var allocations: Double

        static let worst = CallCost(seconds: .infinity, cpu: .infinity, allocations: .infinity)

        func best(_ other: CallCost) -> CallCost {
            CallCost(
                seconds: min(seconds, other.seconds), cpu: min(cpu, other.cpu), allocations: min(allocations, other.allocations))
        }

        func line(_ name: String) -> String {
            "  \(name): \(text(seconds * 1e6)) µs, \(text(cpu * 1e6)) µs of processor time, \(Int(allocations)) allocations per call"
        }
    }
#endif
