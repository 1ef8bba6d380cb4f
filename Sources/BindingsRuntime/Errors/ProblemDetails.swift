/// An error body in the standard's form (RFC 9457).
public struct ProblemDetails: Sendable, Hashable {
    /// A URI that names the kind of problem; `about:blank` where the body gives none (RFC 9457, 3.1.1).
    public var type: String

    /// The kind of problem in a few words; nil when the body gives none.
    public var title: String?

    /// The status as the body has it, which an intermediary may have changed on the way: ``APIError/status`` is the one that counts.
    ///
    /// Nil when the body gives none, or a number of other than three digits (RFC 9110, 15).
    public var status: HTTPResponse.Status?

    /// What is wrong with this very request; nil when the body gives none.
    public var detail: String?

    /// A URI that names this very occurrence; nil when the body gives none.
    public var instance: String?

    /// Every other member.
    public var extensions: [String: JSONValue]

    /// Reads a body; members of another type than the standard's are ignored, as it says (RFC 9457, 3.1).
    ///
    /// - Parameter contentType: `application/problem+json` settles it; another type of JSON passes if the body has a title or a detail, and a
    ///   type or a status.
    init?(body: [UInt8], contentType: String?) {
        guard let value = try? JSON.decode(JSONValue.self, from: body), case .object(let members) = value else { return nil }
        let isDeclared = contentType?.lowercased().hasPrefix("application/problem+json") == true
        let isAlike = (members["title"] ?? members["detail"]) != nil && (members["type"] ?? members["status"]) != nil
        if !isDeclared, !isAlike { return nil }
        type = Self.text(members["type"]) ?? "about:blank"
        title = Self.text(members["title"])
        status = members["status"]?.number.flatMap { HTTPResponse.Status($0) }
        detail = Self.text(members["detail"])
        instance = Self.text(members["instance"])
        extensions = [:]
        for (name, value) in members where !Self.standard.contains(name) { extensions[name] = value }
    }

    private static let standard: Set<String> = ["type", "title", "status", "detail", "instance"]

    private static func text(_ value: JSONValue?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }
}

extension HTTPResponse.Status {
    /// A status as JSON has it; nil for what is not a number of three digits (RFC 9110, 15).
    package init?(_ number: JSONNumber) {
        guard let code = Int(String(describing: number)), (100...999).contains(code) else { return nil }
        self.init(code: code)
    }
}

extension APIError {
    /// The body as problem details (RFC 9457); nil when it is something else.
    public var problem: ProblemDetails? {
        ProblemDetails(body: body, contentType: headers[.contentType])
    }
}
