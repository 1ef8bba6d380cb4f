extension JSONWriter {
    /// Writes an integer.
    public mutating func integer(_ value: Int64) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        integer(value.magnitude)
    }

    /// Writes an integer.
    public mutating func integer(_ value: UInt64) {
        if value < 10 { return bytes.append(0x30 + UInt8(truncatingIfNeeded: value)) }
        var divisor: UInt64 = 1
        while value / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: value / divisor % 10))
            divisor /= 10
        }
    }

    /// Writes the shortest text that reads back as the same value.
    ///
    /// Integral values have no fraction (`5`), as with `JSONEncoder` and JavaScript. Infinities and NaN have no JSON form.
    public mutating func double(_ value: Double) throws(JSONError) {
        guard value.isFinite else { throw JSONError(.unencodable("expected a finite number, found \(value)")) }
        if value.magnitude < 0x1p53, value == value.rounded(.towardZero) {
            if value.sign == .minus { bytes.append(UInt8(ascii: "-")) }
            integer(UInt64(value.magnitude))
        } else {
            bytes.append(contentsOf: value.description.utf8)
        }
    }

    /// Writes a number's own text.
    public mutating func number(_ value: JSONNumber) { bytes.append(contentsOf: value.text.utf8) }
}
