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
    init(_ value: String, scheme: CheckedScheme) throws(WebhookError) {
        let entries = Self.entries(of: Array(value.utf8), syntax: scheme.scheme.syntax)
        let times = scheme.timestampField.map { field in entries.filter { $0.name == field } } ?? []
        guard entries.count - times.count <= Limits.signatures else {
            throw WebhookError(.tooManySignatures, scheme: scheme.scheme.name, header: scheme.scheme.signatureHeader)
        }
        candidates = entries.compactMap { $0.name == scheme.version ? scheme.text.decode($0.value) : nil }
        if candidates.isEmpty { throw scheme.scheme.malformed(value) }
        // The last of two is what some readers take, the first what others do: an attacker would choose.
        if let field = scheme.scheme.timestampField, times.count != 1 {
            throw scheme.scheme.malformed(value, detail: "It must have the field \(field) exactly once.")
        }
        timestamp = times.first.map { String(decoding: $0.value, as: UTF8.self) }
    }

    private struct Entry {
        /// Empty where the syntax names none.
        var name: ArraySlice<UInt8>
        var value: ArraySlice<UInt8>
    }

    private static func entries(of value: [UInt8], syntax: WebhookScheme.SignatureSyntax) -> [Entry] {
        switch syntax.kind {
        case .single: [Entry(name: [], value: value[...])]
        case .spaced: named(value, between: UInt8(ascii: " "), split: UInt8(ascii: ","))
        case .fields: named(value, between: UInt8(ascii: ","), split: UInt8(ascii: "="))
        }
    }

    private static func named(_ value: [UInt8], between separator: UInt8, split: UInt8) -> [Entry] {
        value.split(separator: separator).map { entry in
            let middle = entry.firstIndex(of: split) ?? entry.endIndex
            return Entry(name: entry[..<middle], value: entry[middle...].dropFirst())
        }
    }
}
