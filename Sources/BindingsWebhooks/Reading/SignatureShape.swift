extension WebhookScheme {
    /// The error for a signature header without the format of this scheme, with the scheme to try if one is known.
    func malformed(_ value: String, detail: String? = nil) -> WebhookError {
        let shape = SignatureShape(of: value)
        let other = alternatives.first { $0.sign == shape.map(Alternative.Sign.shape) }
        return WebhookError(.malformedSignature, scheme: name, header: signatureHeader, detail: other?.advice ?? detail)
    }
}

extension WebhookScheme.Alternative {
    var advice: String { "It looks like another scheme: try \(scheme)." }
}

extension WebhookScheme.SignatureShape {
    /// Recognises the format of `value`; nil if it is unknown.
    ///
    /// Only for the advice in an error.
    init?(of value: String) {
        let text = value[...].utf8
        if text.split(separator: UInt8(ascii: ",")).contains(where: { $0.starts(with: "t=".utf8) }) {
            self = .fields
        } else if Self.isVersioned(text) {
            self = .spaced
        } else if Self.isBare(text) {
            self = .bare
        } else {
            return nil
        }
    }

    private static func isVersioned(_ text: Substring.UTF8View) -> Bool {
        text.first == UInt8(ascii: "v") && text.prefix { $0 != UInt8(ascii: " ") }.contains(UInt8(ascii: ","))
    }

    /// Indicates hexadecimal or base64 of 32 bytes, optionally after `name=`.
    private static func isBare(_ text: Substring.UTF8View) -> Bool {
        let afterName = text.firstIndex(of: UInt8(ascii: "=")).map { text[$0...].dropFirst() } ?? text
        return [text, afterName].contains { Hex.decode($0)?.count == 32 || Base64.decode($0)?.count == 32 }
    }
}
