#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import BindingsRuntimeAsyncHTTP
    import BindingsServerHummingbird
    import Foundation
    import Hummingbird

    /// The ways in which a client reaches a server.
    enum Wire: String, CaseIterable, Sendable {
        case asyncHTTPClient, urlSession

        var transport: any Transport { self == .urlSession ? URLSessionTransport.shared : AsyncHTTPTransport.shared }
    }

    extension APIError {
        /// What a generated server says is wrong: `in path detail`.
        var violations: [String] {
            (problem?.extensions["errors"]?.array ?? []).map {
                "\($0["in"]?.string ?? "") \($0["path"]?.string ?? "") \($0["detail"]?.string ?? "")"
            }
        }
    }

    /// The generated server on a free port of this machine, for as long as a test runs.
    enum RunningServer {
        static func run(
            _ wire: Wire, limits: ServerLimits = ServerLimits(), _ body: @Sendable (EverythingClient) async throws -> Void
        ) async throws {
            var table = RoutingTable(limits: limits)
            table.add(EverythingHandlers())
            try await serve(table) { port in
                var configuration = ClientConfiguration(baseURL: URL(string: "http://127.0.0.1:\(port)/v1"), transport: wire.transport)
                configuration.retry = RetryPolicy(maxAttempts: 1)
                try await body(
                    EverythingClient(
                        bearer: "good", login: BasicLogin(user: "ann", password: "good"), header: "good", query: "good", cookie: "good",
                        configuration: configuration))
            }
        }

        static func serve(_ table: RoutingTable, _ body: @Sendable (Int) async throws -> Void) async throws {
            let (ports, announce) = AsyncStream.makeStream(of: Int.self)
            let router = Router()
            router.operations(of: table)
            router.get("own") { _, _ in "own" }
            router.get("own/missing") { _, _ -> String in throw HTTPError(.notFound, message: "own words") }
            var application = Application(
                router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { announce.yield($0.localAddress?.port ?? 0) })
            application.logger.logLevel = .critical
            let server = Task { [application] in try await application.run() }
            let port = await ports.first { _ in true } ?? 0
            do { try await body(port) } catch {
                server.cancel()
                _ = await server.result
                throw error
            }
            server.cancel()
            _ = await server.result
        }
    }
#endif
