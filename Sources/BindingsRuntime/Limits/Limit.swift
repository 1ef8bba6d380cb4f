import Foundation

/// What a document demands of values of a type (JSON Schema Validation, 6).
///
///     request.limit("tags", tags, .count(max: 3), .each(.length(max: 20)))
public struct Limit<Value: Sendable>: Sendable {
    package let check: @Sendable (Value, inout LimitBreaches) -> Void

    init(_ check: @escaping @Sendable (Value, inout LimitBreaches) -> Void) {
        self.check = check
    }

    /// A least and a greatest number of something.
    static func size(
        _ what: String, _ min: Int?, _ max: Int?, of size: @escaping @Sendable (Value) -> Int
    ) -> Limit {
        Limit { value, breaches in
            let size = size(value)
            if let min, size < min { breaches.note("must have at least \(min) \(what)", found: String(size)) }
            if let max, size > max { breaches.note("must have at most \(max) \(what)", found: String(size)) }
        }
    }
}

extension Limit where Value == String {
    /// How many code points a text may have.
    public static func length(min: Int? = nil, max: Int? = nil) -> Limit {
        size("characters", min, max) { $0.unicodeScalars.count }
    }

    /// A regular expression (ECMA-262) that a text has to match somewhere.
    ///
    /// Checked in time proportional to the text's length. A pattern that looks around or refers to groups holds for every text, as does any
    /// for texts so long that they would take more than 50 million steps.
    public static func pattern(_ source: String) -> Limit {
        let pattern = try? TextPattern(source)
        return Limit { value, breaches in
            if pattern?.matches(value) == false { breaches.note("must match \(source)", found: String(value.prefix(60))) }
        }
    }
}

extension Limit where Value == URL {
    /// How many code points a URL may have.
    public static func length(min: Int? = nil, max: Int? = nil) -> Limit {
        size("characters", min, max) { $0.absoluteString.unicodeScalars.count }
    }
}

extension Limit where Value: LimitChecked {
    /// The limits of what is inside.
    public static var inner: Limit { Limit { value, breaches in value.checkLimits(&breaches) } }
}

extension Limit {
    /// How many elements a list may have.
    public static func count<Element: Sendable>(min: Int? = nil, max: Int? = nil) -> Limit where Value == [Element] {
        size("elements", min, max) { $0.count }
    }

    /// That no two elements are equal.
    public static func unique<Element: Hashable & Sendable>() -> Limit where Value == [Element] {
        Limit { value, breaches in
            var places: [Element: Int] = [:]
            for (index, element) in value.enumerated() {
                if let first = places.updateValue(index, forKey: element) {
                    return breaches.note("must not hold anything twice: [\(index)] equals [\(first)]", isAboutContent: true)
                }
            }
        }
    }

    /// Limits of each element of a list.
    public static func each<Element: Sendable>(_ limits: Limit<Element>...) -> Limit where Value == [Element] {
        Limit { value, breaches in
            for (index, element) in value.enumerated() { breaches.element(index, element, limits) }
        }
    }

    /// How many members an object may have.
    public static func members<Element: Sendable>(min: Int? = nil, max: Int? = nil) -> Limit where Value == [String: Element] {
        size("members", min, max) { $0.count }
    }

    /// Limits of the value of each member of an object.
    public static func eachValue<Element: Sendable>(_ limits: Limit<Element>...) -> Limit where Value == [String: Element] {
        Limit { value, breaches in
            for (name, element) in value.sorted(by: { $0.key < $1.key }) {
                breaches.member(name, element, isSecret: false, limits)
            }
        }
    }

    /// Limits of a value that may be null.
    public static func unlessNull<Wrapped: Sendable>(_ limits: Limit<Wrapped>...) -> Limit where Value == Wrapped? {
        Limit { value, breaches in
            guard let value else { return }
            for limit in limits { limit.check(value, &breaches) }
        }
    }
}
