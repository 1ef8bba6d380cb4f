import BindingsRuntime

/// Checks of the reports that time limits and the progress of uploads depend on.
extension TransportConformance {
    static let progressChecks = [
        Check("the wait for the response to a body has a limit of its own") { transport in
            for body in bodies(2_000_000) {
                let late = ServerPlan(.pause(.seconds(4)), .send(Array("HTTP/1.1 204 No\r\n\r\n".utf8)))
                try await Probe.with(transport, { _, _ in late }) { probe in
                    // All other limits are shorter than the server takes.
                    _ = try await probe.call(.put, body: body).timeouts(Timeouts(idle: .seconds(3), deadline: nil)).value
                }
            }
        },
        Check("a response that does not come ends in the response timeout") { transport in
            for body in [nil] + bodies(2_000_000) {
                try await Probe.with(transport, { _, _ in ServerPlan(.stall) }) { probe in
                    let limits = Timeouts(idle: nil, response: .milliseconds(300), responsePerMebibyte: .zero, deadline: nil)
                    let error = try await probe.failure(probe.call(.put, body: body).timeouts(limits))
                    try expect(error.kind, .timeout, "\(error)")
                    try expect(error.message.hasPrefix("No response within 0.3 s"), "\(error)")
                }
            }
        },
        Check("progress counts the bytes of a body, up to all of them") { transport in
            for body in bodies(3_000_000) + bodies(1_000) {
                try await Probe.with(transport, { _, _ in .status(204) }) { probe in
                    let sent = Mutex<[Int64]>([])
                    _ = try await probe.call(.put, body: body).onBodySent { bytes in sent.withLock { $0.append(bytes) } }.value
                    let reports = sent.withLock(\.self)
                    try expect(reports.last, body.length, "last report")
                    try expect(reports == reports.sorted(), "goes back: \(reports)")
                }
            }
        },
        Check("progress counts what the network has taken, not what was read or staged") { transport in
            for body in bodies(64_000_000) {
                // Not `stall`, which reads what arrives.
                let plan = ServerPlan(.pause(.seconds(8)), .close, readsBytes: 1_000_000)
                try await Probe.with(transport, { _, _ in plan }) { probe in
                    let sent = Mutex<Int64>(0)
                    let call = probe.call(.put, body: body).timeouts(patient).onBodySent { bytes in sent.withLock { $0 = bytes } }
                    let task = Task { _ = try await call.value }
                    let last = try await settled { sent.withLock(\.self) }
                    task.cancel()
                    _ = await task.result
                    // The server read a million; the rest are the system's socket buffers.
                    try expect(last < 32_000_000, "\(last) bytes count as sent")
                }
            }
        },
    ]

    /// Checks of the wait for another request's connection.
    static let queueChecks = [
        Check("the wait for a connection does not count as idle") { transport in
            let late = ServerPlan(.pause(.seconds(4)), .send(Array("HTTP/1.1 204 No\r\n\r\n".utf8)))
            try await Probe.with(transport, { _, index in index == 0 ? late : .status(204) }) { probe in
                let first = Task { _ = try await probe.call().timeouts(patient).value }
                while probe.server.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
                let limits = Timeouts(connect: .seconds(2), idle: .seconds(2), response: .seconds(2), deadline: nil)
                _ = try await probe.call(.put, body: bodies(1_000)[0]).timeouts(limits).value
                try await first.value
            }
        }
    ]

    /// The same bytes in memory, and as a stream of known length.
    private static func bodies(_ count: Int) -> [RequestBody] {
        let bytes = pattern(count)
        return [.bytes(bytes), stream(bytes, length: Int64(count))]
    }

    /// Waits until a number has grown and stays the same for a second.
    private static func settled(_ number: () -> Int64) async throws -> Int64 {
        var (last, quiet) = (number(), 0)
        while last == 0 || quiet < 10 {
            try await Task.sleep(for: .milliseconds(100))
            quiet = number() == last ? quiet + 1 : 0
            last = number()
        }
        return last
    }
}
