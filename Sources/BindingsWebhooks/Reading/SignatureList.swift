/// The content of the signature header, read in the format of the scheme.
struct SignatureList {
    /// The well-formed signatures, in order; malformed ones of the same version are skipped, because a signature that is being
    /// retired must not block the next one.
    let candidates: [[UInt8]]
    /// The timestamp as a string, if the scheme has it in this header.
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
        // Some readers take the last of two fields, some the first, so an attacker could choose.
        if let field = scheme.scheme.timestampField, times.count != 1 {
            throw scheme.scheme.malformed(value, detail: "It must have the field \(field) exactly once.")
        }
        timestamp = times.first.map { String(decoding: $0.value, as: UTF8.self) }
    }

    private struct Entry {
        /// Empty if the syntax has no names.
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
