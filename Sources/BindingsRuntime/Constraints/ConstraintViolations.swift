/// The constraints violated in one request, each with its location.
public struct ConstraintViolations: Sendable {
    /// A value that violates a constraint.
    package struct Violation: Sendable, Hashable {
        /// The path from the checked value to the one concerned; empty for the former itself.
        package let path: [JSONError.PathElement]
        /// For example `must be at least 1, not 0`.
        package let rule: String
        /// Indicates whether the rule compares the content of the value, rather than the value itself.
        package let isAboutContent: Bool

        /// The location, for example `files[2].sha256`; empty for the checked value itself.
        package var place: String {
            path.reduce(into: "") { text, step in
                switch step {
                case .key(let name): text += text.isEmpty ? name : "." + name
                case .index(let index): text += "[\(index)]"
                }
            }
        }
    }

    /// The first hundred violations.
    package private(set) var found: [Violation] = []
    private var path: [JSONError.PathElement] = []
    private var hidesValues = false

    /// The maximum: an array of a million wrong elements is not worth a report on each.
    private static let most = 100

    package init() {}

    /// Checks a property of an object, or an argument; nil violates nothing.
    ///
    /// - Parameters:
    ///   - name: Its name on the wire.
    ///   - isSecret: Pass `true` to keep the value out of the report.
    public mutating func member<Value>(_ name: String, _ value: Value?, isSecret: Bool = false, _ constraints: Constraint<Value>...) {
        member(name, value, isSecret: isSecret, constraints)
    }

    package mutating func member<Value>(_ name: String, _ value: Value?, isSecret: Bool, _ constraints: [Constraint<Value>]) {
        guard let value else { return }
        let didHide = hidesValues
        hidesValues = didHide || isSecret
        path.append(.key(name))
        for constraint in constraints { constraint.check(value, &self) }
        path.removeLast()
        hidesValues = didHide
    }

    /// Returns the violations in a value, with paths that begin at it.
    package static func found<Value>(in value: Value, isSecret: Bool, _ constraints: [Constraint<Value>]) -> [Violation] {
        var violations = ConstraintViolations()
        violations.hidesValues = isSecret
        for constraint in constraints { constraint.check(value, &violations) }
        return violations.found
    }

    mutating func element<Value>(_ index: Int, _ value: Value, _ constraints: [Constraint<Value>]) {
        path.append(.index(index))
        for constraint in constraints { constraint.check(value, &self) }
        path.removeLast()
    }

    /// - Parameters:
    ///   - rule: The rule, for example `must be at least 1`.
    ///   - value: The value found instead.
    ///   - isAboutContent: Pass `true` if the rule compares the content of the value.
    mutating func note(_ rule: String, found value: String? = nil, isAboutContent: Bool = false) {
        guard found.count < Self.most else { return }
        let instead = hidesValues ? "" : value.map { ", not \($0)" } ?? ""
        found.append(Violation(path: path, rule: rule + instead, isAboutContent: isAboutContent))
    }
}

/// A type whose values have constraints in the document.
///
/// Generated for types that are sent; values are checked before that, and never when they are received.
public protocol ConstraintChecked: Sendable {
    /// Adds a violation for each constraint that does not hold.
    func checkConstraints(_ violations: inout ConstraintViolations)
}

extension CallRequest {
    /// Checks an argument; nil violates nothing.
    ///
    /// All violations are reported at once, when the call is performed; nothing is sent then.
    public mutating func constrain<Value>(_ name: String, _ value: Value?, isSecret: Bool = false, _ constraints: Constraint<Value>...) {
        var broken = ConstraintViolations()
        broken.member(name, value, isSecret: isSecret, constraints)
        violations += broken.found.map { "\($0.place) \($0.rule)" }
    }

    /// Sets a JSON body whose type has constraints.
    public mutating func json(
        _ body: some JSONWritable & Sendable & ConstraintChecked, contentType: String = "application/json", omitsEmpty: Bool = false
    ) {
        check(body)
        unchecked(body, contentType: contentType, omitsEmpty: omitsEmpty)
    }

    /// Sets an `application/x-www-form-urlencoded` body whose type has constraints.
    public mutating func form(
        _ body: some JSONWritable & ConstraintChecked, encoding: [String: FormEncoding] = [:], omitsEmpty: Bool = false
    ) {
        check(body)
        uncheckedForm(body, encoding: encoding, omitsEmpty: omitsEmpty)
    }

    private mutating func check(_ body: some ConstraintChecked) {
        var broken = ConstraintViolations()
        body.checkConstraints(&broken)
        violations += broken.found.map { "\($0.place) \($0.rule)" }
    }
}
