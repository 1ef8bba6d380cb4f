extension JSONText {
    /// A syntax error at `i` that describes the text there.
    func unexpected(_ i: Int, expected: String) -> JSONError {
        if i < end, base[i] >= 0x80, sequenceLength(i) == nil { return JSONError(.invalidUTF8, offset: i) }
        return JSONError(.syntax(expected: expected, found: describe(i)), offset: i)
    }

    /// Describes the text at `i`.
    func describe(_ i: Int) -> String {
        guard i < end else { return "the end of the text" }
        let byte = base[i]
        if byte > 0x20, byte < 0x7F { return "'\(Character(Unicode.Scalar(byte)))'" }
        if byte >= 0x80, let length = sequenceLength(i) {
            let bytes = UnsafeBufferPointer(start: base + i, count: length)
            if bytes.elementsEqual([0xEF, 0xBB, 0xBF]) { return "a byte order mark" }
            return "'\(String(decoding: bytes, as: UTF8.self))'"
        }
        return "the byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
    }

    /// The kind of the value that begins at `i`, as a noun phrase.
    func kindName(_ i: Int) -> String { JSONKind(firstByte: byte(i))?.name ?? describe(i) }

    /// The error for a value at `i` of another kind than `expected`, or for no value.
    func mismatch(_ i: Int, expected: String) -> JSONError {
        guard let kind = JSONKind(firstByte: byte(i)) else { return unexpected(i, expected: expected) }
        return JSONError(.typeMismatch(expected: expected, found: kind.name), offset: i)
    }
}

/// The six kinds of JSON values.
public enum JSONKind: Sendable, Hashable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A number.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object

    init?(firstByte: UInt8) {
        switch firstByte {
        case UInt8(ascii: "n"): self = .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool
        case UInt8(ascii: "\""): self = .string
        case UInt8(ascii: "["): self = .array
        case UInt8(ascii: "{"): self = .object
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
        default: return nil
        }
    }

    var name: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
