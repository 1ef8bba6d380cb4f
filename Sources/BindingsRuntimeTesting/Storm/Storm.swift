import BindingsRuntime
import Foundation

/// Thousands of calls over real sockets against a server with many kinds of faults: no job may be created twice, and no error be wrong.
///
///     let report = try await Storm(seed: 7).run(MyTransport())
///     #expect(report.violations.isEmpty)
///
/// Each call creates one job under an idempotency key. Calls that fail are repeated with the keys from their errors until they succeed. The
/// waits between attempts are shortened a hundredfold; everything else happens in real time.
public struct Storm: Sendable {
    /// The seed of all faults; print it to reproduce them.
    public var seed: UInt64
    /// The number of jobs to create.
    public var calls: Int
    /// The percentage of requests with a fault.
    public var percent: Int
    /// The number of concurrent calls.
    public var width: Int

    /// Creates a storm: by default 10,000 calls, a fault in every fifth request, 64 calls at once.
    public init(seed: UInt64, calls: Int = 10_000, percent: Int = 20, width: Int = 64) {
        self.seed = seed
        self.calls = calls
        self.percent = percent
        self.width = width
    }

    /// Performs all calls, and repeats failed ones until all have succeeded, at most 50 times.
    ///
    /// - Throws: If the server cannot be started.
    public func run(_ transport: any Transport) async throws -> StormReport {
        let server = try StormServer(StormSchedule(seed: seed, percent: UInt64(percent)))
        defer { server.server.stop() }
        let ledger = StormLedger(jobs: server.jobs)
        let client = APIClient(servers: [], configuration: configuration(transport, server.server.url))
        var open = (0..<calls).map { Open(number: $0) }
        while !open.isEmpty, ledger.rounds < 50 {
            open = await round(open, client, ledger)
        }
        return ledger.report(calls: calls, unfinished: open.count)
    }

    func configuration(_ transport: any Transport, _ url: String) -> ClientConfiguration {
        var configuration = ClientConfiguration(baseURL: URL(string: url), transport: transport)
        configuration.timeouts = Timeouts(idle: .seconds(2), response: .seconds(2))
        let system = RuntimeEnvironment.system
        configuration.environment = RuntimeEnvironment(
            now: system.now, uptime: system.uptime, sleep: { try await system.sleep($0 / 100) }, wait: system.wait,
            random: VirtualClock.seeded(seed))
        configuration.retry.maxRetryAfter = .seconds(5)
        return configuration
    }

    /// - Returns: The calls that failed, with their keys.
    private func round(_ open: [Open], _ client: APIClient, _ ledger: StormLedger) async -> [Open] {
        ledger.begin()
        return await withTaskGroup(of: Open?.self) { group in
            var failed: [Open] = []
            var rest = open[...]
            for next in rest.prefix(width) { group.addTask { await perform(next.number, next.key, client, ledger) } }
            rest = rest.dropFirst(width)
            for await result in group {
                if let result { failed.append(result) }
                if let next = rest.popFirst() { group.addTask { await perform(next.number, next.key, client, ledger) } }
            }
            return failed
        }
    }

    private func perform(_ number: Int, _ key: String?, _ client: APIClient, _ ledger: StormLedger) async -> Open? {
        var request = CallRequest(Self.operation)
        request.query("call", number)
        request.json(StormJob(id: "", number: number))
        var call = Call<StormJob>(client, request, .json())
        if let key { call = call.idempotencyKey(key) }
        do throws(APIError) {
            ledger.succeeded(try await call.response, number)
            return nil
        } catch {
            ledger.failed(error, number, isRepeated: key != nil)
            return Open(number: number, key: error.idempotencyKey)
        }
    }

    /// A call that has not succeeded yet, with the key of its last error.
    private struct Open: Sendable {
        var number: Int
        var key: String?
    }

    private static let operation = APIOperation(id: "createJob", method: .post, path: "/jobs", idempotencyHeader: "Idempotency-Key")
}

/// A job in the responses of the storm's server.
struct StormJob: JSONModel {
    var id: String
    var number: Int

    static let keys: JSONKeys = ["id", "number"]

    init(id: String, number: Int) {
        (self.id, self.number) = (id, number)
    }

    init(object: borrowing JSONObject) throws(JSONError) {
        id = try object.get(0)
        number = try object.get(1)
    }

    func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.object(Self.keys, id, number)
    }
}
