extension JSONText {
    /// The characters of a string that `string(_:)` has checked.
    func decode(_ raw: RawString) -> String {
        let content = UnsafeBufferPointer(start: base + raw.start, count: raw.end - raw.start)
        guard raw.isEscaped else { return String(decoding: content, as: UTF8.self) }
        // No escape sequence is shorter than its character.
        return String(unsafeUninitializedCapacity: content.count) { unescape(content, into: $0) }
    }

    /// The bytes of a string that `string(_:)` has checked.
    func decodeBytes(_ raw: RawString) -> [UInt8] {
        let content = UnsafeBufferPointer(start: base + raw.start, count: raw.end - raw.start)
        return [UInt8](unsafeUninitializedCapacity: content.count) { $1 = unescape(content, into: $0) }
    }

    /// Copies `content` with its escape sequences resolved; `target` must hold as many bytes.
    ///
    /// Returns the number of bytes written.
    private func unescape(_ content: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 0
        var i = 0
        while i < content.count {
            let byte = content[i]
            if byte != UInt8(ascii: "\\") || i + 1 >= content.count {
                target[count] = byte
                count += 1
                i += 1
            } else if content[i + 1] == UInt8(ascii: "u") {
                i += unicode(content, i, into: target, &count)
            } else {
                target[count] = Self.resolved(content[i + 1])
                count += 1
                i += 2
            }
        }
        return count
    }

    private static func resolved(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    /// Writes the character of `\uXXXX` or of a surrogate pair; returns the length of the escapes in bytes.
    private func unicode(
        _ content: UnsafeBufferPointer<UInt8>, _ i: Int, into target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
    ) -> Int {
        var value = Self.codeUnit(content, i + 2)
        var length = 6
        if value & 0xFC00 == 0xD800 {
            value = 0x10000 + (value & 0x3FF) << 10 + Self.codeUnit(content, i + 8) & 0x3FF
            length = 12
        }
        guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { return length }
        for byte in bytes {
            target[count] = byte
            count += 1
        }
        return length
    }

    private static func codeUnit(_ content: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32 {
        guard start + 4 <= content.count else { return 0xFFFD }
        return (start..<start + 4).reduce(0) { $0 << 4 | (content[$1].hexValue ?? 0) }
    }
}
