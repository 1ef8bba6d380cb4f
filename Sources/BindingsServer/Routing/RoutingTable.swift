/// The operations of a server by their paths and methods.
///
/// It is independent of an HTTP server, which passes it requests and sends its responses. Of two operations with one path and method,
/// the one that was added last responds.
public struct RoutingTable: Sendable {
    /// The operations in the order in which they were added.
    public private(set) var operations: [ServerOperation] = []

    /// The limits on requests.
    public var limits: ServerLimits

    /// Reports errors that became a 500 response; the response does not describe them.
    ///
    /// Default: does nothing.
    public var onError: @Sendable (_ error: any Error, _ operation: ServerOperation) -> Void = { _, _ in }

    /// Makes the response for a refusal, for an API with an error body of its own.
    ///
    ///     table.answerProblem = { problem in
    ///         try .json(problem.status, LibraryError(reason: problem.summary))
    ///     }
    ///
    /// Default: problem details (RFC 9457), which also replace a response that cannot be encoded; ``onError`` reports that error if the path
    /// has an operation.
    public var answerProblem: @Sendable (_ problem: ServerProblem) throws -> ServerResponse = { $0.response }

    /// Indicates whether JSON responses have `null` for nil of a property that is both optional and nullable in the document.
    ///
    /// Default: false, such a property is left out. Nil of a required property is always written as `null`.
    public var writesNulls = false

    /// Returns other limits than ``limits`` for some requests; nil for none.
    ///
    /// It is called once the credentials are accepted, and before any of the body is read.
    public var limitsOf: (@Sendable (_ request: ServerRequest, _ operation: ServerOperation) async throws -> ServerLimits)?

    private var tree = RouteTree()

    /// Creates a table without operations.
    public init(limits: ServerLimits = ServerLimits()) {
        self.limits = limits
    }

    /// Adds an operation.
    ///
    /// - Parameters:
    ///   - base: The path before the operation's path, `/v2` for example; an operation with a server of its own has that server's path.
    ///   - answer: Responds to a request; its errors are reported to ``onError`` and become 500, except for an ``AnsweredError``.
    public mutating func add(
        _ operation: ServerOperation, below base: String = "", answer: @escaping @Sendable (ServerRequest) async throws -> ServerResponse
    ) {
        operations.append(operation)
        tree.add(Route(operation: operation, answer: answer), at: PathTemplate(operation.path, below: operation.base ?? base))
    }

    /// Adds a generated operation.
    ///
    /// - Parameters:
    ///   - security: The decision on the operation's credentials.
    ///   - handle: Performs the operation.
    public mutating func add<Operation: ServedOperation>(
        _: Operation.Type, below base: String, security: ServerSecurity,
        handle: @escaping @Sendable (Operation.RequestInput) async throws -> Operation.RequestAnswer
    ) {
        let operation = Operation.operation
        add(operation, below: base) { request in
            var request = try await security.admit(request, to: operation)
            if let limits = try await request.limitsOf?(request, operation) { request.limits = limits }
            return try await handle(Operation.read(request)).response()
        }
    }

    /// Indicates whether the table has an operation for the path and query of a request, whatever the method.
    public func knows(_ request: ServerRequest) -> Bool { !tree.matches(request.path, query: request.query).isEmpty }

    /// Responds to a request: 404 if no operation has its path, 405 with `Allow` if none has its method.
    ///
    /// `GET` responds to `HEAD` if it has no operation of its own.
    public func respond(to request: ServerRequest) async -> ServerResponse {
        await ServerResponse.$writesNulls.withValue(writesNulls) { await routed(request) }
    }

    private func routed(_ request: ServerRequest) async -> ServerResponse {
        let matches = tree.matches(request.path, query: request.query)
        let method = request.head.method
        if let match = matches.first(where: { $0.route.operation.method == method }) { return await answer(request, match) }
        if method == .head, let match = matches.first(where: { $0.route.operation.method == .get }) {
            return await answer(request, match).withoutBody
        }
        guard let other = matches.first else { return refusal(.unknownPath, of: request, nil) }
        let problem = ServerProblem(.methodNotAllowed, "This path has other methods.", headers: [.allow: Self.allow(matches)])
        return refusal(problem, of: request, other.route.operation)
    }

    /// Responds to a request whose path is neither in the table nor elsewhere in the server.
    public func refuseUnknownPath(_ request: ServerRequest) -> ServerResponse { refusal(.unknownPath, of: request, nil) }

    private func refusal(_ problem: ServerProblem, of request: ServerRequest, _ operation: ServerOperation?) -> ServerResponse {
        let response: ServerResponse
        do {
            response = try answerProblem(problem)
        } catch {
            if let operation { onError(error, operation) }
            response = problem.response
        }
        return request.head.method == .head ? response.withoutBody : response
    }

    private static func allow(_ matches: [RouteTree.Match]) -> String {
        let methods = Set(matches.map(\.route.operation.method.rawValue))
        return (methods.contains("GET") ? methods.union(["HEAD"]) : methods).sorted().joined(separator: ", ")
    }

    private func answer(_ request: ServerRequest, _ match: RouteTree.Match) async -> ServerResponse {
        var request = request
        request.pathValues = match.values
        request.limits = limits
        request.limitsOf = limitsOf
        do {
            return try await match.route.answer(request)
        } catch let problem as ServerProblem {
            return refusal(problem, of: request, match.route.operation)
        } catch let error as any AnsweredError {
            return error.response
        } catch {
            onError(error, match.route.operation)
            return refusal(ServerProblem(.internalServerError), of: request, match.route.operation)
        }
    }
}

extension ServerResponse {
    /// The response to `HEAD`: the header fields of the response to `GET` (RFC 9110, 9.3.2).
    var withoutBody: ServerResponse {
        var copy = self
        if let length = body?.length { copy.head.headerFields[.contentLength] = String(length) }
        copy.body = nil
        return copy
    }
}
