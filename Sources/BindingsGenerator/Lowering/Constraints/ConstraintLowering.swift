import BindingsDocument
import BindingsJSON

/// Lowers the limits of values that are checked before they are sent.
struct ConstraintLowering {
    let mapper: TypeMapper
    /// Where the patterns that cannot be checked are told; nil where none is to be checked.
    let patterns: DiagnosticCollector?

    private var resolver: SchemaResolver { mapper.resolver }

    /// The limits of values of a schema in Swift, whatever type of its own the limits of an object belong to.
    func limits(of schema: Schema) -> [ConstraintExpression] { limits(of: SchemaProjection(schema), depth: 0) }

    private func limits(of view: SchemaProjection, depth: Int) -> [ConstraintExpression] {
        // A chain of references may be a circle.
        guard depth < 20, resolver.formats.type(of: view.schema) == nil else { return [] }
        if view.projection == .whole, let next = resolver.referenced(by: view.schema) {
            return limits(of: SchemaProjection(next), depth: depth + 1)
        }
        if let name = mapper.symbols.name(of: view), let entry = mapper.symbols.declaration(named: name), entry.resolved.isDeclared {
            return isChecked(entry) ? [.inner(name)] : []
        }
        let sources = view.projection == .whole ? resolver.conjuncts(of: view.schema) : [view.schema]
        let type = mapper.plain(mapper.type(of: resolver.resolved(view)))
        let own = sources.flatMap { ConstraintRules(limits: $0.limits).rules(for: type) + pattern(of: $0, for: type) }
        return (own + inside(view, depth: depth)).uniqued()
    }

    private func pattern(of schema: Schema, for type: TypeExpression) -> [ConstraintExpression] {
        guard let patterns, case .builtin(.string) = type, let source = schema.limits.pattern else { return [] }
        do throws(TextPatternError) {
            _ = try TextPattern(source)
            return [.pattern(StringLiteral(source))]
        } catch {
            patterns.warning(
                "unchecked-pattern", "the pattern \(VisibleText.quoted(source)) is not checked: \(error)", at: schema.location,
                nextStep: "write it without that, or leave the check to the service")
            return []
        }
    }

    /// Tuples have no members to look at by name, enums no limits.
    private func isChecked(_ entry: SymbolTable.Declaration) -> Bool {
        switch entry.resolved {
        case .object, .union, .composite: true
        default: false
        }
    }

    private func inside(_ view: SchemaProjection, depth: Int) -> [ConstraintExpression] {
        switch resolver.resolved(view) {
        case .array(let items?): wrapped(SchemaProjection(items), depth).map { [.each($0)] } ?? []
        case .dictionary(let values?): wrapped(values, depth).map { [.eachValue($0)] } ?? []
        case .same(let other): limits(of: SchemaProjection(other), depth: depth + 1)
        default: []
        }
    }

    /// The limits of elements, which may be null; nil where there are none.
    private func wrapped(_ view: SchemaProjection, _ depth: Int) -> [ConstraintExpression]? {
        let inner = limits(of: view, depth: depth + 1)
        if inner.isEmpty { return nil }
        return mapper.type(of: view).isOptional ? [.unlessNull(inner)] : inner
    }
}

/// The keywords of one schema as limits of a Swift type; those that say nothing of the type are left out.
struct ConstraintRules {
    let limits: SchemaConstraints

    func rules(for type: TypeExpression) -> [ConstraintExpression] {
        switch type {
        case .builtin(.string), .builtin(.url):
            sized(limits.minLength, limits.maxLength) { .length(min: $0, max: $1) }
        case .array:
            sized(limits.minItems, limits.maxItems) { .count(min: $0, max: $1) } + (limits.uniqueItems ? [.unique] : [])
        case .dictionary: sized(limits.minProperties, limits.maxProperties) { .members(min: $0, max: $1) }
        case .builtin(.int), .builtin(.int32), .builtin(.int64), .builtin(.uint32), .builtin(.uint64): integers
        case .builtin(.double), .builtin(.float): numbers
        default: []
        }
    }

    private func sized(
        _ least: Int?, _ most: Int?, _ make: (NumberLiteral?, NumberLiteral?) -> ConstraintExpression
    ) -> [ConstraintExpression] {
        let least = least.flatMap { $0 > 0 ? NumberLiteral($0) : nil }
        let most = most.map { NumberLiteral($0) }
        return least == nil && most == nil ? [] : [make(least, most)]
    }

    /// Bounds with a fraction hold for the whole numbers on their inner side; those beyond 64 bits hold for nothing.
    private var integers: [ConstraintExpression] {
        let least = [limits.minimum.flatMap { whole($0, .up) }, limits.exclusiveMinimum.flatMap { above($0) }].compactMap { $0 }.max()
        let most = [limits.maximum.flatMap { whole($0, .down) }, limits.exclusiveMaximum.flatMap { below($0) }].compactMap { $0 }.min()
        let factor = limits.multipleOf?.int.flatMap { $0 > 1 ? ConstraintExpression.multiple(NumberLiteral($0)) : nil }
        var result = factor.map { [$0] } ?? []
        if least != nil || most != nil {
            let range = (least.map { NumberLiteral($0) }, most.map { NumberLiteral($0) })
            result.insert(.range(min: range.0, max: range.1, above: nil, below: nil), at: 0)
        }
        return result
    }

    private func whole(_ number: NumberText, _ rule: FloatingPointRoundingRule) -> Int? {
        number.int ?? number.double.flatMap { Int(exactly: $0.rounded(rule)) }
    }

    private func above(_ number: NumberText) -> Int? {
        number.int.flatMap { $0 == .max ? nil : $0 + 1 } ?? whole(number, .up)
    }

    private func below(_ number: NumberText) -> Int? {
        number.int.flatMap { $0 == .min ? nil : $0 - 1 } ?? whole(number, .down)
    }

    private var numbers: [ConstraintExpression] {
        let bounds = [limits.minimum, limits.maximum, limits.exclusiveMinimum, limits.exclusiveMaximum].map { bound in
            bound?.double.map(NumberLiteral.init(double:))
        }
        let factor = limits.multipleOf?.double.flatMap { $0 > 0 ? ConstraintExpression.multiple(NumberLiteral(double: $0)) : nil }
        let range = ConstraintExpression.range(min: bounds[0], max: bounds[1], above: bounds[2], below: bounds[3])
        return (bounds.contains { $0 != nil } ? [range] : []) + (factor.map { [$0] } ?? [])
    }
}
