import Foundation

/// The settings of a client's calls; each call can override most of them.
public struct ClientConfiguration: Sendable {
    /// Replaces the document's first server, for example with a sandbox.
    ///
    /// Nil: ``server``, or else the document's first server.
    ///
    /// Credentials are sent to this origin (scheme, host and port) and to no other, except ``credentialServers``. A server that the document
    /// declares for some operations alone is moved along if it has the same origin as the document's first server; one on another origin stays.
    public var baseURL: URL?

    /// The server, chosen among the document's servers with values for their variables; generated clients have them as `Servers`.
    ///
    /// Nil: the document's first server, with the default of each variable. A ``baseURL`` takes precedence. Credentials are sent to
    /// the origin of the chosen server, and to ``credentialServers``.
    ///
    ///     ClientConfiguration(server: LibraryClient.Servers.production(region: .eu))
    ///
    /// See <doc:ChoosingServers>.
    public var server: Server?

    /// The servers that may receive the client's credentials besides its own: those that the document declares for some operations, for example.
    ///
    /// Default: none. Their origins count exactly: scheme, host and port. Credentials are sent there only if the document or the caller
    /// sends a call there, never because of a redirect or the link of a page. Otherwise, such a call throws
    /// ``APIError/Kind/missingCredential`` if it needs one.
    public var credentialServers: [Server]

    /// The transport that sends requests.
    ///
    /// Default: ``URLSessionTransport/shared``.
    public var transport: any Transport

    /// The interceptors of calls and attempts; the first one is outermost.
    public var interceptors: [any Interceptor]

    /// The time limits of calls.
    public var timeouts: Timeouts

    /// The retry policy of calls.
    public var retry: RetryPolicy

    /// The settings of some operations, by their `operationId`.
    public var operations: [String: OperationSettings]

    /// The `User-Agent` header; nil leaves it to the transport.
    public var userAgent: String?

    /// The clock, the sleeper and the random source.
    public var environment: RuntimeEnvironment

    /// The largest response body that is held in memory, in decoded bytes.
    ///
    /// Default: 64 MiB. Streams and downloads have no limit.
    public var maxBodyBytes: Int

    /// The maximum number of requests in flight at once; further calls wait in turn, within their deadlines.
    ///
    /// Default: 64. All copies of a client share the number. A call that waits before its next attempt does not count; one whose body is still
    /// being streamed does.
    public var maxInFlight: Int

    /// Indicates whether credentials and data may be sent over http to hosts other than this machine.
    ///
    /// Default: false.
    public var allowsInsecureHTTP: Bool

    /// Creates a configuration with what differs from the defaults.
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
