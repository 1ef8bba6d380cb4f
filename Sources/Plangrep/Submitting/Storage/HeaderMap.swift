/// Reads the headers of a signed URL, whose form is not documented.
enum HeaderMap {
    /// `{"Content-Type": "…"}`, or an array of objects with `name` (or `key`) and `value`; nil for anything else.
    static func read(_ value: JSONValue?) -> [String: String]? {
        switch value {
        case nil, .null?: [:]
        case .object(let fields)?: collect(fields.map { ($0.key, text($0.value)) })
        case .array(let entries)?: collect(entries.map(pair))
        default: nil
        }
    }

    private static func pair(_ entry: JSONValue) -> (String, String?) {
        guard case .object(let fields) = entry, let name = text(fields["name"] ?? fields["key"]) else { return ("", nil) }
        return (name, text(fields["value"]))
    }

    private static func collect(_ pairs: [(String, String?)]) -> [String: String]? {
        var result: [String: String] = [:]
        for (name, value) in pairs {
            guard let value, !name.isEmpty else { return nil }
            result[name] = value
        }
        return result
    }

    /// Numbers are written as they are: a `Content-Length`, for example.
    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text)?: text
        case .number(let number)?: String(describing: number)
        default: nil
        }
    }
}
