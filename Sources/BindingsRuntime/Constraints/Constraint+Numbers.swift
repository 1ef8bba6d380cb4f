import Foundation

extension Constraint where Value: BinaryInteger {
    /// The minimum and the maximum number.
    public static func range(min: Int? = nil, max: Int? = nil) -> Constraint {
        Constraint { value, violations in
            if let min, value < min { violations.note("must be at least \(min)", found: "\(value)") }
            if let max, value > max { violations.note("must be at most \(max)", found: "\(value)") }
        }
    }

    /// The number that values are multiples of; not 0.
    public static func multiple(of factor: Int) -> Constraint {
        Constraint { value, violations in
            guard factor != 0, let number = Int(exactly: value), !number.isMultiple(of: factor) else { return }
            violations.note("must be a multiple of \(factor)", found: "\(value)")
        }
    }
}

extension Constraint where Value: BinaryFloatingPoint & LosslessStringConvertible {
    /// The inclusive minimum and maximum, and the exclusive ones.
    public static func range(min: Double? = nil, max: Double? = nil, above: Double? = nil, below: Double? = nil) -> Constraint {
        Constraint { value, violations in
            let number = Double(value)
            // A comparison with NaN is false, so each check is for not being inside the range.
            if let min, !(number >= min) { violations.note("must be at least \(min.parameterText)", found: number.parameterText) }
            if let max, !(number <= max) { violations.note("must be at most \(max.parameterText)", found: number.parameterText) }
            if let above, !(number > above) { violations.note("must be more than \(above.parameterText)", found: number.parameterText) }
            if let below, !(number < below) { violations.note("must be less than \(below.parameterText)", found: number.parameterText) }
        }
    }

    /// The number that values are multiples of, in decimal: 0.3 is a multiple of 0.1, despite their binary forms.
    public static func multiple(of factor: Double) -> Constraint {
        Constraint { value, violations in
            guard let number = Decimal(string: value.description), let factor = Decimal(string: factor.description), factor != 0,
                !(number / factor).isWhole
            else { return }
            violations.note("must be a multiple of \(factor)", found: value.description)
        }
    }
}

extension Decimal {
    fileprivate var isWhole: Bool {
        var (result, value) = (Decimal(), self)
        NSDecimalRound(&result, &value, 0, .plain)
        return result == self
    }
}
