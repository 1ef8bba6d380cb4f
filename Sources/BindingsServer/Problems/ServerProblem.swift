/// An error that a server answers with its own response, not with 500.
public protocol AnsweredError: Error {
    /// What the peer is told.
    var response: ServerResponse { get }
}

/// A refusal in the standard's form, problem details (RFC 9457).
///
///     throw ServerProblem(.conflict, "The book is lent.")
public struct ServerProblem: AnsweredError, Sendable, Hashable {
    /// The status.
    public var status: HTTPResponse.Status
    /// What is wrong with this very request; nil for no more than the status says.
    public var detail: String?
    /// What of the request is wrong, each with its place.
    public var violations: [RequestViolation]
    /// Fields of the answer.
    public var headers: HTTPFields

    /// A refusal; the title is the status in words.
    public init(_ status: HTTPResponse.Status, _ detail: String? = nil, violations: [RequestViolation] = [], headers: HTTPFields = [:]) {
        self.status = status
        self.detail = detail
        self.violations = violations
        self.headers = headers
    }

    /// The refusal in one line, for an error body that has a single text: each violation with its path, else the detail, else the status in
    /// words.
    public var summary: String {
        if violations.isEmpty { return detail ?? status.reasonPhrase }
        return violations.map { "\($0.path) \($0.detail)" }.joined(separator: "; ")
    }

    /// `application/problem+json` with `title`, `status`, `detail` and, for violations, `errors`.
    public var response: ServerResponse {
        var fields: JSONFields = ["title": .string(status.reasonPhrase), "status": .number(JSONNumber(status.code))]
        if let detail { fields["detail"] = .string(detail) }
        if !violations.isEmpty { fields["errors"] = .array(violations.map(\.json)) }
        // Texts and numbers can always be written.
        let bytes = (try? JSON.encode(JSONValue.object(fields))) ?? []
        return ServerResponse(status, headers: headers, contentType: "application/problem+json", body: .bytes(bytes))
    }
}

/// One thing of a request that is not as the document has it.
public struct RequestViolation: Sendable, Hashable {
    /// A part of a request.
    public enum Part: String, Sendable, Hashable {
        case path, query, header, cookie, body
    }

    /// The part of the request.
    public var part: Part
    /// The parameter's name with the way inside it, `filter.floors[2]`; of a body the JSON path, `$.files[2].sha256`.
    public var path: String
    /// What is wrong; it never holds the value of a sensitive parameter.
    public var detail: String

    /// Tells a violation.
    public init(_ part: Part, _ path: String, _ detail: String) {
        self.part = part
        self.path = path
        self.detail = detail
    }

    var json: JSONValue { ["in": .string(part.rawValue), "path": .string(path), "detail": .string(detail)] }
}

extension ServerProblem {
    /// 404: no operation has the path.
    static let unknownPath = ServerProblem(.notFound, "There is no operation at this path.")

    /// 501: the operation has no implementation.
    public static func notImplemented(_ operation: String) -> ServerProblem {
        ServerProblem(.notImplemented, "The operation \(operation) is not implemented.")
    }
}
