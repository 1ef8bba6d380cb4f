/// What the signature header holds, read as the scheme lays it out.
struct SignatureList {
    /// The signatures that are well-formed, in order; others of the same version are passed over, since one that a sender is about to
    /// retire must not stop the next one.
    let candidates: [[UInt8]]
    /// The timestamp's text, where the scheme has it in this header.
    let timestamp: String?

    /// Reads `value`.
    ///
    /// - Throws: `malformedSignature` if there is no signature of the scheme's kind, `tooManySignatures`.
    init(_ value: String, scheme: WebhookScheme) throws(WebhookError) {
        let entries = Self.entries(of: value, scheme: scheme)
        let times = scheme.timestampField.map { field in entries.filter { $0.name == field } } ?? []
        guard entries.count - times.count <= Limits.signatures else {
            throw WebhookError(.tooManySignatures, scheme: scheme.name, header: scheme.signatureHeader)
        }
        let text = scheme.signatureText
        candidates = entries.filter { $0.name == scheme.version }.compactMap { text.decode($0.value) }
        if candidates.isEmpty { throw scheme.malformed(value) }
        // The last of two is what some readers take, the first what others do: an attacker would choose.
        if let field = scheme.timestampField, times.count != 1 {
            throw scheme.malformed(value, detail: "It must have the field \(field) exactly once.")
        }
        timestamp = times.first.map { String(Substring($0.value)) }
    }

    private struct Entry {
        /// Nil where the syntax names none.
        var name: String?
        var value: Substring.UTF8View
    }

    private static func entries(of value: String, scheme: WebhookScheme) -> [Entry] {
        switch scheme.syntax.kind {
        case .single: [Entry(name: nil, value: value[...].utf8)]
        case .spaced: named(value, between: UInt8(ascii: " "), split: UInt8(ascii: ","))
        case .fields: named(value, between: UInt8(ascii: ","), split: UInt8(ascii: "="))
        }
    }

    private static func named(_ value: String, between separator: UInt8, split: UInt8) -> [Entry] {
        value[...].utf8.split(separator: separator).map { entry in
            let middle = entry.firstIndex(of: split) ?? entry.endIndex
            return Entry(name: String(Substring(entry[..<middle])), value: entry[middle...].dropFirst())
        }
    }
}

extension WebhookScheme {
    /// What the entries that count are called; nil where the syntax names none.
    fileprivate var version: String? {
        switch syntax.kind {
        case .single: nil
        case .spaced(let version), .fields(let version): version
        }
    }

    fileprivate var timestampField: String? {
        guard case .field(let name)? = timestamp?.kind else { return nil }
        return name
    }
}
