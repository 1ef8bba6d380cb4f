/// A number of any length, kept as it is written.
///
/// Equal to another if the values are: `1.0`, `1` and `10e-1` are one number.
public struct JSONNumber: Sendable {
    /// The number in its original form.
    public let text: String

    /// Creates a number from its JSON text; nil if it is not one.
    public init?(_ text: String) {
        var utf8 = text
        let isNumber = utf8.withUTF8 { bytes in
            guard let base = bytes.baseAddress, let first = bytes.first, first.isDigit || first == UInt8(ascii: "-") else { return false }
            var isInteger = true
            return (try? JSONText(base: base, end: bytes.count).number(0, isInteger: &isInteger)) == bytes.count
        }
        guard isNumber else { return nil }
        self.text = text
    }

    /// Creates a number from an integer.
    public init(_ value: some BinaryInteger) { text = String(value) }

    /// Creates a number with the shortest text that reads back as the same value; nil for infinities and NaN.
    public init?(_ value: Double) {
        var writer = JSONWriter(maxDepth: 0)
        guard (try? writer.double(value)) != nil else { return nil }
        text = String(decoding: writer.output, as: UTF8.self)
    }

    init(checked text: String) { self.text = text }

    /// The value as `Int64`; nil if it has a fraction or does not fit.
    ///
    /// `5.0` is 5.
    public var int64: Int64? { DecimalParts(text.utf8)?.integer(Int64.self) }

    /// The value as `UInt64`; nil if it has a fraction, is negative or does not fit.
    public var uint64: UInt64? { DecimalParts(text.utf8)?.integer(UInt64.self) }

    /// The nearest double; nil if it is beyond the range of doubles.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
}

extension JSONNumber: Hashable {
    /// Compares values, not texts.
    public static func == (a: JSONNumber, b: JSONNumber) -> Bool {
        if a.text == b.text { return true }
        guard let a = DecimalParts(a.text.utf8), let b = DecimalParts(b.text.utf8) else { return false }
        return a == b
    }

    /// Hashes the value, not the text.
    public func hash(into hasher: inout Hasher) {
        // If the exponent is too large, only the same text is equal.
        if let parts = DecimalParts(text.utf8) { hasher.combine(parts) } else { hasher.combine(text) }
    }
}

extension JSONNumber: CustomStringConvertible, JSONReadable, JSONWritable {
    /// The number in its original form.
    public var description: String { text }

    /// Reads a number.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readNumber() }

    /// Writes the text unchanged.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.number(self) }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
    /// Creates a number from an integer.
    public init(integerLiteral value: Int) { self.init(value) }
}
