extension JSONReader {
    /// Reads a number without fraction that fits the type; `5.0` and `5e0` are 5.
    mutating func readInteger<T: FixedWidthInteger>(_ type: T.Type = T.self) throws(JSONError) -> T {
        let start = position
        let (text, isInteger) = try rawNumber(expected: "an integer")
        if isInteger, text.count <= 18, let value = T(exactly: Self.smallInteger(text)) { return value }
        if let value = DecimalParts(text)?.integer(T.self) { return value }
        throw JSONError(
            .numberOutOfRange(expected: "an integer from \(T.min) to \(T.max)", found: Self.shown(text)), offset: start)
    }

    /// Reads the nearest double.
    mutating func readDouble() throws(JSONError) -> Double {
        let start = position
        let (text, _) = try rawNumber(expected: "a number")
        if let value = DoubleText.exact(text) { return value }
        if let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite { return value }
        throw JSONError(.numberOutOfRange(expected: "a number within the range of Double", found: Self.shown(text)), offset: start)
    }

    /// The value of at most 18 characters, a minus sign and digits.
    private static func smallInteger(_ text: UnsafeBufferPointer<UInt8>) -> Int64 {
        let isNegative = text[0] == UInt8(ascii: "-")
        var i = isNegative ? 1 : 0
        var value: Int64 = 0
        while i < text.count {
            value = value &* 10 &+ Int64(text[i] &- UInt8(ascii: "0"))
            i &+= 1
        }
        return isNegative ? 0 &- value : value
    }

    /// A number for a message, truncated if it is long.
    static func shown(_ text: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: text.prefix(40), as: UTF8.self) + (text.count > 40 ? "…" : "")
    }
}
