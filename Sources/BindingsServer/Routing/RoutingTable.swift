/// The operations of a server by their paths and methods.
///
/// It knows no HTTP server: what it stands on hands it requests and sends what it answers. Of two operations with one path and method the
/// one that was added last answers.
public struct RoutingTable: Sendable {
    /// The operations in the order in which they were added.
    public private(set) var operations: [ServerOperation] = []

    /// Bounds on what a peer sends.
    public var limits: ServerLimits

    /// Is told of errors that were answered with 500; the peer learns nothing of them.
    ///
    /// Nothing is done by default.
    public var onError: @Sendable (_ error: any Error, _ operation: ServerOperation) -> Void = { _, _ in }

    /// How refusals are written, where an API has an error body of its own.
    ///
    ///     table.answerProblem = { problem in
    ///         try .json(problem.status, LibraryError(reason: problem.summary))
    ///     }
    ///
    /// Problem details (RFC 9457) by default, and in place of a response that cannot be written; ``onError`` gets that error where the path
    /// has an operation.
    public var answerProblem: @Sendable (_ problem: ServerProblem) throws -> ServerResponse = { $0.response }

    /// Whether JSON responses have `null` for nil of a property that the document calls both optional and nullable.
    ///
    /// False by default: such a property is left out. Nil of a required property is always written as `null`.
    public var writesNulls = false

    /// Other bounds than ``limits`` for some requests; nil for none.
    ///
    /// It is asked once the credentials are accepted, and before anything of the body is read.
    public var limitsOf: (@Sendable (_ request: ServerRequest, _ operation: ServerOperation) async throws -> ServerLimits)?

    private var tree = RouteTree()

    /// A table without operations.
    public init(limits: ServerLimits = ServerLimits()) {
        self.limits = limits
    }

    /// Adds an operation.
    ///
    /// - Parameters:
    ///   - base: what comes before the operation's path, `/v2` for example; an operation with a server of its own has that server's path.
    ///   - answer: answers a request; what it throws is told to ``onError`` and answered with 500, unless it is an ``AnsweredError``.
    public mutating func add(
        _ operation: ServerOperation, below base: String = "", answer: @escaping @Sendable (ServerRequest) async throws -> ServerResponse
    ) {
        operations.append(operation)
        tree.add(Route(operation: operation, answer: answer), at: PathTemplate(operation.path, below: operation.base ?? base))
    }

    /// Adds a generated operation.
    ///
    /// - Parameters:
    ///   - security: what the operation's credentials are judged by.
    ///   - handle: does what the operation is for.
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

    /// Whether the table has an operation for the path and query of a request, whatever the method.
    public func knows(_ request: ServerRequest) -> Bool { !tree.matches(request.path, query: request.query).isEmpty }

    /// Answers a request: 404 where no operation has its path, 405 with `Allow` where none has its method.
    ///
    /// `HEAD` is answered by `GET` where it has no operation of its own.
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

    /// Answers a request that no operation of the table and nothing else of the server has a path for.
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
    /// The answer to `HEAD`: the fields of the answer to `GET` (RFC 9110, 9.3.2).
    var withoutBody: ServerResponse {
        var copy = self
        if let length = body?.length { copy.head.headerFields[.contentLength] = String(length) }
        copy.body = nil
        return copy
    }
}
