import Foundation

extension RedactionRules {
    /// A URL without its user and password, and with `REDACTED` for the values of secret query items; their names are kept.
    ///
    /// Accepts any string: anything but a URL with a query is returned as it is.
    public func url(_ text: String, of operation: APIOperation? = nil) -> String {
        guard isOn else { return text }
        let (base, query, fragment) = Self.split(Self.withoutUser(text))
        guard let query else { return base + fragment }
        return "\(base)?\(items(query, operation?.sensitive ?? []))\(fragment)"
    }

    /// Redacts secret values in `a=1&b=2`: a query, or a form in the same encoding.
    func items(_ text: Substring, _ marked: Set<String>) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).map { item in
            guard let equals = item.firstIndex(of: "=") else { return embedded(item, marked) }
            let name = String(item[..<equals])
            return "\(name)=\(isSecret(item: name, marked) ? Redaction.word : embedded(item[item.index(after: equals)...], marked))"
        }.joined(separator: "&")
    }

    /// A percent-encoded JSON text, the value of an object in a form for example, without its secrets; anything else as it is.
    private func embedded(_ encoded: Substring, _ marked: Set<String>) -> String {
        guard encoded.hasPrefix("%7B") || encoded.hasPrefix("%5B") || encoded.hasPrefix("{") || encoded.hasPrefix("["),
            let text = PercentDecoding.text(encoded, plusIsSpace: true), let value = try? JSON.decode(JSONValue.self, from: text)
        else { return String(encoded) }
        let shown = self.value(value, Set(marked.map(Self.plain)))
        guard shown != value, let bytes = try? JSON.encode(shown) else { return String(encoded) }
        return PercentEncoding.encode(String(decoding: bytes, as: UTF8.self))
    }

    /// Indicates whether a query item has the name of a secret, percent-encoded or not.
    func isSecret(item name: String, _ marked: Set<String>) -> Bool {
        let plain = name.removingPercentEncoding ?? name
        return queryItems.contains(plain.lowercased()) || marked.contains(plain)
    }

    private static func split(_ text: String) -> (base: String, query: Substring?, fragment: String) {
        let hash = text.firstIndex(of: "#") ?? text.endIndex
        guard let mark = text[..<hash].firstIndex(of: "?") else { return (String(text[..<hash]), nil, String(text[hash...])) }
        return (String(text[..<mark]), text[text.index(after: mark)..<hash], String(text[hash...]))
    }

    /// RFC 3986, 3.2.1: user information is before `@` in the authority.
    private static func withoutUser(_ text: String) -> String {
        guard let start = text.range(of: "://")?.upperBound else { return text }
        let end = text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex
        guard let at = text[start..<end].lastIndex(of: "@") else { return text }
        return text[..<start] + Redaction.word + text[at...]
    }
}
