/// The limits on a request: a bound on everything that a peer can make grow.
public struct ServerLimits: Sendable, Hashable {
    /// The maximum size of a body held in memory (JSON, a form or a string), in bytes; default: 1 MiB.
    ///
    /// A larger one gets the response 413.
    ///
    /// Streamed bodies, including files in forms, are limited by the handler that reads them.
    public var maxBodyBytes: Int
    /// The maximum number of items of a query or a form; default: 1000.
    public var maxItems: Int
    /// The maximum nesting of values of a query or a form, `a[b][c]`; default: 16.
    public var maxDepth: Int
    /// The maximum nesting of arrays and objects of a JSON text; default: 128.
    public var maxJSONDepth: Int
    /// The maximum number of parts of a multipart form; default: 1000.
    public var maxParts: Int
    /// The maximum length of the header of one part, in bytes; default: 8 KiB.
    public var maxPartHeaderBytes: Int
    /// The maximum number of violations reported in one response; default: 100.
    public var maxProblems: Int
    /// Indicates whether values that are not in an enumeration of the document are kept, as on the client's side; default: false, refused.
    ///
    /// For a service that accepts requests of a later version of its document.
    public var acceptsUnlistedValues: Bool

    /// Creates limits; without an argument, the default applies.
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
    /// The limits on a JSON text whose length is limited already.
    var json: JSONLimits {
        var limits = JSONLimits(maxDepth: maxJSONDepth, maxBytes: .max)
        limits.refusesUnlisted = !acceptsUnlistedValues
        return limits
    }

    /// The limits on values parsed from strings, which are limited themselves.
    var values: JSONLimits {
        var limits = JSONLimits(maxBytes: .max)
        limits.refusesUnlisted = !acceptsUnlistedValues
        return limits
    }
}
