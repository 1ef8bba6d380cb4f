extension JSONWriter {
    /// Writes a string.
    public mutating func string(_ value: String) {
        var value = value
        value.withUTF8 { string($0) }
    }

    /// Writes a string from its UTF-8 bytes.
    mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        if let base = utf8.baseAddress { content(base, utf8.count) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func content(_ base: UnsafePointer<UInt8>, _ count: Int) {
        var written = 0
        var i = 0
        while i < count {
            i = Self.plain(base, i, count)
            bytes.append(from: base + written, count: i &- written)
            guard i < count else { return }
            escape(base[i])
            i &+= 1
            written = i
        }
    }

    /// Returns the first offset from `start` on of a byte that must be escaped.
    @inline(__always)
    private static func plain(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        var i = start
        while count &- i >= 8 {
            let plain = Word(base + i).unescapedCount
            i &+= plain
            if plain < 8 { return i }
        }
        while i < count, base[i] >= 0x20, base[i] != UInt8(ascii: "\""), base[i] != UInt8(ascii: "\\") { i &+= 1 }
        return i
    }

    /// Returns the JSON text of a string, including the quotes.
    static func quoted(_ value: String) -> [UInt8] {
        var writer = JSONWriter(maxDepth: 0)
        writer.string(value)
        return writer.output
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        case 0x08: append("\\b")
        case 0x0C: append("\\f")
        default:
            append("\\u00")
            bytes.append(0x30 + byte >> 4)
            bytes.append(byte & 0xF < 10 ? 0x30 + byte & 0xF : 0x57 + byte & 0xF)
        }
    }
}
