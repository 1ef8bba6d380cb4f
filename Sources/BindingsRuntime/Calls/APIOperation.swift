/// The static description of one operation of an API, independent of arguments.
///
/// Generated code holds one `static let` per operation.
public struct APIOperation: Sendable {
    /// The `operationId` of the document.
    public var id: String {
        get { parts.value.id }
        set { parts.value.id = newValue }
    }

    /// The method, for example `.post`.
    public var method: HTTPRequest.Method {
        get { parts.value.method }
        set { parts.value.method = newValue }
    }

    /// The path template below the server's URL, for example `/jobs/{jobId}`.
    public var path: String {
        get { parts.value.path }
        set { parts.value.path = newValue }
    }

    /// The alternatives of security scheme names; the first one all of whose schemes have credentials is used.
    ///
    /// Empty: no credentials.
    public var security: [[String]] {
        get { parts.value.security }
        set { parts.value.security = newValue }
    }

    /// The absolute URL of a server declared for this operation or path alone; nil if the document's servers apply.
    public var server: String? {
        get { parts.value.server }
        set { parts.value.server = newValue }
    }

    /// The name of the header for an idempotency key; nil if the operation declares none.
    public var idempotencyHeader: String? {
        get { parts.value.idempotencyHeader }
        set { parts.value.idempotencyHeader = newValue }
    }

    /// The property of a JSON response that is true if the service sent the same response before, under the same idempotency key.
    ///
    /// Default: `idempotent`. Nil: only the header `Idempotent-Replayed: true` marks a replay.
    public var replayMember: String? {
        get { parts.value.replayMember }
        set { parts.value.replayMember = newValue }
    }

    /// Indicates whether the contract promises that repeating the call does no harm, whatever its method.
    public var idempotentByContract: Bool {
        get { parts.value.idempotentByContract }
        set { parts.value.idempotentByContract = newValue }
    }

    /// The status codes that the document declares as ones to wait out, with the wait if the response has no `Retry-After`.
    ///
    /// Such a status means that the request was not applied: it is sent again whatever its method.
    public var retryableStatuses: [Int: Duration] {
        get { parts.value.retryableStatuses }
        set { parts.value.retryableStatuses = newValue }
    }

    /// The media types that can be read, for the `Accept` header; empty sends `*/*`.
    public var accept: [String] {
        get { parts.value.accept }
        set { parts.value.accept = newValue }
    }

    /// The names of parameters whose values are kept out of errors, logs and descriptions.
    public var sensitive: Set<String> {
        get { parts.value.sensitive }
        set { parts.value.sensitive = newValue }
    }

    /// The names of properties of JSON bodies whose values are kept out of logs and recordings.
    public var sensitiveMembers: Set<String> {
        get { parts.value.sensitiveMembers }
        set { parts.value.sensitiveMembers = newValue }
    }

    /// The paging scheme; nil if the operation does not page.
    public var paging: Paging? {
        get { parts.value.paging }
        set { parts.value.paging = newValue }
    }

    private struct Parts: Sendable {
        var id: String
        var method: HTTPRequest.Method
        var path: String
        var security: [[String]]
        var server: String?
        var idempotencyHeader: String?
        var replayMember: String? = "idempotent"
        var idempotentByContract: Bool
        var accept: [String]
        var sensitive: Set<String>
        var sensitiveMembers: Set<String>
        var paging: Paging?
        var retryableStatuses: [Int: Duration]
    }

    private var parts: Shared<Parts>

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
        paging: Paging? = nil,
        retryableStatuses: [Int: Duration] = [:]
    ) {
        parts = Shared(
            Parts(
                id: id, method: method, path: path, security: security, server: server, idempotencyHeader: idempotencyHeader,
                idempotentByContract: idempotentByContract, accept: accept, sensitive: sensitive, sensitiveMembers: sensitiveMembers,
                paging: paging, retryableStatuses: retryableStatuses))
    }
}

extension APIOperation {
    /// Indicates whether RFC 9110 (9.2.2) or the contract says that sending the request twice has the same effect as sending it once.
    public var isIdempotent: Bool {
        idempotentByContract || Self.idempotentMethods.contains(method)
    }

    /// Indicates whether the method is safe: it reads and changes nothing (RFC 9110, 9.2.1; QUERY: draft-ietf-httpbis-safe-method-w-body).
    public var isSafe: Bool { Self.isSafe(method) }

    static func isSafe(_ method: HTTPRequest.Method) -> Bool { safeMethods.contains(method) }

    private static let safeMethods: Set<HTTPRequest.Method> = [.get, .head, .options, .trace, .custom("QUERY")]
    private static let idempotentMethods: Set<HTTPRequest.Method> = safeMethods.union([.put, .delete])
}
