import BindingsRuntime
import Foundation

extension TransportConformance {
    /// Tests the runtime and the transport together: the retry budget over real sockets.
    static let outages = [
        ("answers 503", ServerPlan.status(503)), ("answers 429", .status(429)), ("resets connections", ServerPlan(.reset)),
    ].map { name, plan in
        Check("a server that \(name) for good is sent at most 1.1 requests per call") { transport in
            let requests = Mutex(0)
            let server = try LoopbackServer(remembers: false) { _, _ in
                requests.withLock { $0 += 1 }
                return plan
            }
            defer { server.stop() }
            let client = APIClient(servers: [], configuration: Storm(seed: 1).configuration(transport, server.url))
            // The first calls use up the budget: 500 tokens are 35 or 100 retries.
            try await failingCalls(100, client)
            let before = requests.withLock { $0 }
            try expect(before > 130, "the first calls are repeated: \(before) requests")
            try await failingCalls(1_000, client)
            let after = requests.withLock { $0 } - before
            // A request that never arrives does not count: only more than 1.1 per call would break the requirement.
            try expect(after >= 900 && after <= 1_100, "1000 calls made \(after) requests")
        }
    }

    private static func failingCalls(_ count: Int, _ client: APIClient) async throws {
        let operation = APIOperation(id: "create", method: .post, path: "/x", idempotencyHeader: "Idempotency-Key")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<count {
                if index >= 32 { try await group.next() }
                group.addTask {
                    var request = CallRequest(operation)
                    request.json(index)
                    let call = Call<[UInt8]>(client, request, .bytes)
                    do throws(APIError) {
                        _ = try await call.value
                    } catch {
                        return
                    }
                    throw Broken(description: "A call succeeded.")
                }
            }
            try await group.waitForAll()
        }
    }
}
