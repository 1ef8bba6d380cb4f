#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import Testing

    /// Tokens of OAuth 2 and OpenID Connect, which a closure hands out.
    @Suite struct TokenTests {
        /// Hands out `stale`, then `good`.
        private final class Issuer: Sendable {
            private let count = Mutex(0)

            var issued: Int { count.withLock { $0 } }

            func issue() -> APIKey {
                count.withLock { count in
                    count += 1
                    return APIKey(count == 1 ? "stale" : "good")
                }
            }
        }

        @Test(arguments: Wire.allCases)
        func aRefusedTokenIsAskedForAnewOnceForAllCalls(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let issuer = Issuer()
                let holder = EverythingClient(grant: .rotating { issuer.issue() }, configuration: client.runtime.configuration)
                try await withThrowingTaskGroup(of: String.self) { group in
                    for number in 0..<8 { group.addTask { try await holder.doors.openToken(door: "\(number)").value } }
                    for try await caller in group { #expect(caller == "grant") }
                }
                #expect(issuer.issued == 2)
            }
        }

        @Test(arguments: Wire.allCases)
        func theAlternativeThatThereAreCredentialsForIsTaken(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let configuration = client.runtime.configuration
                let visitor = EverythingClient(visitor: "good", configuration: configuration)
                #expect(try await visitor.doors.openVisitor(door: "a").value == "visitor")
                let member = EverythingClient(header: "good", grant: "good", configuration: configuration)
                #expect(try await member.doors.openVisitor(door: "a").value == "grant+header")
                let stranger = EverythingClient(bearer: "good", configuration: configuration)
                let error = await #expect(throws: APIError.self) { try await stranger.doors.openVisitor(door: "a").value }
                #expect(error?.kind == .missingCredential && error?.status == nil)
            }
        }
    }
#endif
