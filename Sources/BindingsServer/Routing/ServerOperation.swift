/// What a server knows of an operation without a request.
public struct ServerOperation: Sendable {
    /// The `operationId` of the document.
    public var id: String
    /// The method.
    public var method: HTTPRequest.Method
    /// The path template, for example `/jobs/{jobId}`.
    public var path: String
    /// The path of the operation's own server; nil where the document's servers apply.
    public var base: String?
    /// Alternatives of security scheme names; empty: no credentials.
    public var security: [[String]]

    /// Describes one operation.
    public init(id: String, method: HTTPRequest.Method, path: String, base: String? = nil, security: [[String]] = []) {
        self.id = id
        self.method = method
        self.path = path
        self.base = base
        self.security = security
    }
}

/// One generated operation: how its requests are read, and what it answers.
public protocol ServedOperation: SendableMetatype {
    /// What a request says.
    associatedtype RequestInput: Sendable
    /// What can be answered.
    associatedtype RequestAnswer: ServedAnswer

    /// What is known without a request.
    static var operation: ServerOperation { get }

    /// Reads a request.
    ///
    /// - Throws: ``ServerProblem`` with everything that is not as the document has it.
    static func read(_ request: ServerRequest) async throws -> RequestInput
}

/// What an operation can answer.
public protocol ServedAnswer: Sendable {
    /// The answer as it is sent.
    func response() throws -> ServerResponse
}

/// An operation with what answers it.
struct Route: Sendable {
    let operation: ServerOperation
    let answer: @Sendable (ServerRequest) async throws -> ServerResponse

    /// The items that the document has behind a `?` of the path: they tell operations of one path apart.
    var fixedItems: Set<Substring> {
        let path = operation.path.prefix { $0 != "#" }
        return Set(path.drop { $0 != "?" }.dropFirst().split(separator: "&"))
    }
}
