import BindingsDocument

/// Draws the constraints that are checked on request values before anything is sent.
enum Checks {
    /// The checks of one argument.
    static func of(_ schema: Schema, at path: String, argument: Identifier) -> [CheckPicture] {
        rules(of: schema).compactMap { rule, text in
            NumberLiteral(integer: text).map {
                CheckPicture(path: StringLiteral(path), argument: argument, rule: rule, limit: $0)
            }
        }
    }

    private static func rules(of schema: Schema) -> [(CheckPicture.Rule, String)] {
        var rules: [(CheckPicture.Rule, String?)] = []
        switch schema.types.first {
        case .string? where schema.format == nil:
            rules = [(.minLength, schema.limits.minLength.map(String.init)), (.maxLength, schema.limits.maxLength.map(String.init))]
        case .array?:
            rules = [(.minItems, schema.limits.minItems.map(String.init)), (.maxItems, schema.limits.maxItems.map(String.init))]
        case .integer?:
            rules = [(.minimum, schema.limits.minimum?.text), (.maximum, schema.limits.maximum?.text)]
        default: break
        }
        return schema.enumValues == nil ? rules.compactMap { rule, text in text.map { (rule, $0) } } : []
    }
}
