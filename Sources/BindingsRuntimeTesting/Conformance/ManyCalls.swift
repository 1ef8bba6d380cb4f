import BindingsRuntime
import Foundation

extension TransportConformance {
    /// Tests the runtime and the transport together: concurrent calls with keys, while one response in five is broken.
    static let manyCalls = Check("many calls at once, one in five of them broken, each end well and under one key") { transport in
        let keys = Mutex<Set<String>>([])
        let random = VirtualClock.seeded(20)
        let answer: LoopbackServer.Answer = { head, _ in
            for key in head["idempotency-key"] { _ = keys.withLock { $0.insert(key) } }
            return fault(random() % 25)
        }
        try await Probe.with(transport, answer) { probe in
            let calls = 200
            var configuration = ClientConfiguration(baseURL: URL(string: probe.server.url), transport: transport)
            configuration.retry = RetryPolicy(maxAttempts: 12, transientBase: .milliseconds(1), throttledBase: .milliseconds(1))
            let client = APIClient(servers: [], configuration: configuration)
            let operation = APIOperation(id: "create", method: .post, path: "/x", idempotencyHeader: "Idempotency-Key")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<calls {
                    if index >= 20 { try await group.next() }
                    group.addTask {
                        var request = CallRequest(operation)
                        request.json(index)
                        let body = try await Call<[UInt8]>(client, request, .bytes).value
                        try expect(body, Array("done".utf8), "body")
                    }
                }
                try await group.waitForAll()
            }
            try expect(keys.withLock(\.count), calls, "keys")
        }
    }

    /// Five faults in twenty-five; otherwise a good response.
    private static func fault(_ number: UInt64) -> ServerPlan {
        switch number {
        case 0: ServerPlan(.reset)
        case 1: ServerPlan(.close, readsBytes: 0)
        case 2: .status(503, headers: ["Retry-After": "0"])
        case 3: .status(429, headers: ["retry-after-ms": "1"])
        case 4: .raw("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndo", then: .reset)
        default: .status(200, body: "done")
        }
    }
}
