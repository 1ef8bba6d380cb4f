import BindingsRuntime
import Foundation

extension TransportConformance {
    static let requestChecks = [
        Check("method, target and fields arrive as they were given") { transport in
            try await Probe.with(transport, { _, _ in .json("{}") }) { probe in
                let call = probe.call(.patch, "/a/{id}") {
                    $0.path("id", "b/c%2F ü")
                    $0.query("q", "a+b c,d|e")
                    $0.header("X-One", "eins; zwei=\"3\"")
                }
                _ = try await call.value
                let head = try probe.received().head
                try expect(head.method, "PATCH", "method")
                try expect(head.target, "/a/b%2Fc%252F%20%C3%BC?q=a%2Bb%20c%2Cd%7Ce", "target")
                try expect(head["x-one"], ["eins; zwei=\"3\""], "field")
                try expect(head["host"], ["127.0.0.1:\(probe.server.port)"], "host")
            }
        },
        Check("several cookies arrive in one line") { transport in
            try await Probe.with(transport, { _, _ in .json("{}") }) { probe in
                let call = probe.call {
                    $0.cookie("a", "1")
                    $0.cookie("b", ["2", "3"])
                }
                _ = try await call.value
                try expect(try probe.received().head["cookie"], ["a=1; b=2; b=3"], "cookie")
            }
        },
        Check("bytes are sent with their length") { transport in
            try await Probe.with(transport, { _, _ in .status(204) }) { probe in
                let bytes = pattern(1_500_000)
                _ = try await probe.call(.post, body: .bytes(bytes)).value
                try expectWhole(try probe.received(), bytes)
            }
        },
        Check("a POST without a body has the length 0") { transport in
            try await Probe.with(transport, { _, _ in .status(204) }) { probe in
                _ = try await probe.call(.post).value
                try expect(try probe.received().head["content-length"], ["0"], "content-length")
            }
        },
        Check("a file is sent with its length") { transport in
            try await Probe.with(transport, { _, _ in .status(204) }) { probe in
                let bytes = pattern(3_000_000)
                try await withFile(bytes) { file in
                    _ = try await probe.call(.put, body: .file(file)).value
                    try expectWhole(try probe.received(), bytes)
                }
            }
        },
        Check("a stream of known length is sent with it") { transport in
            try await Probe.with(transport, { _, _ in .status(204) }) { probe in
                let bytes = pattern(2_000_000)
                _ = try await probe.call(.put, body: stream(bytes, length: 2_000_000)).value
                try expectWhole(try probe.received(), bytes)
            }
        },
        Check("a stream of unknown length arrives whole") { transport in
            try await Probe.with(transport, { _, _ in .status(204) }) { probe in
                let bytes = pattern(2_000_000)
                _ = try await probe.call(.put, body: stream(bytes, length: nil)).value
                try expect(try probe.received().body == bytes, "the body is another one")
            }
        },
        Check("a form with a file is sent with its length") { transport in
            try await Probe.with(transport, { _, _ in .status(204) }) { probe in
                try await withFile(pattern(700_000)) { file in
                    var form = MultipartForm()
                    form.field("metadata", "{}")
                    form.file("file0", fileName: "a \"b\".pdf", .file(file))
                    _ = try await probe.call(.post) { $0.multipart(form) }.value
                    try expect(try probe.received().head["content-length"], ["\(form.body.length ?? 0)"], "content-length")
                    try expect(try probe.received().isWhole, "the body is not whole")
                }
            }
        },
        Check("a stream that fails fails the call") { transport in
            try await Probe.with(transport, { _, _ in .status(204) }) { probe in
                let short = stream(pattern(200_000), length: 300_000)
                let error = try await probe.failure(probe.call(.put, body: short).timeout(.seconds(60)))
                try expect(error.kind, .requestBody, "\(error)")
            }
        },
        Check("a file that shrinks while it is sent fails the call") { transport in
            try await withFile(pattern(8_000_000)) { file in
                let answer: LoopbackServer.Answer = { _, _ in
                    try? FileHandle(forUpdating: file).truncate(atOffset: 4_000_000)
                    return .status(204)
                }
                try await Probe.with(transport, answer) { probe in
                    let error = try await probe.failure(probe.call(.put, body: .file(file)).timeout(.seconds(600)))
                    try expect(error.kind, .requestBody, "\(error)")
                }
            }
        },
    ]

    private static func expectWhole(_ request: ReceivedRequest, _ bytes: [UInt8]) throws {
        try expect(request.head["content-length"], ["\(bytes.count)"], "content-length")
        try expect(request.head.isChunked, false, "chunked")
        try expect(request.body == bytes, "the body is another one")
    }

    static func stream(_ bytes: [UInt8], length: Int64?) -> RequestBody {
        .stream(length: length) {
            AsyncStream { continuation in
                for start in stride(from: 0, to: bytes.count, by: 100_000) {
                    continuation.yield(Array(bytes[start..<min(start + 100_000, bytes.count)]))
                }
                continuation.finish()
            }
        }
    }

    private static func withFile(_ bytes: [UInt8], _ body: (URL) async throws -> Void) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("conformance-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try await body(file)
    }
}
