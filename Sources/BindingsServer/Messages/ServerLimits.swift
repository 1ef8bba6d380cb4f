/// How much of a request a server takes in before it refuses: a bound on everything that a peer can make grow.
public struct ServerLimits: Sendable, Hashable {
    /// The largest body that is held in memory, JSON, a form or a text, in bytes; 1 MiB by default.
    ///
    /// A larger one is answered with 413.
    ///
    /// Streamed bodies, files in forms among them, are bounded by the handler that reads them.
    public var maxBodyBytes: Int
    /// How many items a query or a form may have; 1000 by default.
    public var maxItems: Int
    /// How deep values of a query or a form may stand inside one another, `a[b][c]`; 16 by default.
    public var maxDepth: Int
    /// How deep arrays and objects of a JSON text may stand inside one another; 128 by default.
    public var maxJSONDepth: Int
    /// How many parts a multipart form may have; 1000 by default.
    public var maxParts: Int
    /// How long the header of one part may be, in bytes; 8 KiB by default.
    public var maxPartHeaderBytes: Int
    /// How many violations one answer tells; 100 by default.
    public var maxProblems: Int
    /// Whether values that an enumeration of the document does not list are kept, as on the client's side; false by default: they are refused.
    ///
    /// For a service that takes requests of a later version of its document.
    public var acceptsUnlistedValues: Bool

    /// Limits that differ from the default ones where an argument is given.
    public init(
        maxBodyBytes: Int = 1 << 20, maxItems: Int = 1000, maxDepth: Int = 16, maxJSONDepth: Int = 128, maxParts: Int = 1000,
        maxPartHeaderBytes: Int = 8192, maxProblems: Int = 100, acceptsUnlistedValues: Bool = false
    ) {
        self.maxBodyBytes = maxBodyBytes
        self.maxItems = maxItems
        self.maxDepth = maxDepth
        self.maxJSONDepth = maxJSONDepth
        self.maxParts = maxParts
        self.maxPartHeaderBytes = maxPartHeaderBytes
        self.maxProblems = maxProblems
        self.acceptsUnlistedValues = acceptsUnlistedValues
    }
}

extension ServerLimits {
    /// Bounds on a JSON text whose length is bounded already.
    var json: JSONLimits {
        var limits = JSONLimits(maxDepth: maxJSONDepth, maxBytes: .max)
        limits.refusesUnlisted = !acceptsUnlistedValues
        return limits
    }

    /// Bounds on values that were made of texts, which are bounded themselves.
    var values: JSONLimits {
        var limits = JSONLimits(maxBytes: .max)
        limits.refusesUnlisted = !acceptsUnlistedValues
        return limits
    }
}
