extension WebhookScheme {
    /// The inconsistency of this scheme; nil if there is none.
    var contradiction: String? {
        let kinds = signed.map(\.kind)
        if kinds.filter({ $0 == .body }).count != 1 || kinds.last != .body {
            // If digits followed a body, part of one could pass for part of the other.
            return "It must sign the body, once and last."
        }
        if kinds.filter({ $0 == .timestamp }).count != (timestamp == nil ? 0 : 1) {
            return "A timestamp must be signed to be worth anything: name its source and sign it, or do neither."
        }
        if kinds.filter({ $0 == .id }).count != (idHeader == nil ? 0 : 1) {
            return "A delivery id must be signed to be worth anything: name its header and sign it, or do neither."
        }
        return unseparatedParts(kinds) ?? syntaxContradiction
    }

    private func unseparatedParts(_ kinds: [SignedPart.Kind]) -> String? {
        for (first, second) in zip(kinds, kinds.dropFirst()) where first == .id || first == .timestamp {
            guard case .literal(let text) = second, let byte = text.utf8.first, !(0x30...0x39).contains(byte) else {
                return "A text that does not begin with a digit must follow a signed id or timestamp."
            }
        }
        return nil
    }

    private var syntaxContradiction: String? {
        switch (syntax.kind, timestamp?.kind) {
        case (.fields(let version), .field(let field)):
            return version == field || !Self.isName(version) || !Self.isName(field) ? "Its fields need two different plain names." : nil
        case (_, .field): return "A timestamp inside the signature header needs the syntax .fields."
        case (.fields(let version), _), (.spaced(let version), _):
            return Self.isName(version) ? nil : "Its version must be a plain name."
        case (.single, _): return nil
        }
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "=") }
    }
}
