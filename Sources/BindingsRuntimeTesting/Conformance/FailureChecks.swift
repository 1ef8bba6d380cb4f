import BindingsRuntime

extension TransportConformance {
    static let failureChecks = [
        Check("a connection that is refused sent nothing") { transport in
            let port = try ClosedPort()
            defer { withExtendedLifetime(port) {} }
            let error = try await Probe.failure(Probe.call(transport, to: port.url, .post, body: .bytes([1])))
            try expect(error.kind, .connection, "\(error)")
            try expect(error.outcome, .notApplied, "outcome")
        },
        Check("a host that does not answer is given up after the connect timeout") { transport in
            let hole = try BlackHole()
            defer { withExtendedLifetime(hole) {} }
            let call = Probe.call(transport, to: hole.url, .post, body: .bytes([1])).connectTimeout(.milliseconds(300))
            let error = try await Probe.failure(call)
            try expect(error.kind, .connection, "\(error)")
            try expect(error.outcome, .notApplied, "outcome")
        },
        Check("a slow answer is no slow connection") { transport in
            let late = ServerPlan(.pause(.seconds(4)), .send(Array("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1".utf8)))
            try await Probe.with(transport, { _, _ in late }) { probe in
                let call = probe.call().connectTimeout(.seconds(3))
                try expect(try await call.value, Array("1".utf8), "body")
            }
        },
        Check("a reset after the request leaves the outcome open") { transport in
            try await Probe.with(transport, { _, _ in ServerPlan(.reset) }) { probe in
                let error = try await probe.failure(probe.call(.post, body: .bytes([1])))
                try expect(error.kind, .connection, "\(error)")
                try expect(error.outcome, .unknown, "outcome")
            }
        },
        Check("a connection that is closed without an answer is a loss") { transport in
            try await Probe.with(transport, { _, _ in ServerPlan(.close) }) { probe in
                let error = try await probe.failure(probe.call(.post, body: .bytes([1])))
                try expect(error.kind, .connection, "\(error)")
                try expect(error.outcome, .unknown, "outcome")
            }
        },
        Check("a reset in the middle of the request is a loss") { transport in
            try await Probe.with(transport, { _, _ in ServerPlan(.reset, readsBytes: 100_000) }) { probe in
                let error = try await probe.failure(probe.call(.put, body: .bytes(pattern(20_000_000))))
                try expect(error.kind, .connection, "\(error)")
            }
        },
        Check("a body that is shorter than its length is a loss") { transport in
            try await Probe.with(transport, { _, _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789", then: .close) }) {
                probe in
                let error = try await probe.failure(probe.call())
                try expect(error.kind, .connection, "\(error)")
                try expect(error.outcome, .applied, "outcome")
            }
        },
        Check("a chunked body without its end is a loss") { transport in
            let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
            try await Probe.with(transport, { _, _ in .raw(text, then: .close) }) { probe in
                let error = try await probe.failure(probe.call())
                try expect(error.kind, .connection, "\(error)")
            }
        },
        Check("a reset in the middle of the body is a loss") { transport in
            let text = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789"
            try await Probe.with(transport, { _, _ in .raw(text, then: .reset) }) { probe in
                let error = try await probe.failure(probe.call())
                try expect(error.kind, .connection, "\(error)")
            }
        },
        Check("what is not HTTP is a loss") { transport in
            try await Probe.with(transport, { _, _ in .raw("garbage garbage\r\n\r\n", then: .close) }) { probe in
                let error = try await probe.failure(probe.call())
                try expect(error.kind, .connection, "\(error)")
            }
        },
        Check("a server that stalls runs into the timeout, before and in the body") { transport in
            let half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0"
            try await Probe.with(transport, { head, _ in head.target == "/half" ? .raw(half, then: .stall) : ServerPlan(.stall) }) {
                probe in
                for path in ["/x", "/half"] {
                    let error = try await probe.failure(probe.call(.get, path).timeout(.milliseconds(200)))
                    try expect(error.kind, .timeout, "\(error)")
                }
            }
        },
        Check("a server that takes nothing in runs into the timeout") { transport in
            try await Probe.with(transport, { _, _ in ServerPlan(.pause(.seconds(2)), .close, readsBytes: 0) }) { probe in
                let error = try await probe.failure(probe.call(.put, body: .bytes(pattern(16_000_000))).timeout(.milliseconds(500)))
                try expect(error.kind, .timeout, "\(error)")
            }
        },
        Check("an answer that comes before the whole request is returned") { transport in
            let answer = "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            try await Probe.with(transport, { _, _ in ServerPlan(.send(Array(answer.utf8)), .stall, readsBytes: 1_000) }) { probe in
                let error = try await probe.failure(probe.call(.put, body: .bytes(pattern(5_000_000))).timeout(.seconds(60)))
                try expect(error.status?.code, 413, "\(error)")
            }
        },
    ]
}
