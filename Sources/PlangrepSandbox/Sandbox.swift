#if Sandbox
    import AsyncHTTPClient
    import BindingsRuntime
    import Foundation
    import Hummingbird

    /// A local server that keeps the documented contract of the Plangrep Open API, over real sockets.
    ///
    /// ```swift
    /// let sandbox = try await Sandbox.start()
    /// let client = PlangrepClient(apiKey: sandbox.apiKey, configuration: ClientConfiguration(baseURL: sandbox.baseURL))
    /// …
    /// await sandbox.stop()
    /// ```
    ///
    /// All operations answer, with data of the files that were uploaded: words and their boxes as poppler reads them, and by simple rules of the
    /// sandbox's own the sheets, regions and sections that they make up. It recognises no drawings, and what it does not find is `null` or empty.
    /// Without poppler it reads no PDF, and says so in a warning. What the documentation leaves open (codes and statuses of errors, the
    /// webhook's payload, names of properties) is the sandbox's own choice.
    public final class Sandbox: Sendable {
        /// Where the API is, for instance `http://127.0.0.1:49152/api/open/v1`.
        public let baseURL: URL
        /// Where signed URLs lead: another origin, which takes no key.
        public let storageURL: URL
        /// The bearer key that requests must carry.
        public let apiKey: APIKey

        /// What results and artifacts call the sandbox's own extraction.
        static let extractor = "plangrep-sandbox"

        let engine: SandboxEngine
        private let running: Task<Void, any Error>
        private let client: HTTPClient

        private init(_ addresses: Addresses, engine: SandboxEngine, running: Task<Void, any Error>, client: HTTPClient) {
            baseURL = addresses.api
            storageURL = addresses.storage
            self.engine = engine
            self.running = running
            self.client = client
            apiKey = engine.apiKey
        }

        private struct Addresses: Sendable {
            var api: URL
            var storage: URL
        }

        /// Starts a sandbox and returns once it listens; ``stop()`` it when done.
        ///
        /// - Throws: ``SandboxConfiguration/Problem`` for values that cannot work, or an address that cannot be listened on.
        public static func start(_ configuration: SandboxConfiguration = SandboxConfiguration()) async throws -> Sandbox {
            try configuration.validate()
            let folder = try DocumentFolder(configuration.dataFolder)
            let database = try configuration.dataFolder.map { _ throws(SandboxConfiguration.Problem) in try StateDatabase(in: folder.url) }
            let random = "pgk_sandbox_" + SandboxID.hex((0..<16).map { _ in UInt8.random(in: 0...255) })
            let apiKey = try configuration.apiKey ?? APIKey(database?.apiKey(orNew: random) ?? random)
            let client = WebhookCourier.makeClient()
            let courier = WebhookCourier(
                client: client, scheme: configuration.webhookScheme, allowedHosts: configuration.allowedWebhookHosts,
                timeout: configuration.webhookTimeout, clock: configuration.clock)
            let engine = SandboxEngine(
                configuration: configuration, apiKey: apiKey, folder: folder, courier: courier, database: database)
            do { try await engine.restore() } catch {
                try? await client.shutdown()
                await engine.close()
                throw SandboxConfiguration.Problem(
                    description: "cannot read the state in \(folder.url.path): \(error). Take another folder, or remove state.sqlite.")
            }
            let (listening, listens) = AsyncStream<Addresses>.makeStream()
            let running = Task {
                defer { listens.finish() }
                try await run(engine) { listens.yield($0) }
            }
            for await addresses in listening { return Sandbox(addresses, engine: engine, running: running, client: client) }
            // Either it could not listen, or the caller's task was cancelled meanwhile.
            running.cancel()
            let outcome = await running.result
            try? await client.shutdown()
            await engine.close()
            try Task.checkCancellation()
            throw SandboxConfiguration.Problem(description: "cannot listen on \(configuration.host):\(configuration.port): \(outcome)")
        }

        /// Stops listening, ends all connections, timers and deliveries, waits for them, and removes the temporary folder.
        ///
        /// Stopping twice does no harm.
        public func stop() async {
            running.cancel()
            _ = await running.result
            try? await client.shutdown()
            await engine.close()
        }

        /// Runs servers and background work as siblings: cancelling the one task ends all.
        private static func run(_ engine: SandboxEngine, onListening: @escaping @Sendable (Addresses) -> Void) async throws {
            let configuration = engine.configuration
            let (storages, told) = AsyncStream<URL>.makeStream()
            let storage = application(StorageRoutes(engine: engine).router(), configuration, port: configuration.storagePort) { port in
                defer { told.finish() }
                guard let url = url(configuration, port: port, path: "") else { return }
                await engine.storageIsListening(at: url)
                told.yield(url)
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                defer { group.cancelAll() }
                group.addTask { await engine.background.run() }
                group.addTask {
                    defer { told.finish() }
                    try await storage.run()
                }
                for await storageURL in storages {
                    let routes = SandboxRoutes(engine: engine, configuration: configuration)
                    let api = application(routes.router(), configuration, port: configuration.port) { port in
                        guard let url = url(configuration, port: port, path: SandboxRoutes.basePath) else { return }
                        await engine.isListening(at: url)
                        await engine.goOn()
                        onListening(Addresses(api: url, storage: storageURL))
                    }
                    group.addTask { try await api.run() }
                }
                try await group.next()
            }
        }

        private static func application<Context: RequestContext>(
            _ router: Router<Context>, _ configuration: SandboxConfiguration, port: Int,
            onListening: @escaping @Sendable (Int) async -> Void
        ) -> some ApplicationProtocol where Context.Source == ApplicationRequestContextSource {
            var app = Application(
                router: router,
                configuration: ApplicationConfiguration(
                    address: .hostname(configuration.host, port: port), serverName: "plangrep-sandbox"),
                onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) })
            // What goes wrong is in the answers; a library writes nothing to its host's output.
            app.logger.logLevel = .critical
            return app
        }

        private static func url(_ configuration: SandboxConfiguration, port: Int, path: String) -> URL? {
            let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
            return URL(string: "http://\(host):\(port)\(path)")
        }
    }
#endif
