/// The description of an operation, independent of a request.
public struct ServerOperation: Sendable {
    /// The `operationId` of the document.
    public var id: String
    /// The method.
    public var method: HTTPRequest.Method
    /// The path template, for example `/jobs/{jobId}`.
    public var path: String
    /// The path of the operation's own server; nil if the document's servers apply.
    public var base: String?
    /// The alternatives of security scheme names; empty: no credentials.
    public var security: [[String]]

    /// Creates a description.
    public init(id: String, method: HTTPRequest.Method, path: String, base: String? = nil, security: [[String]] = []) {
        self.id = id
        self.method = method
        self.path = path
        self.base = base
        self.security = security
    }
}

/// One generated operation, with the types of its input and its responses.
public protocol ServedOperation: SendableMetatype {
    /// The decoded request.
    associatedtype RequestInput: Sendable
    /// The possible responses.
    associatedtype RequestAnswer: ServedAnswer

    /// The description of the operation.
    static var operation: ServerOperation { get }

    /// Reads a request.
    ///
    /// - Throws: ``ServerProblem`` with all violations of the document.
    static func read(_ request: ServerRequest) async throws -> RequestInput
}

/// The possible responses of an operation.
public protocol ServedAnswer: Sendable {
    /// The response in the form that is sent.
    func response() throws -> ServerResponse
}

/// An operation with its handler.
struct Route: Sendable {
    let operation: ServerOperation
    let answer: @Sendable (ServerRequest) async throws -> ServerResponse

    /// The items after a `?` of the path in the document, which distinguish operations of one path.
    var fixedItems: Set<Substring> {
        let path = operation.path.prefix { $0 != "#" }
        return Set(path.drop { $0 != "?" }.dropFirst().split(separator: "&"))
    }
}
