import Foundation

/// How a client sends its calls; each call can override most of it.
public struct ClientConfiguration: Sendable {
    /// Replaces the document's first server, for example with a sandbox.
    ///
    /// Nil: ``server``, or else the document's first server.
    ///
    /// Credentials go to this origin (scheme, host and port) and to no other, but for ``credentialServers``. A server that the document declares
    /// for some operations alone follows along when it stands on the same origin as the document's first server; one on another origin stays.
    public var baseURL: URL?

    /// Chooses among the document's servers and the values of their variables: generated clients have them as `Servers`.
    ///
    /// Nil: the document's first server, with the default of each variable. Where there is a ``baseURL``, that one holds. Credentials go to
    /// the origin of the server that is chosen, and to ``credentialServers``.
    ///
    ///     ClientConfiguration(server: LibraryClient.Servers.production(region: .eu))
    ///
    /// <doc:ChoosingServers> has the whole of it.
    public var server: Server?

    /// Servers that may have the client's credentials besides its own: those that the document names for some operations alone, for example.
    ///
    /// Default: none. Their origins count, exactly as they stand: scheme, host and port. They are never asked but where the document or the
    /// caller sends a call there; redirects and the links of pages lead no credential to them. Without it, such a call throws
    /// ``APIError/Kind/missingCredential`` where it needs one.
    public var credentialServers: [Server]

    /// What sends requests.
    ///
    /// Default: ``URLSessionTransport/shared``.
    public var transport: any Transport

    /// What wraps calls and attempts; the first one is outermost.
    public var interceptors: [any Interceptor]

    /// How long calls may take.
    public var timeouts: Timeouts

    /// Which failures are tried again, and when.
    public var retry: RetryPolicy

    /// What differs for some operations, by their `operationId`.
    public var operations: [String: OperationSettings]

    /// The `User-Agent` header; nil leaves it to the transport.
    public var userAgent: String?

    /// Clock, sleeper and chance.
    public var environment: RuntimeEnvironment

    /// The largest response body that is held in memory, in decoded bytes.
    ///
    /// Default: 64 MiB. Streams and downloads have no limit.
    public var maxBodyBytes: Int

    /// How many requests of one client are under way at once, at most; others wait for their turn, within their deadlines.
    ///
    /// Default: 64. All copies of a client share the number. A call that waits before its next attempt does not count, one whose body is still
    /// being streamed does.
    public var maxInFlight: Int

    /// Whether credentials and data may travel over http to other hosts than this machine.
    ///
    /// Default: false.
    public var allowsInsecureHTTP: Bool

    /// Sets what differs from the defaults.
    public init(
        baseURL: URL? = nil,
        server: Server? = nil,
        credentialServers: [Server] = [],
        transport: any Transport = URLSessionTransport.shared,
        interceptors: [any Interceptor] = [],
        timeouts: Timeouts = .default,
        retry: RetryPolicy = .default,
        operations: [String: OperationSettings] = [:],
        userAgent: String? = "bindings-swift",
        environment: RuntimeEnvironment = .system,
        maxBodyBytes: Int = 64 << 20,
        maxInFlight: Int = 64,
        allowsInsecureHTTP: Bool = false
    ) {
        self.baseURL = baseURL
        self.server = server
        self.credentialServers = credentialServers
        self.transport = transport
        self.interceptors = interceptors
        self.timeouts = timeouts
        self.retry = retry
        self.operations = operations
        self.userAgent = userAgent
        self.environment = environment
        self.maxBodyBytes = maxBodyBytes
        self.maxInFlight = maxInFlight
        self.allowsInsecureHTTP = allowsInsecureHTTP
    }

    /// URLSession, three attempts, a deadline of 120 s.
    public static var `default`: ClientConfiguration { ClientConfiguration() }
}
