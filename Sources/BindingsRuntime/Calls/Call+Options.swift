// Each option returns a copy; the original call does not change.
extension Call {
    /// Sets a header of this call; nil removes one that would be sent otherwise.
    public func header(_ name: String, _ value: String?) -> Call {
        with { $0.headers.append((name, value)) }
    }

    /// Adds a query item.
    public func queryItem(_ name: String, _ value: String) -> Call {
        with { $0.queryItems.append(QueryItem(name: name, value: value)) }
    }

    /// Limits the time of each attempt, and with it the time without data sent or received and the wait for the response.
    public func timeout(_ limit: Duration) -> Call {
        with { options in
            options.timeouts.attempt = .some(limit)
            options.timeouts.idle = .some(limit)
            options.timeouts.response = .some(limit)
        }
    }

    /// Limits the time of the whole call, with its attempts and waits; nil: no limit.
    public func deadline(_ limit: Duration?) -> Call {
        with { $0.timeouts.deadline = .some(limit) }
    }

    /// Sets every time limit.
    public func timeouts(_ limits: Timeouts) -> Call {
        with { options in
            options.timeouts = TimeoutOptions(
                connect: .some(limits.connect), idle: .some(limits.idle), response: .some(limits.response),
                responsePerMebibyte: limits.responsePerMebibyte, attempt: .some(limits.attempt), deadline: .some(limits.deadline))
        }
    }

    /// Limits the time to establish a connection; nil: no limit of its own.
    public func connectTimeout(_ limit: Duration?) -> Call {
        with { $0.timeouts.connect = .some(limit) }
    }

    /// Limits the time without data sent or received while a transfer is in progress; nil: no limit.
    public func idleTimeout(_ limit: Duration?) -> Call {
        with { $0.timeouts.idle = .some(limit) }
    }

    /// Limits the wait for the response after the last byte of the request was sent, see ``Timeouts/response``; nil: no limit.
    public func responseTimeout(_ limit: Duration?) -> Call {
        with { $0.timeouts.response = .some(limit) }
    }

    /// Limits the time of each attempt; nil: no limit.
    public func attemptTimeout(_ limit: Duration?) -> Call {
        with { $0.timeouts.attempt = .some(limit) }
    }

    /// Sets the retry policy of the call.
    public func retry(_ policy: RetryPolicy) -> Call {
        with { $0.retry = policy }
    }

    /// Sets the idempotency key, instead of one that the runtime generates.
    ///
    /// Repeating a call with the same key applies it once. An operation that declares no key fails with ``APIError/Kind/invalidRequest``.
    public func idempotencyKey(_ key: String) -> Call {
        with { $0.idempotencyKey = key }
    }

    /// Adds an interceptor, inside the client's own.
    public func intercept(_ interceptor: any Interceptor) -> Call {
        with { $0.interceptors.append(interceptor) }
    }

    /// Reports the bytes of the body that the network has accepted so far, from zero in each attempt.
    ///
    /// `report` is called often and on any thread, so it must be quick.
    public func onBodySent(_ report: @escaping @Sendable (_ bytes: Int64) -> Void) -> Call {
        with { $0.onBodySent = report }
    }

    /// Sets the maximum size of a response held in memory, in decoded bytes.
    public func maxBodyBytes(_ limit: Int) -> Call {
        with { $0.maxBodyBytes = limit }
    }

    /// Sets the maximum size of one event of a stream, in bytes; default: 1 MiB.
    public func maxEventBytes(_ limit: Int) -> Call {
        with { $0.maxEventBytes = limit }
    }

    /// Continues after the event with this identifier (`Last-Event-ID`), if the service keeps its events.
    public func lastEventID(_ id: String) -> Call {
        header("Last-Event-ID", id)
    }

    /// Sends this call to exactly this server of the document, even if there is a ``ClientConfiguration/baseURL``.
    ///
    /// Credentials are sent only to the client's own origin (scheme, host and port) and to ``ClientConfiguration/credentialServers``; to any
    /// other the call is sent without. A path (`/v2`) is resolved against the client's own origin.
    public func server(_ server: Server) -> Call {
        with { $0.server = server }
    }

    private func with(_ change: (inout CallOptions) -> Void) -> Call {
        var copy = self
        change(&copy.options)
        return copy
    }
}
