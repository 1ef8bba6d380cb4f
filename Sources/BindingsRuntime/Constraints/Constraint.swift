import Foundation

/// The constraints that a document declares for values of a type (JSON Schema Validation, 6).
///
///     request.constrain("tags", tags, .count(max: 3), .each(.length(max: 20)))
public struct Constraint<Value: Sendable>: Sendable {
    package let check: @Sendable (Value, inout ConstraintViolations) -> Void

    init(_ check: @escaping @Sendable (Value, inout ConstraintViolations) -> Void) {
        self.check = check
    }

    /// A minimum and a maximum number of something.
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
    /// The allowed number of code points of a string.
    public static func length(min: Int? = nil, max: Int? = nil) -> Constraint {
        size("characters", min, max) { $0.unicodeScalars.count }
    }

    /// A regular expression (ECMA-262) that must match somewhere in a string.
    ///
    /// Checked in time proportional to the string's length. A pattern with lookarounds or backreferences accepts every string, as does any
    /// pattern for strings so long that they would take more than 50 million steps.
    public static func pattern(_ source: String) -> Constraint {
        let pattern = try? TextPattern(source)
        return Constraint { value, violations in
            if pattern?.matches(value) == false { violations.note("must match \(source)", found: String(value.prefix(60))) }
        }
    }
}

extension Constraint where Value == URL {
    /// The allowed number of code points of a URL.
    public static func length(min: Int? = nil, max: Int? = nil) -> Constraint {
        size("characters", min, max) { $0.absoluteString.unicodeScalars.count }
    }
}

extension Constraint where Value: ConstraintChecked {
    /// The constraints of the value's content.
    public static var inner: Constraint { Constraint { value, violations in value.checkConstraints(&violations) } }
}

extension Constraint {
    /// The allowed number of elements of an array.
    public static func count<Element: Sendable>(min: Int? = nil, max: Int? = nil) -> Constraint where Value == [Element] {
        size("elements", min, max) { $0.count }
    }

    /// Requires that no two elements are equal.
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

    /// Constraints of each element of an array.
    public static func each<Element: Sendable>(_ constraints: Constraint<Element>...) -> Constraint where Value == [Element] {
        Constraint { value, violations in
            for (index, element) in value.enumerated() { violations.element(index, element, constraints) }
        }
    }

    /// The allowed number of properties of an object.
    public static func members<Element: Sendable>(min: Int? = nil, max: Int? = nil) -> Constraint where Value == [String: Element] {
        size("members", min, max) { $0.count }
    }

    /// Constraints of the value of each property of an object.
    public static func eachValue<Element: Sendable>(_ constraints: Constraint<Element>...) -> Constraint where Value == [String: Element] {
        Constraint { value, violations in
            for (name, element) in value.sorted(by: { $0.key < $1.key }) {
                violations.member(name, element, isSecret: false, constraints)
            }
        }
    }

    /// Constraints of a value that may be null.
    public static func unlessNull<Wrapped: Sendable>(_ constraints: Constraint<Wrapped>...) -> Constraint where Value == Wrapped? {
        Constraint { value, violations in
            guard let value else { return }
            for constraint in constraints { constraint.check(value, &violations) }
        }
    }
}
