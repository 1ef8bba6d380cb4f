extension RedactionRules {
    /// The maximum size of a body that is parsed to redact it; of a larger one only the size is shown.
    private static var readLimit: Int { 1 << 20 }

    /// A body as logs may show it, at most `limit` bytes of it.
    ///
    /// JSON and URL-encoded forms are shown with the values of sensitive properties replaced by `REDACTED`, and URLs in them without secrets.
    /// Of anything else only the size is shown, because its secrets cannot be located.
    public func body(_ bytes: [UInt8], contentType: String?, of operation: APIOperation? = nil, limit: Int = 4 << 10) -> String {
        if bytes.isEmpty { return "" }
        if !isOn { return Self.cut(bytes, limit) }
        guard limit > 0, let shown = readable(bytes, Self.mediaType(contentType), operation) else {
            return Self.size(bytes.count, contentType)
        }
        return Self.cut(shown, limit)
    }

    /// The bytes of a JSON body or form without its secrets; nil for anything else.
    public func redacted(_ bytes: [UInt8], contentType: String?, of operation: APIOperation? = nil) -> [UInt8]? {
        isOn ? readable(bytes, Self.mediaType(contentType), operation) : bytes
    }

    private func readable(_ bytes: [UInt8], _ type: String, _ operation: APIOperation?) -> [UInt8]? {
        guard bytes.count <= Self.readLimit else { return nil }
        if type == "application/x-www-form-urlencoded" {
            return Array(items(String(decoding: bytes, as: UTF8.self)[...], operation?.sensitiveMembers ?? []).utf8)
        }
        guard type == "application/json" || type.hasSuffix("+json"), let value = try? JSON.decode(JSONValue.self, from: bytes) else {
            return nil
        }
        let marked = Set((operation?.sensitiveMembers ?? []).map(Self.plain))
        let shown = self.value(value, marked)
        // Without secrets, the bytes are returned unchanged.
        return shown == value ? bytes : try? JSON.encode(shown)
    }

    func value(_ value: JSONValue, _ marked: Set<String>) -> JSONValue {
        switch value {
        case .object(let object):
            var result = JSONFields()
            for (key, member) in object {
                result[key] = isSecret(member: key, marked) ? .string(Redaction.word) : self.value(member, marked)
            }
            return .object(result)
        case .array(let elements): return .array(elements.map { self.value($0, marked) })
        case .string(let text): return .string(text.contains("://") ? url(text) : text)
        default: return value
        }
    }

    func isSecret(member key: String, _ marked: Set<String>) -> Bool {
        let name = Self.plain(key)
        return members.contains(name) || marked.contains(name)
    }

    /// Makes `client_secret`, `client-secret` and `clientSecret` one name.
    static func plain(_ name: String) -> String {
        name.lowercased().filter { $0 != "_" && $0 != "-" }
    }

    private static func mediaType(_ contentType: String?) -> String {
        (contentType ?? "").prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    /// The first bytes as a string, and the total size.
    private static func cut(_ bytes: [UInt8], _ limit: Int) -> String {
        let text = String(decoding: bytes.prefix(limit), as: UTF8.self)
        return bytes.count > limit ? "\(text)… (\(bytes.count) bytes)" : text
    }

    private static func size(_ count: Int, _ contentType: String?) -> String {
        "<\(count) bytes\(contentType.map { " of \($0)" } ?? "")>"
    }
}
