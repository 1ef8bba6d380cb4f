/// A JSON number taken apart: plus or minus `digits` × 10^`exponent`.
///
/// Zero has no digits.
struct DecimalParts: Hashable {
    var isNegative: Bool
    /// Values 0 to 9; neither the first nor the last is 0.
    var digits: [UInt8]
    var exponent: Int

    /// Nil when the exponent is too large to be counted.
    ///
    /// `text` must be a JSON number.
    init?(_ text: some Collection<UInt8>) {
        isNegative = text.first == UInt8(ascii: "-")
        digits = []
        exponent = 0
        var isFraction = false
        var rest = isNegative ? text.dropFirst() : text[...]
        while let byte = rest.first, byte.isDigit || byte == UInt8(ascii: ".") {
            rest = rest.dropFirst()
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
        guard !digits.isEmpty else {
            isNegative = false
            exponent = 0
            return
        }
        guard !rest.isEmpty else { return }
        guard let written = Self.exponent(rest.dropFirst()) else { return nil }
        let (sum, overflow) = exponent.addingReportingOverflow(written)
        guard !overflow else { return nil }
        exponent = sum
    }

    private static func exponent(_ text: some Collection<UInt8>) -> Int? {
        var value = 0
        for byte in text where byte.isDigit {
            let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = scaled.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
            guard !overflow, !overflow2 else { return nil }
            value = sum
        }
        return text.first == UInt8(ascii: "-") ? -value : value
    }

    /// The value as an integer; nil when it is none, or does not fit.
    func integer<T: FixedWidthInteger>(_ type: T.Type) -> T? {
        guard exponent >= 0, digits.count <= 20, exponent <= 20 else { return nil }
        var value: T = 0
        for digit in digits + [UInt8](repeating: 0, count: exponent) {
            let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = isNegative ? scaled.subtractingReportingOverflow(T(digit)) : scaled.addingReportingOverflow(T(digit))
            guard !overflow, !overflow2 else { return nil }
            value = sum
        }
        return value
    }

    /// Whether the value has no fraction.
    var isInteger: Bool { exponent >= 0 }
}
