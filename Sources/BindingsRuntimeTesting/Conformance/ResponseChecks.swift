import BindingsRuntime
import Foundation

extension TransportConformance {
    static let responseChecks = [
        Check("status, fields and body are returned") { transport in
            try await Probe.with(transport, { _, _ in .status(202, headers: ["X-Request-Id": "r1", "Retry-After": "7"], body: "hello") }) {
                probe in
                let response = try await probe.call().response
                try expect(response.status.code, 202, "status")
                try expect(response.headers[.retryAfter], "7", "field")
                try expect(response.requestID, "r1", "request id")
                try expect(response.body, Array("hello".utf8), "body")
            }
        },
        Check("a body in chunks is put together") { transport in
            let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"
            try await Probe.with(transport, { _, _ in .raw(text) }) { probe in
                try expect(try await probe.call().value, Array("hello world".utf8), "body")
            }
        },
        Check("a response without a body ends") { transport in
            try await Probe.with(
                transport,
                { head, _ in head.method == "HEAD" ? .raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n") : .raw("HTTP/1.1 204 No\r\n\r\n")
                }
            ) { probe in
                try expect(try await probe.call(.head).value, [], "body of HEAD")
                try expect(try await probe.call(.delete).value, [], "body of 204")
            }
        },
        Check("the body is given as it comes") { transport in
            let text = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789"
            try await Probe.with(transport, { _, _ in .raw(text, then: .stall) }) { probe in
                var bytes: [UInt8] = []
                for try await chunk in try await probe.call().stream().body {
                    bytes += chunk
                    if bytes.count == 10 { break }
                }
                try expect(bytes, Array("0123456789".utf8), "body")
            }
        },
        Check("redirects are not followed") { transport in
            let answer: LoopbackServer.Answer = { head, _ in
                if head.target == "/elsewhere" { return .status(200) }
                let code = head["x-code"].first.flatMap { Int($0) } ?? 0
                return .status(.init(code: code), headers: ["Location": "/elsewhere"], body: "moved")
            }
            try await Probe.with(transport, answer) { probe in
                for code in [301, 302, 303, 307, 308] {
                    let error = try await probe.failure(probe.call().header("X-Code", "\(code)"))
                    try expect(error.status?.code, code, "status")
                }
                try expect(probe.server.requests.count, 5, "requests")
            }
        },
        Check("cookies are not kept") { transport in
            try await Probe.with(transport, { _, _ in .status(200, headers: ["Set-Cookie": "s=1; Path=/"]) }) { probe in
                for _ in 0..<2 { _ = try await probe.call().value }
                try expect(probe.server.requests.flatMap { $0.head["cookie"] }, [], "cookies")
            }
        },
        Check("nothing is cached") { transport in
            let headers = ["Cache-Control": "max-age=3600", "ETag": "\"x\""]
            try await Probe.with(transport, { _, index in .status(200, headers: headers, body: "\(index)") }) { probe in
                for index in 0..<2 { try expect(try await probe.call().value, Array("\(index)".utf8), "body") }
            }
        },
        Check("connections are used again") { transport in
            try await Probe.with(transport, { _, _ in .status(200, body: "x") }) { probe in
                for _ in 0..<10 { _ = try await probe.call().value }
                try expect(probe.server.connections < 10, "each request had a connection of its own")
            }
        },
    ]
}
