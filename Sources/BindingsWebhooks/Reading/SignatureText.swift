/// Reads and writes one signature's text: prefix and encoding.
struct SignatureText: Sendable {
    let encoding: WebhookScheme.SignatureEncoding
    let prefix: WebhookScheme.SignaturePrefix
    let byteCount: Int

    /// The signature's bytes; nil unless the text is written as the scheme has it and holds exactly `byteCount` bytes.
    func decode(_ text: Substring.UTF8View) -> [UInt8]? {
        let hasPrefix = text.starts(with: prefix.text.utf8)
        guard hasPrefix || !prefix.isRequired else { return nil }
        let encoded = hasPrefix ? text.dropFirst(prefix.text.utf8.count) : text
        guard let bytes = decodeBare(encoded), bytes.count == byteCount else { return nil }
        return bytes
    }

    private func decodeBare(_ text: Substring.UTF8View) -> [UInt8]? {
        switch encoding.kind {
        case .hex: Hex.decode(text)
        case .base64: Base64.decode(text)
        // Base64 of as many bytes is shorter, so a text can only ever be one of the two.
        case .hexOrBase64: text.count == 2 * byteCount ? Hex.decode(text) : Base64.decode(text)
        }
    }

    func encode(_ signature: [UInt8]) -> String {
        let text = encoding.kind == .base64 ? Base64.encode(signature) : Hex.encode(signature)
        return prefix.isRequired ? prefix.text + text : text
    }
}

extension WebhookScheme {
    var signatureText: SignatureText {
        SignatureText(encoding: encoding, prefix: prefix, byteCount: algorithm.signatureBytes)
    }
}
