/// The static description of one operation of an API: everything about it that no argument changes.
///
/// Generated code holds one `static let` per operation.
public struct APIOperation: Sendable {
    /// The `operationId` of the document.
    public var id: String

    /// The method, for example `.post`.
    public var method: HTTPRequest.Method

    /// The path template below the server's URL, for example `/jobs/{jobId}`.
    public var path: String

    /// Alternatives of security scheme names; the first one all of whose schemes have credentials is used.
    ///
    /// Empty: no credentials.
    public var security: [[String]]

    /// The absolute URL of a server declared for this operation or path alone; nil when the document's servers apply.
    public var server: String?

    /// The header that carries an idempotency key; nil when the operation declares none.
    public var idempotencyHeader: String?

    /// The member of a JSON answer that is true when the service gave the same answer before, under the same idempotency key.
    ///
    /// Default: `idempotent`. Nil: only the header `Idempotent-Replayed: true` says so.
    public var replayMember: String? = "idempotent"

    /// Whether the contract promises that repeating the call does no harm, whatever its method.
    public var idempotentByContract: Bool

    /// The media types that can be read, for the `Accept` header; empty sends `*/*`.
    public var accept: [String]

    /// The names of parameters whose values are kept out of errors, logs and descriptions.
    public var sensitive: Set<String>

    /// The names of members of JSON bodies whose values are kept out of logs and recordings.
    public var sensitiveMembers: Set<String>

    /// The query parameter that selects the next page; nil when the operation does not page.
    public var cursor: String?

    /// Describes one operation.
    public init(
        id: String,
        method: HTTPRequest.Method,
        path: String,
        security: [[String]] = [],
        server: String? = nil,
        idempotencyHeader: String? = nil,
        idempotentByContract: Bool = false,
        accept: [String] = ["application/json"],
        sensitive: Set<String> = [],
        sensitiveMembers: Set<String> = [],
        cursor: String? = nil
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.security = security
        self.server = server
        self.idempotencyHeader = idempotencyHeader
        self.idempotentByContract = idempotentByContract
        self.accept = accept
        self.sensitive = sensitive
        self.sensitiveMembers = sensitiveMembers
        self.cursor = cursor
    }
}

extension APIOperation {
    /// Whether RFC 9110 (9.2.2) or the contract says that sending the request twice does no more than sending it once.
    public var isIdempotent: Bool {
        idempotentByContract || Self.idempotentMethods.contains(method)
    }

    /// Whether RFC 9110 (9.2.1) calls the method safe: it reads and changes nothing.
    public var isSafe: Bool {
        Self.safeMethods.contains(method)
    }

    private static let safeMethods: Set<HTTPRequest.Method> = [.get, .head, .options, .trace]
    private static let idempotentMethods: Set<HTTPRequest.Method> = [.get, .head, .options, .trace, .put, .delete]
}
