import Foundation

/// What a document demands of values of a type (JSON Schema Validation, 6).
///
///     request.constrain("tags", tags, .count(max: 3), .each(.length(max: 20)))
public struct Constraint<Value: Sendable>: Sendable {
    package let check: @Sendable (Value, inout ConstraintViolations) -> Void

    init(_ check: @escaping @Sendable (Value, inout ConstraintViolations) -> Void) {
        self.check = check
    }

    /// A least and a greatest number of something.
    static func size(
        _ what: String, _ min: Int?, _ max: Int?, of size: @escaping @Sendable (Value) -> Int
    ) -> Constraint {
        Constraint { value, violations in
            let size = size(value)
            if let min, size < min { violations.note("must have at least \(min) \(what)", found: String(size)) }
            if let max, size > max { violations.note("must have at most \(max) \(what)", found: String(size)) }
        }
    }
}

extension Constraint where Value == String {
    /// How many code points a text may have.
    public static func length(min: Int? = nil, max: Int? = nil) -> Constraint {
        size("characters", min, max) { $0.unicodeScalars.count }
    }

    /// A regular expression (ECMA-262) that a text has to match somewhere.
    ///
    /// Checked in time proportional to the text's length. A pattern that looks around or refers to groups holds for every text, as does any
    /// for texts so long that they would take more than 50 million steps.
    public static func pattern(_ source: String) -> Constraint {
        let pattern = try? TextPattern(source)
        return Constraint { value, violations in
            if pattern?.matches(value) == false { violations.note("must match \(source)", found: String(value.prefix(60))) }
        }
    }
}

extension Constraint where Value == URL {
    /// How many code points a URL may have.
    public static func length(min: Int? = nil, max: Int? = nil) -> Constraint {
        size("characters", min, max) { $0.absoluteString.unicodeScalars.count }
    }
}

extension Constraint where Value: ConstraintChecked {
    /// The constraints of what is inside.
    public static var inner: Constraint { Constraint { value, violations in value.checkConstraints(&violations) } }
}

extension Constraint {
    /// How many elements a list may have.
    public static func count<Element: Sendable>(min: Int? = nil, max: Int? = nil) -> Constraint where Value == [Element] {
        size("elements", min, max) { $0.count }
    }

    /// That no two elements are equal.
    public static func unique<Element: Hashable & Sendable>() -> Constraint where Value == [Element] {
        Constraint { value, violations in
            var places: [Element: Int] = [:]
            for (index, element) in value.enumerated() {
                if let first = places.updateValue(index, forKey: element) {
                    return violations.note("must not hold anything twice: [\(index)] equals [\(first)]", isAboutContent: true)
                }
            }
        }
    }

    /// Limits of each element of a list.
    public static func each<Element: Sendable>(_ constraints: Constraint<Element>...) -> Constraint where Value == [Element] {
        Constraint { value, violations in
            for (index, element) in value.enumerated() { violations.element(index, element, constraints) }
        }
    }

    /// How many members an object may have.
    public static func members<Element: Sendable>(min: Int? = nil, max: Int? = nil) -> Constraint where Value == [String: Element] {
        size("members", min, max) { $0.count }
    }

    /// Limits of the value of each member of an object.
    public static func eachValue<Element: Sendable>(_ constraints: Constraint<Element>...) -> Constraint where Value == [String: Element] {
        Constraint { value, violations in
            for (name, element) in value.sorted(by: { $0.key < $1.key }) {
                violations.member(name, element, isSecret: false, constraints)
            }
        }
    }

    /// Limits of a value that may be null.
    public static func unlessNull<Wrapped: Sendable>(_ constraints: Constraint<Wrapped>...) -> Constraint where Value == Wrapped? {
        Constraint { value, violations in
            guard let value else { return }
            for constraint in constraints { constraint.check(value, &violations) }
        }
    }
}
