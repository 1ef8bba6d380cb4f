/// The code and message of an error body, in the common forms.
struct ErrorEnvelope: Sendable, Hashable {
    var code: String?
    var message: String?
    /// Indicates an explicit error: the body has a property `error` other than null, or its type is `application/problem+json`.
    var isExplicit = false

    /// Reads `{"error": {"code", "message"}}`, `{"code", "message"}`, problem details (RFC 9457), or a line of plain text.
    init(body: [UInt8], contentType: String?) {
        guard let value = try? JSON.decode(JSONValue.self, from: body), case .object(let fields) = value else {
            if contentType?.hasPrefix("text/plain") == true { message = Self.firstLine(body) }
            if contentType?.lowercased().contains("xml") == true, let error = StorageErrorBody(body) {
                (code, message) = (error.code, error.message)
            }
            return
        }
        var object = fields
        isExplicit = fields["error"].map { $0 != .null } ?? (contentType?.lowercased().hasPrefix("application/problem+json") == true)
        if case .object(let inner)? = fields["error"] { object = inner }
        code = Self.text(object["code"]) ?? Self.text(object["type"])
        let title = Self.text(object["title"])
        let detail =
            Self.text(object["message"]) ?? Self.text(object["detail"]) ?? Self.text(fields["error"]) ?? Self.text(fields["message"])
        message = [title, detail].compactMap { $0 }.joined(separator: ": ")
        if message?.isEmpty == true { message = nil }
        // RFC 9457, 4.2.1: about:blank adds nothing to the status.
        if code == "about:blank" { code = nil }
    }

    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text)? where !text.isEmpty: text
        case .number(let number)?: String(describing: number)
        default: nil
        }
    }

    private static func firstLine(_ body: [UInt8]) -> String? {
        let line = String(decoding: body.prefix(300), as: UTF8.self).split(whereSeparator: \.isNewline).first
        return line.map(String.init)
    }
}

extension HTTPFields {
    /// The identifier that services assign to a request, under either of its usual names; nil if there is none.
    public var requestID: String? {
        Self.requestIDNames.lazy.compactMap { self[$0] }.first
    }

    private static let requestIDNames = ["x-request-id", "request-id"].compactMap { HTTPField.Name($0) }
}
