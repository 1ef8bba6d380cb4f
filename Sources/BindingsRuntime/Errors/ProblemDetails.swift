/// An error body in the standard form (RFC 9457).
public struct ProblemDetails: Sendable, Hashable {
    /// A URI that identifies the kind of problem; `about:blank` if the body has none (RFC 9457, 3.1.1).
    public var type: String

    /// The kind of problem in a few words; nil if the body has none.
    public var title: String?

    /// The status according to the body.
    ///
    /// An intermediary may have changed the response's own, ``APIError/status``, which takes precedence.
    ///
    /// Nil if the body has none, or a number of other than three digits (RFC 9110, 15).
    public var status: HTTPResponse.Status?

    /// The problem with this particular request; nil if the body has none.
    public var detail: String?

    /// A URI that identifies this particular occurrence; nil if the body has none.
    public var instance: String?

    /// All other properties.
    public var extensions: [String: JSONValue]

    /// Reads a body; properties whose type is not the standard's are ignored (RFC 9457, 3.1).
    ///
    /// - Parameter contentType: `application/problem+json` is sufficient; for another type, the body needs a title or a detail, and a
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
    /// A status from a JSON number; nil if it does not have three digits (RFC 9110, 15).
    package init?(_ number: JSONNumber) {
        guard let code = Int(String(describing: number)), (100...999).contains(code) else { return nil }
        self.init(code: code)
    }
}

extension APIError {
    /// The body as problem details (RFC 9457); nil if it has another form.
    public var problem: ProblemDetails? {
        ProblemDetails(body: body, contentType: headers[.contentType])
    }
}
