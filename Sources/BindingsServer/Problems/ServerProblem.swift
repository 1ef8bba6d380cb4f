/// An error with a response of its own, instead of 500.
public protocol AnsweredError: Error {
    /// The response to the peer.
    var response: ServerResponse { get }
}

/// A refusal in the standard form, problem details (RFC 9457).
///
///     throw ServerProblem(.conflict, "The book is lent.")
public struct ServerProblem: AnsweredError, Sendable, Hashable {
    /// The status.
    public var status: HTTPResponse.Status
    /// The problem with this particular request; nil to add nothing to the status.
    public var detail: String?
    /// The violations in the request, each with its location.
    public var violations: [RequestViolation]
    /// The header fields of the response.
    public var headers: HTTPFields

    /// Creates a refusal; its title is the reason phrase of the status.
    public init(_ status: HTTPResponse.Status, _ detail: String? = nil, violations: [RequestViolation] = [], headers: HTTPFields = [:]) {
        self.status = status
        self.detail = detail
        self.violations = violations
        self.headers = headers
    }

    /// The refusal in one line, for an error body with a single string: each violation with its path, else the detail, else the reason
    /// phrase of the status.
    public var summary: String {
        if violations.isEmpty { return detail ?? status.reasonPhrase }
        return violations.map { "\($0.path) \($0.detail)" }.joined(separator: "; ")
    }

    /// `application/problem+json` with `title`, `status`, `detail` and, for violations, `errors`.
    public var response: ServerResponse {
        var fields: JSONFields = ["title": .string(status.reasonPhrase), "status": .number(JSONNumber(status.code))]
        if let detail { fields["detail"] = .string(detail) }
        if !violations.isEmpty { fields["errors"] = .array(violations.map(\.json)) }
        // Strings and numbers can always be encoded.
        let bytes = (try? JSON.encode(JSONValue.object(fields))) ?? []
        return ServerResponse(status, headers: headers, contentType: "application/problem+json", body: .bytes(bytes))
    }
}

/// One violation of the document in a request.
public struct RequestViolation: Sendable, Hashable {
    /// The part of a request.
    public enum Part: String, Sendable, Hashable {
        case path, query, header, cookie, body
    }

    /// The part of the request.
    public var part: Part
    /// The parameter's name with the path inside it, `filter.floors[2]`; for a body the JSON path, `$.files[2].sha256`.
    public var path: String
    /// The violation; it never holds the value of a sensitive parameter.
    public var detail: String

    /// Creates a violation.
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
