import BindingsRuntime
import Foundation

extension TransportConformance {
    /// None of these calls has a limit of its own: without the cancellation it would last indefinitely.
    static let cancellationChecks = [
        Check("cancelling ends the call while it connects") { transport in
            let hole = try BlackHole()
            defer { withExtendedLifetime(hole) {} }
            var configuration = ClientConfiguration(baseURL: URL(string: hole.url), transport: transport)
            configuration.timeouts = patient
            let client = APIClient(servers: [], configuration: configuration)
            let call = Call<[UInt8]>(client, CallRequest(APIOperation(id: "probe", method: .get, path: "/x")), .bytes)
            try await expectCancelled(call) { client.load.inFlight == 1 }
        },
        Check("cancelling ends the call while it sends") { transport in
            try await Probe.with(transport, { _, _ in ServerPlan(.stall, readsBytes: 1_000) }) { probe in
                let call = probe.call(.put, body: .bytes(pattern(50_000_000)))
                try await expectCancelled(call) { !probe.server.requests.isEmpty }
            }
        },
        Check("cancelling ends the call while it waits for the answer") { transport in
            try await Probe.with(transport, { _, _ in ServerPlan(.stall) }) { probe in
                try await expectCancelled(probe.call()) { !probe.server.requests.isEmpty }
            }
        },
        Check("cancelling ends the call while it receives") { transport in
            let half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789"
            try await Probe.with(transport, { _, _ in .raw(half, then: .stall) }) { probe in
                try await expectCancelled(probe.call()) { !probe.server.requests.isEmpty }
            }
        },
        Check("cancelling in the report of progress ends the call") { transport in
            try await Probe.with(transport, { _, _ in ServerPlan(.stall, readsBytes: 20_000_000) }) { probe in
                let task = Mutex<Task<APIError?, Never>?>(nil)
                let call = probe.call(.put, body: .bytes(pattern(50_000_000))).onBodySent { bytes in
                    if bytes > 1_000_000 { task.withLock(\.self)?.cancel() }
                }
                let cancelled = Task { await failure(of: call) }
                task.withLock { $0 = cancelled }
                try expect(await cancelled.value?.kind, .cancelled, "kind")
            }
        },
        Check("cancelling ends the wait between two attempts") { transport in
            try await Probe.with(transport, { _, _ in .status(503, headers: ["Retry-After": "3000"]) }) { probe in
                let call = probe.call().retry(RetryPolicy(maxRetryAfter: .seconds(4_000)))
                try await expectCancelled(call) { !probe.server.requests.isEmpty }
            }
        },
    ]

    static let patient = Timeouts(connect: nil, idle: nil, response: nil, deadline: nil)

    private static func expectCancelled(_ call: Call<[UInt8]>, when isUnderWay: () -> Bool) async throws {
        let task = Task { await failure(of: call) }
        while !isUnderWay() { try await Task.sleep(for: .milliseconds(1)) }
        task.cancel()
        try expect(await task.value?.kind, .cancelled, "kind")
    }

    private static func failure(of call: Call<[UInt8]>) async -> APIError? {
        do throws(APIError) {
            _ = try await call.timeouts(patient).value
            return nil
        } catch {
            return error
        }
    }
}
