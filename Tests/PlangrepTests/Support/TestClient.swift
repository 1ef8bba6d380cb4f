import BindingsRuntimeTesting
import Foundation
import Plangrep

/// A client on a script and a clock of its own.
struct TestClient {
    let client: PlangrepClient
    let transport: ScriptedTransport
    let clock: VirtualClock

    /// - Parameter url: nil for the real service's address, where the floor holds.
    init(url: String? = nil, _ transport: ScriptedTransport = ScriptedTransport()) {
        self.transport = transport
        let clock = VirtualClock()
        self.clock = clock
        client = PlangrepClient(
            apiKey: "key",
            configuration: ClientConfiguration(
                baseURL: url.flatMap { URL(string: $0) }, transport: transport, environment: clock.environment))
    }

    var operations: [String] { transport.requests.map(\.operationID) }

    func sent(_ operation: String) -> [SentRequest] { transport.requests.filter { $0.operationID == operation } }
}

/// Runs something that must fail with an APIError.
func apiError(_ body: () async throws(APIError) -> some Any) async -> APIError? {
    do throws(APIError) {
        _ = try await body()
        return nil
    } catch {
        return error
    }
}
