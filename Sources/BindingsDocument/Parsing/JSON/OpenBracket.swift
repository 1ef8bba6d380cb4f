/// The bracket of a JSON text that is open at an offset.
struct OpenBracket {
    /// `[` or `{`.
    let character: Character
    /// The line that it is on, from 1.
    let line: Int

    /// The innermost one; nil where none is open.
    ///
    /// Strings are passed over.
    init?(in file: SourceFile, at end: Int) {
        var open: [Int] = []
        var offset = 0
        let bytes = file.bytes.prefix(end)
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(offset)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
            case UInt8(ascii: "\""): offset = Self.endOfString(in: bytes, from: offset)
            default: break
            }
            offset += 1
        }
        guard let last = open.last else { return nil }
        character = Character(Unicode.Scalar(bytes[last]))
        line = file.location(at: last).line
    }

    private static func endOfString(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") { offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1 }
        return offset
    }
}
