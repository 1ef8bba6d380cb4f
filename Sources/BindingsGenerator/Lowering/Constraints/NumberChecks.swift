import BindingsDocument

/// Looks for numbers of a document that the type of their schema does not have: they have no effect, and nobody would see it.
struct NumberChecks {
    let resolver: SchemaResolver
    let diagnostics: DiagnosticCollector

    func check(_ property: ResolvedObject.Property) {
        let schema = resolver.target(of: property.schema)
        guard case .scalar(let type) = resolver.resolved(schema), type.isInteger else { return }
        if let node = resolver.annotations(of: property.schema).defaultValue, let number = node.number, number.isTooLarge(for: type) {
            tell("the default \(number.text) of \(VisibleText.quoted(property.name))", type, at: node.location)
        }
        for (keyword, bound) in [("minimum", schema.limits.minimum), ("maximum", schema.limits.maximum)] {
            guard let bound, bound.isTooLarge(for: type), !(type == .uint64 && bound.double == 0x1p64) else { continue }
            tell("'\(keyword)' of \(VisibleText.quoted(property.name)), \(bound.text),", type, at: schema.location)
        }
    }

    private func tell(_ subject: String, _ type: TypeExpression.Builtin, at location: SourceLocation) {
        diagnostics.warning(
            "number-range", "\(subject) does not fit \(type.rawValue), so it has no effect", at: location,
            nextStep: "correct the number, or give the schema a 'format' that has it")
    }
}

extension TypeExpression.Builtin {
    fileprivate var isInteger: Bool {
        switch self {
        case .int, .int32, .int64, .uint32, .uint64: true
        default: false
        }
    }
}

extension NumberText {
    /// Whether a whole number is outside of a type; a bound with a fraction is no fault.
    fileprivate func isTooLarge(for type: TypeExpression.Builtin) -> Bool {
        guard let double, double == double.rounded() else { return Double(text)?.isFinite == false }
        return !FormatTable.holds(self, type)
    }
}
