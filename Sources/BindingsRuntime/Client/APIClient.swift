/// The core of a generated client: servers, configuration, credentials and transport.
///
/// A value: cheap to copy, safe to share between tasks, nothing to shut down. Connections are pooled by the transport.
public struct APIClient: Sendable {
    /// The servers of the document; the first one is the default.
    public let servers: [Server]

    /// The settings of the client's calls.
    public var configuration: ClientConfiguration {
        get { shared.value }
        set {
            let budgets = newValue.environment.retryBudgets
            if newValue.maxInFlight != shared.value.maxInFlight || budgets !== load.budgets {
                load = ClientLoad(maxInFlight: newValue.maxInFlight, budgets: budgets)
            }
            shared.value = newValue
        }
    }

    private var shared: Shared<ClientConfiguration>

    /// The current load of this client and its copies.
    public private(set) var load: ClientLoad

    let credentials: [String: Credential]

    /// Creates the core of a generated client.
    ///
    /// - Parameters:
    ///   - servers: The document's servers, in order.
    ///   - configuration: The settings of the client's calls.
    ///   - credentials: The credentials, by the name of their security scheme.
    public init(servers: [Server], configuration: ClientConfiguration = .default, credentials: [String: Credential] = [:]) {
        self.servers = servers
        shared = Shared(configuration)
        self.credentials = credentials
        load = ClientLoad(maxInFlight: configuration.maxInFlight, budgets: configuration.environment.retryBudgets)
    }
}
