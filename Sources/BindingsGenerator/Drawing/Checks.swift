import BindingsDocument

/// Draws the constraints that are checked on request values before anything is sent.
enum Checks {
    /// The checks of one argument.
    static func of(
        _ schema: Schema, type: TypeExpression, at path: String, argument: Identifier, isField: Bool = false
    ) -> [CheckPicture] {
        rules(of: schema, as: type).compactMap { rule, text in
            NumberLiteral(integer: text).map {
                CheckPicture(path: StringLiteral(path), argument: argument, rule: rule, limit: $0, isField: isField)
            }
        }
    }

    private static func rules(of schema: Schema, as type: TypeExpression) -> [(CheckPicture.Rule, String)] {
        let limits = schema.limits
        let rules: [(CheckPicture.Rule, String?)]
        switch type {
        case .builtin(.string):
            rules = [(.minLength, limits.minLength.map { String($0) }), (.maxLength, limits.maxLength.map { String($0) })]
        case .array: rules = [(.minItems, limits.minItems.map { String($0) }), (.maxItems, limits.maxItems.map { String($0) })]
        case .builtin(.int), .builtin(.int32), .builtin(.int64):
            rules = [(.minimum, limits.minimum?.text), (.maximum, limits.maximum?.text)]
        default: rules = []
        }
        return rules.compactMap { rule, text in text.map { (rule, $0) } }
    }
}
