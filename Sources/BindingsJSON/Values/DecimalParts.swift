/// A JSON number in parts: plus or minus `digits` × 10^`exponent`.
///
/// Two numbers have the same value exactly when their parts are equal. Zero has no digits, no sign and exponent 0.
struct DecimalParts: Hashable {
    private(set) var isNegative: Bool
    /// Values 0 to 9; neither the first nor the last is 0.
    private(set) var digits: [UInt8] = []
    private(set) var exponent = 0

    /// Nil if the exponent is too large.
    ///
    /// `text` must be a JSON number.
    init?(_ text: some Collection<UInt8>) {
        isNegative = text.first == UInt8(ascii: "-")
        let isMantissa = { (byte: UInt8) in byte.isDigit || byte == UInt8(ascii: ".") }
        let unsigned = isNegative ? text.dropFirst() : text[...]
        append(unsigned.prefix(while: isMantissa))
        guard !digits.isEmpty else {
            isNegative = false
            exponent = 0
            return
        }
        let power = unsigned.drop(while: isMantissa).dropFirst()
        guard let written = Self.integer(power) else { return nil }
        let (sum, overflow) = exponent.addingReportingOverflow(written)
        guard !overflow else { return nil }
        exponent = sum
    }

    /// Appends the digits before the exponent, without zeros at either end.
    private mutating func append(_ mantissa: some Collection<UInt8>) {
        var isFraction = false
        for byte in mantissa {
            guard byte.isDigit else {
                isFraction = true
                continue
            }
            if isFraction { exponent -= 1 }
            if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte - UInt8(ascii: "0")) }
        }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
    }

    /// The integer in `text`, with an optional sign; 0 if it is empty, nil if it overflows.
    private static func integer(_ text: some Collection<UInt8>) -> Int? {
        var value = 0
        for byte in text where byte.isDigit {
            guard let next = value.appending(byte - UInt8(ascii: "0"), isNegative: false) else { return nil }
            value = next
        }
        return text.first == UInt8(ascii: "-") ? -value : value
    }

    /// The value as an integer; nil if it is not an integer, or does not fit.
    func integer<T: FixedWidthInteger>(_ type: T.Type) -> T? {
        guard exponent >= 0, digits.count <= 20, exponent <= 20 else { return nil }
        var value: T = 0
        for digit in digits + [UInt8](repeating: 0, count: exponent) {
            guard let next = value.appending(digit, isNegative: isNegative) else { return nil }
            value = next
        }
        return value
    }
}

extension FixedWidthInteger {
    /// Ten times this value, and a digit further away from zero; nil if that does not fit.
    fileprivate func appending(_ digit: UInt8, isNegative: Bool) -> Self? {
        let (scaled, overflow) = multipliedReportingOverflow(by: 10)
        guard !overflow, let digit = Self(exactly: digit) else { return nil }
        let (sum, beyond) = isNegative ? scaled.subtractingReportingOverflow(digit) : scaled.addingReportingOverflow(digit)
        return beyond ? nil : sum
    }
}
