#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import BindingsServer
    import Foundation
    import Testing

    /// Servers that the caller chooses, with values for their variables, over sockets.
    @Suite struct ServerChoiceTests {
        typealias Servers = EverythingClient.Servers

        private func client(_ server: Server, _ wire: Wire, operations: [String: OperationSettings] = [:]) -> EverythingClient {
            let configuration = ClientConfiguration(
                server: server, transport: wire.transport, retry: RetryPolicy(maxAttempts: 1), operations: operations)
            return EverythingClient(bearer: "good", configuration: configuration)
        }

        private func serve(_ body: @Sendable (Int) async throws -> Void) async throws {
            var table = RoutingTable()
            table.add(EverythingHandlers())
            try await RunningServer.serve(table, body)
        }

        @Test(arguments: Wire.allCases)
        func variablesLeadToTheServer(_ wire: Wire) async throws {
            try await serve { (port) async throws in
                let client = client(Servers.local(port: "\(port)"), wire)
                #expect(try await client.doors.openBearer(door: "a").value == "bearer")
                let lost = self.client(Servers.local(port: "\(port)", base: "v3/nowhere"), wire)
                let error = await #expect(throws: APIError.self) { try await lost.doors.openBearer(door: "a").value }
                #expect(error?.status == .notFound)
            }
        }

        @Test(arguments: Wire.allCases)
        func anOperationsServerIsChosenForItsCalls(_ wire: Wire) async throws {
            try await serve { (port) async throws in
                let home = Servers.local(port: "\(port)")
                let near = Servers.near(port: "\(port)", stage: .v2)
                #expect(try await client(home, wire).doors.openAfar(door: "a").server(near).value == "bearer")
                let settings = ["openAfar": OperationSettings(server: near)]
                #expect(try await client(home, wire, operations: settings).doors.openAfar(door: "a").value == "bearer")
                try await client(home, wire).lists.getElsewhere().server(Servers.elsewhere(port: "\(port)", base: "/v9")).value
            }
        }

        @Test(arguments: Wire.allCases)
        func noCredentialGoesToAnotherOrigin(_ wire: Wire) async throws {
            try await serve { (home) async throws in
                try await serve { (other) async throws in
                    let call = client(Servers.local(port: "\(home)"), wire).doors.openAfar(door: "a")
                    let away = call.server(Servers.near(port: "\(other)"))
                    let error = await #expect(throws: APIError.self) { try await away.value }
                    #expect(error?.status == .unauthorized)
                    #expect(!away.curl.contains("uthorization") && call.server(Servers.near(port: "\(home)")).curl.contains("uthorization"))
                }
            }
        }

        @Test(arguments: Wire.allCases)
        func aServerThatMayHaveTheCredentialGetsIt(_ wire: Wire) async throws {
            try await serve { (home) async throws in
                try await serve { (other) async throws in
                    var trusting = client(Servers.local(port: "\(home)"), wire).runtime.configuration
                    trusting.credentialServers = [Servers.near(port: "\(other)", stage: .v1)]
                    let call = EverythingClient(bearer: "good", configuration: trusting).doors.openAfar(door: "a")
                    #expect(try await call.server(Servers.near(port: "\(other)")).value == "bearer")
                }
            }
        }

        @Test func aDocumentThatLeadsAwayWithoutTheCredentialIsTold() async throws {
            let home = client(Servers.local(port: "1"), .asyncHTTPClient)
            let error = await #expect(throws: APIError.self) { try await home.doors.openAfar(door: "a").value }
            #expect(error?.kind == .missingCredential && error?.message.contains("https://eu.afar.example") == true)
        }

        @Test(arguments: ["80@evil.example", "80/", "", "٨٠", "80#", "a"])
        func aPortThatIsNoneIsRefused(port: String) async throws {
            let client = client(Servers.local(port: port), .asyncHTTPClient)
            let error = await #expect(throws: APIError.self) { try await client.doors.openFree(door: "a").value }
            #expect(error?.kind == .invalidRequest && error?.message.contains("`port`") == true)
        }

        @Test func theDefaultsAreTheDocuments() {
            #expect(Servers.production().url == "https://api.example/v1")
            #expect(Servers.production(host: "b").url == "https://b.example/v1")
            #expect(Servers.local().url == "http://127.0.0.1:80/v1")
            #expect(Servers.afar(zone: .usWest, stage: "a b").url == "https://us-west.afar.example/a%20b")
            #expect(Servers.elsewhere().url == "http://127.0.0.1:80")
            #expect(Servers.apiExample.url == "https://api.example/v9/")
            #expect(
                EverythingClient(configuration: .default).runtime.servers.map(\.url) == [
                    "https://api.example/v1", "http://127.0.0.1:80/v1",
                ])
        }
    }
#endif
