import BindingsRuntime
import Foundation

/// Checks that a response's body does not pile up in memory, however slowly it is read.
extension TransportConformance {
    static let slowReaderChecks = [
        Check("the body of a slow reader does not pile up in memory") { transport in
            let total = 160_000_000
            let head = "HTTP/1.1 200 OK\r\nContent-Length: \(total)\r\n\r\n"
            try await Probe.with(transport, { _, _ in ServerPlan(.send(Array(head.utf8)), .count(to: total)) }) { probe in
                let body = try await probe.call().timeouts(patient).stream().body
                var (count, most) = (0, 0)
                let start = ResidentMemory.bytes
                for try await chunk in body {
                    try expect(isCount(chunk, from: count), "other bytes after \(count)")
                    // After the first chunk, for as long as a fast sender needs for the whole body.
                    if count == 0 { for _ in 0..<20 { most = max(most, try await grown(since: start)) } }
                    count += chunk.count
                    most = max(most, ResidentMemory.bytes - start)
                }
                try expect(count, total, "bytes")
                try expect(most < 64_000_000, "\(most) bytes more in memory")
            }
        },
        Check("calls are answered while a body comes faster than it is read") { transport in
            try await Probe.with(transport, endless) { slow in
                let reading = Task {
                    let body = try await slow.call().timeouts(patient).stream().body
                    for try await _ in body { try await Task.sleep(for: .milliseconds(20)) }
                }
                while slow.server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
                try await Probe.with(transport, { _, _ in .status(200, body: "ok") }) { quick in
                    for _ in 0..<5 { _ = try await quick.call().timeout(.seconds(30)).value }
                }
                reading.cancel()
                _ = await reading.result
                while slow.server.openConnections > 0 { try await Task.sleep(for: .milliseconds(5)) }
            }
        },
        Check("a body that is dropped unread ends the exchange") { transport in
            try await Probe.with(transport, endless) { probe in
                // In a task of its own, which holds no resources after its end.
                try await Task { for try await _ in try await probe.call().timeouts(patient).stream().body { break } }.value
                while probe.server.openConnections > 0 { try await Task.sleep(for: .milliseconds(5)) }
            }
        },
    ]

    /// Practically endless: 100 GB.
    private static let endless: LoopbackServer.Answer = { _, _ in
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 100000000000\r\n\r\n"
        return ServerPlan(.send(Array(head.utf8)), .count(to: 100_000_000_000))
    }

    /// The bytes that `ServerPlan.Action.count(to:)` sends, twice over.
    private static let counted = (0..<251 * 2_048).map { UInt8($0 % 251) }

    private static func isCount(_ chunk: [UInt8], from start: Int) -> Bool {
        var done = 0
        while done < chunk.count {
            let length = min(chunk.count - done, counted.count - 251)
            let first = (start + done) % 251
            // Slices of the same type are compared by memory; element by element, a debug build takes minutes.
            if Data(chunk[done..<done + length]) != Data(counted[first..<first + length]) { return false }
            done += length
        }
        return true
    }

    private static func grown(since start: Int) async throws -> Int {
        try await Task.sleep(for: .milliseconds(100))
        return ResidentMemory.bytes - start
    }
}

/// The resident memory of this process.
enum ResidentMemory {
    /// In bytes; 0 if the system does not report it (everywhere but on Linux).
    static var bytes: Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
