/// That values of a type are checked before they are sent.
package struct ConstraintsIR: Sendable {
    package var name: Identifier
    /// What is looked at: properties of an object, or the cases of a choice.
    package var members: [ConstrainedPropertyIR]
    /// Whether the members are cases.
    package var isChoice: Bool
    /// How many cases there are.
    package var caseCount = 0
    /// Whether there are other cases than these.
    package var hasOthers: Bool { members.count < caseCount }
}

/// A value with limits.
package struct ConstrainedPropertyIR: Sendable {
    /// The name on the wire.
    package var key: StringLiteral
    /// The property, case or argument.
    package var name: Identifier
    /// Whether it may be absent or null in a way of its own.
    package var isField = false
    /// Whether the value must not be shown.
    package var isSecret = false
    package var limits: [ConstraintExpression]
    /// Whether its limits are those of the object it stands in: a side of it, or one case of a choice.
    package var isSide = false
}

/// An expression of the runtime's `Limit`.
package indirect enum ConstraintExpression: SyntaxElement {
    case length(min: NumberLiteral?, max: NumberLiteral?)
    case count(min: NumberLiteral?, max: NumberLiteral?)
    case members(min: NumberLiteral?, max: NumberLiteral?)
    case range(min: NumberLiteral?, max: NumberLiteral?, above: NumberLiteral?, below: NumberLiteral?)
    case multiple(NumberLiteral)
    case unique
    /// A regular expression that a text matches somewhere.
    case pattern(StringLiteral)
    /// The limits of a generated type.
    case inner(Identifier)
    case each([ConstraintExpression])
    case eachValue([ConstraintExpression])
    case unlessNull([ConstraintExpression])

    package var swiftText: String {
        switch self {
        case .length(let min, let max): Self.text("length", [("min", min), ("max", max)])
        case .count(let min, let max): Self.text("count", [("min", min), ("max", max)])
        case .members(let min, let max): Self.text("members", [("min", min), ("max", max)])
        case .range(let min, let max, let above, let below):
            Self.text("range", [("min", min), ("max", max), ("above", above), ("below", below)])
        case .multiple(let factor): ".multiple(of: \(factor.swiftText))"
        case .unique: ".unique()"
        case .pattern(let source): ".pattern(\(source.swiftText))"
        case .inner: ".inner"
        case .each(let limits): Self.text("each", limits)
        case .eachValue(let limits): Self.text("eachValue", limits)
        case .unlessNull(let limits): Self.text("unlessNull", limits)
        }
    }

    private static func text(_ name: String, _ arguments: [(label: String, value: NumberLiteral?)]) -> String {
        let present = arguments.compactMap { label, value in value.map { "\(label): \($0.swiftText)" } }
        return ".\(name)(\(present.joined(separator: ", ")))"
    }

    private static func text(_ name: String, _ limits: [ConstraintExpression]) -> String {
        ".\(name)(\(limits.map(\.swiftText).joined(separator: ", ")))"
    }

    /// The generated types whose limits these are.
    var inner: [Identifier] {
        switch self {
        case .inner(let name): [name]
        case .each(let limits), .eachValue(let limits), .unlessNull(let limits): limits.flatMap(\.inner)
        default: []
        }
    }

    /// Whether these are the limits of a generated type, and nothing else.
    var isInner: Bool {
        if case .inner = self { true } else { false }
    }

    /// Whether this is how many elements a list has.
    var isCount: Bool {
        if case .count = self { true } else { false }
    }

    /// Whether there is more to it than the limits of other types.
    var isOwn: Bool {
        switch self {
        case .inner: false
        case .each(let limits), .eachValue(let limits), .unlessNull(let limits): limits.contains(where: \.isOwn)
        default: true
        }
    }

    /// Without the limits of types that have none; nil where nothing is left.
    func keeping(_ types: Set<Identifier>) -> ConstraintExpression? {
        switch self {
        case .inner(let name): types.contains(name) ? self : nil
        case .each(let limits): Self.some(limits, types).map(ConstraintExpression.each)
        case .eachValue(let limits): Self.some(limits, types).map(ConstraintExpression.eachValue)
        case .unlessNull(let limits): Self.some(limits, types).map(ConstraintExpression.unlessNull)
        default: self
        }
    }

    private static func some(_ limits: [ConstraintExpression], _ types: Set<Identifier>) -> [ConstraintExpression]? {
        let kept = limits.compactMap { $0.keeping(types) }
        return kept.isEmpty ? nil : kept
    }
}
