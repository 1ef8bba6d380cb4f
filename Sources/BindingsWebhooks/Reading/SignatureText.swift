/// Reads and writes one encoded signature: prefix and encoding.
struct SignatureText: Sendable {
    let encoding: WebhookScheme.SignatureEncoding
    let prefix: [UInt8]
    let isPrefixRequired: Bool
    let byteCount: Int

    init(_ scheme: WebhookScheme) {
        encoding = scheme.encoding
        prefix = Array(scheme.prefix.text.utf8)
        isPrefixRequired = scheme.prefix.isRequired
        byteCount = scheme.algorithm.signatureBytes
    }

    /// Returns the signature's bytes; nil unless the text has the format of the scheme and holds exactly `byteCount` bytes.
    func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let hasPrefix = text.starts(with: prefix)
        guard hasPrefix || !isPrefixRequired else { return nil }
        let encoded = hasPrefix ? text.dropFirst(prefix.count) : text
        guard let bytes = decodeBare(encoded), bytes.count == byteCount else { return nil }
        return bytes
    }

    private func decodeBare(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        switch encoding.kind {
        case .hex: Hex.decode(text)
        case .base64: Base64.decode(text)
        // Base64 of the same number of bytes is shorter, so the length determines the encoding.
        case .hexOrBase64: text.count == 2 * byteCount ? Hex.decode(text) : Base64.decode(text)
        }
    }

    func encode(_ signature: [UInt8]) -> String {
        let text = encoding.kind == .base64 ? Base64.encode(signature) : Hex.encode(signature)
        return isPrefixRequired ? String(decoding: prefix, as: UTF8.self) + text : text
    }
}
