import BindingsRuntime
import Foundation

/// Checks that redirects are left to the runtime: a transport that followed one itself would fail them.
extension TransportConformance {
    static let redirectChecks = [
        Check("a redirect that is followed keeps method and key on its own origin") { transport in
            let answer: LoopbackServer.Answer = { head, _ in
                head.target == "/moved" ? .status(200, body: "here") : .status(status(in: head), headers: ["Location": "/moved"])
            }
            try await Probe.with(transport, answer) { probe in
                for code in redirects {
                    let call = following(transport, to: probe.server).header("X-Code", "\(code)")
                    try expect(try await call.value, Array("here".utf8), "body after \(code)")
                }
                let heads = probe.server.requests.map(\.head)
                try expect(heads.map(\.method), Array(repeating: "GET", count: 10), "methods")
                try expect(heads.flatMap { $0["authorization"] }, Array(repeating: "Bearer k3y", count: 10), "keys")
            }
        },
        Check("HEAD stays HEAD when it is redirected") { transport in
            let answer: LoopbackServer.Answer = { head, _ in
                head.target == "/moved"
                    ? .raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n") : .status(303, headers: ["Location": "/moved"])
            }
            try await Probe.with(transport, answer) { probe in
                _ = try await following(transport, to: probe.server, .head).value
                try expect(probe.server.requests.map(\.head.method), ["HEAD", "HEAD"], "methods")
            }
        },
        Check("another origin is sent no credential and no cookie") { transport in
            let other = try LoopbackServer { _, _ in .status(200, body: "there") }
            defer { other.stop() }
            try await Probe.with(transport, { _, _ in .status(302, headers: ["Location": "\(other.url)/signed?sig=1"]) }) { probe in
                let call = following(transport, to: probe.server).header("Cookie", "own=1").header("X-Api-Key", "an0ther")
                try expect(try await call.header("X-Plain", "p").value, Array("there".utf8), "body")
                let (first, second) = (probe.server.requests[0].head, other.requests[0].head)
                try expect(first["authorization"] + first["x-api-key"], ["Bearer k3y", "an0ther"], "what its own origin is sent")
                try expect(first["cookie"].joined().contains("s=s3ssion"), "its own origin is sent no cookie")
                try expect(second["authorization"] + second["cookie"] + second["x-api-key"], [], "what the other origin is sent")
                try expect(second["x-plain"], ["p"], "a field that is no secret")
                try expect(second.target, "/signed?sig=1", "target")
            }
        },
        Check("what changes something is not sent elsewhere") { transport in
            let answer: LoopbackServer.Answer = { head, _ in .status(status(in: head), headers: ["Location": "/moved"]) }
            try await Probe.with(transport, answer) { probe in
                for code in redirects {
                    let call = following(transport, to: probe.server, .post, body: .bytes([1, 2, 3])).header("X-Code", "\(code)")
                    try expect(try await probe.failure(call).status?.code, code, "status")
                }
                try expect(probe.server.requests.map(\.head.target), Array(repeating: "/x", count: 5), "targets")
                try expect(probe.server.requests.map(\.body), Array(repeating: [1, 2, 3], count: 5), "bodies")
            }
        },
        Check("redirects in a circle end") { transport in
            try await Probe.with(transport, { _, _ in .status(302, headers: ["Location": "/x"]) }) { probe in
                let error = try await probe.failure(following(transport, to: probe.server))
                try expect(error.kind, .connection, "kind")
                try expect(error.message.hasPrefix("More than 5 redirects in a row, the last one to \(probe.server.url)/x"), error.message)
                try expect(probe.server.requests.count, 6, "requests")
            }
        },
    ]

    private static let redirects = [301, 302, 303, 307, 308]

    private static func status(in head: ReceivedHead) -> HTTPResponse.Status {
        .init(code: head["x-code"].first.flatMap { Int($0) } ?? 0)
    }

    /// A call with a key and a cookie that follows redirects.
    private static func following(
        _ transport: any Transport, to server: LoopbackServer, _ method: HTTPRequest.Method = .get, body: RequestBody? = nil
    ) -> Call<[UInt8]> {
        let configuration = ClientConfiguration(
            baseURL: URL(string: server.url), transport: transport, interceptors: [RedirectFollowing()], retry: .none)
        let client = APIClient(
            servers: [], configuration: configuration,
            credentials: ["token": .bearer("k3y"), "session": .cookie("s", "s3ssion")])
        var request = CallRequest(APIOperation(id: "probe", method: method, path: "/x", security: [["token", "session"]]))
        if let body { request.body(body, contentType: "application/octet-stream") }
        return Call(client, request, .bytes)
    }
}
