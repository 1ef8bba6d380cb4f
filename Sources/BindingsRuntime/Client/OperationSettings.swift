/// The settings of one operation that differ from the client's configuration; nil keeps the client's.
///
///     configuration.operations["searchDocs"] = OperationSettings(timeouts: Timeouts(idle: .seconds(5)), retry: .attempts(5))
public struct OperationSettings: Sendable, Hashable {
    /// Replaces ``ClientConfiguration/timeouts``, all of them.
    public var timeouts: Timeouts?

    /// Replaces ``ClientConfiguration/retry``.
    public var retry: RetryPolicy?

    /// Replaces ``ClientConfiguration/maxBodyBytes``.
    public var maxBodyBytes: Int?

    /// The server of the operation's calls, in place of the client's own; see ``Call/server(_:)``.
    public var server: Server?

    /// Creates settings.
    public init(timeouts: Timeouts? = nil, retry: RetryPolicy? = nil, maxBodyBytes: Int? = nil, server: Server? = nil) {
        self.server = server
        self.timeouts = timeouts
        self.retry = retry
        self.maxBodyBytes = maxBodyBytes
    }
}

/// The effective limits of one call: its own options, else its operation's settings, else the client's.
struct CallLimits: Sendable, Hashable {
    var timeouts: Timeouts
    var retry: RetryPolicy
    var maxBodyBytes: Int

    init(_ configuration: ClientConfiguration, operation id: String, _ options: CallOptions) {
        let settings = configuration.operations[id]
        timeouts = options.timeouts.applied(to: settings?.timeouts ?? configuration.timeouts)
        retry = options.retry ?? settings?.retry ?? configuration.retry
        maxBodyBytes = options.maxBodyBytes ?? settings?.maxBodyBytes ?? configuration.maxBodyBytes
    }
}
