/// Bytes encoded as base64url text (RFC 4648, section 5: `-` and `_` for `+` and `/`); written without padding, read with and without it.
public struct Base64URLBytes: Sendable, Hashable {
    /// The bytes themselves.
    public var bytes: [UInt8]

    /// Wraps bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Decodes base64url text; nil if it is not strictly that: no white space, unused bits 0, full padding or none.
    public init?(base64url text: String) {
        guard !text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }) else { return nil }
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        let missing = standard.hasSuffix("=") ? 0 : (4 - standard.utf8.count % 4) % 4
        guard let decoded = Base64Bytes(base64: standard + String(repeating: "=", count: missing)) else { return nil }
        bytes = decoded.bytes
    }

    /// The bytes as base64url text without padding.
    public var base64url: String {
        let padded = Base64Bytes(bytes).base64.replacing("+", with: "-").replacing("/", with: "_")
        return String(padded.prefix { $0 != "=" })
    }
}

extension Base64URLBytes: JSONReadable, JSONWritable, Codable {
    private static var expected: String { "base64url text (RFC 4648, section 5)" }

    /// Reads a string of base64url.
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readString(expected: Self.expected) { Base64URLBytes(base64url: $0) }
    }

    /// Writes base64url.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.string(base64url) }

    /// Decodes a string of base64url.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Base64URLBytes(base64url: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected \(Self.expected), found another string")
        }
        self = value
    }

    /// Encodes base64url.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(base64url)
    }
}
