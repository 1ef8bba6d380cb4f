/// Bytes encoded as base64 text (RFC 4648, section 4: standard alphabet, padded).
public struct Base64Bytes: Sendable, Hashable {
    /// The bytes themselves.
    public var bytes: [UInt8]

    /// Wraps bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Decodes base64 text; nil if it is not strictly that: no white space, full padding, unused bits 0.
    public init?(base64 text: String) {
        let text = Array(text.utf8)
        guard text.count % 4 == 0 else { return nil }
        bytes = []
        bytes.reserveCapacity(text.count / 4 * 3)
        for start in stride(from: 0, to: text.count, by: 4) {
            guard let group = Self.group(text[start..<start + 4], isLast: start + 4 == text.count) else { return nil }
            bytes.append(contentsOf: group)
        }
    }

    /// The bytes as base64 text.
    public var base64: String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<Swift.min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 { text.append(place <= group.count ? Self.alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Decodes up to three bytes from four characters; only the last group may be padded.
    private static func group(_ characters: ArraySlice<UInt8>, isLast: Bool) -> [UInt8]? {
        let used = characters.prefix { $0 != UInt8(ascii: "=") }
        guard used.count >= (isLast ? 2 : 4), characters.dropFirst(used.count).allSatisfy({ $0 == UInt8(ascii: "=") }) else { return nil }
        var bits = 0
        for character in used {
            guard let value = value(character) else { return nil }
            bits = bits << 6 | value
        }
        bits <<= 6 * (4 - used.count)
        let count = used.count - 1
        guard bits & (0xFFFFFF >> (8 * count)) == 0 else { return nil }
        return (0..<count).map { UInt8(truncatingIfNeeded: bits >> (16 - 8 * $0)) }
    }

    private static func value(_ character: UInt8) -> Int? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(character - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

extension Base64Bytes: JSONReadable, JSONWritable, Codable {
    private static var expected: String { "base64 text (RFC 4648, section 4)" }

    /// Reads a string of base64.
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readString(expected: Self.expected) { Base64Bytes(base64: $0) }
    }

    /// Writes base64.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.string(base64) }

    /// Decodes a string of base64.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Base64Bytes(base64: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected \(Self.expected), found another string")
        }
        self = value
    }

    /// Encodes base64.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(base64)
    }
}
