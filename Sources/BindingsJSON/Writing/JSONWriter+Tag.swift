extension JSONWriter {
    /// Writes an object with a discriminator property, which replaces the object's own property of that name.
    ///
    /// - Parameters:
    ///   - value: A value that is written as an object.
    ///   - tag: The discriminator value.
    ///   - key: The discriminator's property name.
    /// - Throws: ``JSONError`` if the value is not an object, or cannot be written.
    public mutating func object(
        _ value: some JSONWritable, tagged tag: some JSONWritable, as key: String
    ) throws(JSONError) {
        let start = bytes.count
        try value.write(to: &self)
        let end = bytes.count
        guard end > start, buffer[start] == UInt8(ascii: "{") else {
            throw JSONError(.unencodable("expected an object to tag, found another type"))
        }
        let written = Array(buffer[start..<end])
        let name = Self.quoted(key) + [UInt8(ascii: ":")]
        let found = TopLevelMember(named: name, in: written)?.value
        bytes.truncate(to: start)
        if let found {
            append(written[..<found.lowerBound])
            try tag.write(to: &self)
            append(written[found.upperBound...])
        } else {
            append(written[..<1] + name)
            try tag.write(to: &self)
            if written.count > 2 { bytes.append(UInt8(ascii: ",")) }
            append(written[1...])
        }
    }

    private mutating func append(_ part: ArraySlice<UInt8>) {
        part.withUnsafeBufferPointer { if let base = $0.baseAddress { bytes.append(from: base, count: $0.count) } }
    }
}

/// Finds the value of a property in an object that this library has written: without white space, and with keys in one spelling.
private struct TopLevelMember {
    let value: Range<Int>

    init?(named name: [UInt8], in text: [UInt8]) {
        var position = 1
        while position < text.count, text[position] != UInt8(ascii: "}") {
            let isWanted = text[position...].starts(with: name)
            let start = Self.end(ofString: position, in: text) + 1
            let end = Self.end(ofValue: start, in: text)
            if isWanted {
                value = start..<end
                return
            }
            position = end + (end < text.count && text[end] == UInt8(ascii: ",") ? 1 : 0)
        }
        return nil
    }

    /// Returns the offset after the string that begins here.
    private static func end(ofString start: Int, in text: [UInt8]) -> Int {
        var position = start + 1
        while position < text.count, text[position] != UInt8(ascii: "\"") { position += text[position] == UInt8(ascii: "\\") ? 2 : 1 }
        return position + 1
    }

    /// Returns the offset after the value that begins here.
    private static func end(ofValue start: Int, in text: [UInt8]) -> Int {
        var depth = 0
        var position = start
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""):
                position = end(ofString: position, in: text)
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
                if depth == 0 { return position }
                if text[position] != UInt8(ascii: ",") { depth -= 1 }
            default: break
            }
            position += 1
        }
        return position
    }
}
