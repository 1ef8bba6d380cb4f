// The constraints of a document, checked on request values before anything is sent (JSON Schema Validation, 6: lengths are in code points).

extension CallRequest {
    /// Notes a text that is too short.
    public mutating func check(_ path: String, _ value: String?, minLength: Int) {
        guard let value, value.unicodeScalars.count < minLength else { return }
        check(path, "must have at least \(minLength) characters, not \(value.unicodeScalars.count)")
    }

    /// Notes a text that is too long.
    public mutating func check(_ path: String, _ value: String?, maxLength: Int) {
        guard let value, value.unicodeScalars.count > maxLength else { return }
        check(path, "must have at most \(maxLength) characters, not \(value.unicodeScalars.count)")
    }

    /// Notes a list with too few elements.
    public mutating func check<Element>(_ path: String, _ value: [Element]?, minItems: Int) {
        guard let value, value.count < minItems else { return }
        check(path, "must have at least \(minItems) elements, not \(value.count)")
    }

    /// Notes a list with too many elements.
    public mutating func check<Element>(_ path: String, _ value: [Element]?, maxItems: Int) {
        guard let value, value.count > maxItems else { return }
        check(path, "must have at most \(maxItems) elements, not \(value.count)")
    }

    /// Notes a number that is too small.
    public mutating func check<Number: BinaryInteger>(_ path: String, _ value: Number?, minimum: Int) {
        guard let value, value < minimum else { return }
        check(path, "must be at least \(minimum), not \(value)")
    }

    /// Notes a number that is too large.
    public mutating func check<Number: BinaryInteger>(_ path: String, _ value: Number?, maximum: Int) {
        guard let value, value > maximum else { return }
        check(path, "must be at most \(maximum), not \(value)")
    }
}
