#if Sandbox
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import PlangrepSandbox

    /// A sandbox and clients of it whose exchanges are written down: for good in the folder that `BINDINGS_RECORD_EXCHANGES` names (so that
    /// a validator that is not ours can read them), else in a temporary one.
    struct Recording {
        let sandbox: Sandbox
        let folder: URL
        private let isKept: Bool

        /// Starts a sandbox that is as fast as it can be, and stops it whatever happens.
        static func run<Result>(
            _ name: String, configure: (inout SandboxConfiguration) -> Void = { _ in }, _ body: (Recording) async throws -> Result
        ) async throws -> Result {
            let kept = ProcessInfo.processInfo.environment["BINDINGS_RECORD_EXCHANGES"].map { URL(fileURLWithPath: $0) }
            let base = kept ?? FileManager.default.temporaryDirectory.appending(path: "exchanges-\(UUID().uuidString)")
            var configuration = SandboxConfiguration()
            configuration.speed = 10_000
            configure(&configuration)
            let recording = Recording(
                sandbox: try await Sandbox.start(configuration), folder: base.appending(path: name), isKept: kept != nil)
            let result: Swift.Result<Result, any Error>
            do { result = .success(try await body(recording)) } catch { result = .failure(error) }
            await recording.sandbox.stop()
            if !recording.isKept { try? FileManager.default.removeItem(at: base) }
            return try result.get()
        }

        /// A client over a transport; the key is the sandbox's unless another is given.
        func client(_ transport: any Transport = URLSessionTransport.shared, apiKey: APIKey? = nil, sessionCookie: APIKey? = nil) throws
            -> PlangrepClient
        {
            PlangrepClient(
                apiKey: apiKey ?? sandbox.apiKey, sessionCookie: sessionCookie,
                configuration: ClientConfiguration(
                    baseURL: sandbox.baseURL,
                    transport: try ExchangeRecorder(
                        transport, folder: folder.appending(path: UUID().uuidString), verbatimBodies: true))
            )
        }

        /// The operations whose exchanges were written down.
        func operations() throws -> Set<String> {
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
            return try Set(
                files.filter { $0.pathExtension == "json" }.map { file in
                    try JSON.decode(JSONValue.self, from: [UInt8](Data(contentsOf: file)))["operation"]?.string ?? file.path
                })
        }
    }
#endif
