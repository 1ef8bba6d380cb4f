extension JSONWriter {
    /// Writes an integer.
    public mutating func integer(_ value: Int64) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        integer(value.magnitude)
    }

    /// Writes an integer.
    public mutating func integer(_ value: UInt64) {
        var digits = 1
        var rest = value
        while rest >= 10 {
            rest /= 10
            digits &+= 1
        }
        bytes.append(upTo: digits) { target in
            var rest = value
            var i = digits
            while i > 0 {
                i &-= 1
                target[i] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            return digits
        }
    }

    /// Writes the shortest text that reads back as the same value.
    ///
    /// Integral values have no fraction (`5`), as with `JSONEncoder` and JavaScript. Infinities and NaN have no JSON form.
    public mutating func double(_ value: Double) throws(JSONError) {
        guard value.isFinite else { throw JSONError(.unencodable("expected a finite number, found \(value)")) }
        if value.magnitude <= 0x1p53, value == value.rounded(.towardZero) {
            if value.sign == .minus { bytes.append(UInt8(ascii: "-")) }
            integer(UInt64(value.magnitude))
        } else {
            plain(value.description)
        }
    }

    /// Writes a number's own text.
    public mutating func number(_ value: JSONNumber) { plain(value.text) }

    /// Writes text as it is.
    mutating func plain(_ text: String) {
        var text = text
        text.withUTF8 { text in
            if let base = text.baseAddress { bytes.append(from: base, count: text.count) }
        }
    }
}
