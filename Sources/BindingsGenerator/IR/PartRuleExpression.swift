/// An expression of the server's `PartRule`.
package struct PartRuleExpression: SyntaxElement {
    var key: StringLiteral
    /// Whether there may be several.
    var isList: Bool
    /// Whether a form must have it.
    var isRequired: Bool
    /// How many there must be.
    var min: NumberLiteral?
    /// How many there may be.
    var max: NumberLiteral?
    /// The content types that it may have; empty for any.
    var types: [StringLiteral]

    /// Whether it says nothing.
    var isEmpty: Bool { isList && !isRequired && min == nil && max == nil && types.isEmpty }

    package var swiftText: String {
        var arguments = [key.swiftText]
        if isList {
            if isRequired { arguments.append("isRequired: true") }
            arguments += [min.map { "min: \($0.swiftText)" }, max.map { "max: \($0.swiftText)" }].compactMap { $0 }
        }
        if !types.isEmpty { arguments.append("types: [\(types.map(\.swiftText).joined(separator: ", "))]") }
        return ".\(isList ? "list" : isRequired ? "one" : "optional")(\(arguments.joined(separator: ", ")))"
    }
}
