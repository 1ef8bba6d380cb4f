/// A part of the intermediate representation whose Swift refers to types.
package protocol ReferencesTypes {
    /// Every type that its Swift names, in no order that matters.
    var namedTypes: [TypeExpression] { get }
}

extension StructIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] {
        properties.map(\.type) + [additional, page?.item].compactMap { $0 } + fallbacks.map(\.type)
    }
}

extension EnumIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] { [rawType] }
}

extension UnionIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] { cases.map(\.type) }
}

extension CompositeIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] { [members, choice] }
}

extension TupleIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] { items.map(\.type) + [rest].compactMap { $0 } }
}

extension WrapperIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] { [type] }
}

extension AliasIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] { [type] }
}

extension OutputIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] { cases.compactMap(\.type) }
}

extension OperationIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] {
        arguments.map(\.type) + [output, body?.type].compactMap { $0 } + failures.flatMap(\.types)
            + variants.flatMap(\.namedTypes) + (headers?.headers ?? []).map(\.type)
    }
}

extension GroupIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] { operations.flatMap(\.namedTypes) }
}

extension TypeExpression {
    /// The generated types in it.
    package var declaredNames: Set<Identifier> {
        switch self {
        case .builtin, .path: []
        case .named(let name): [name]
        case .array(let inner), .dictionary(let inner), .optional(let inner), .box(let inner), .field(let inner), .encoded(let inner),
            .eventList(let inner),
            .serverEvent(let inner):
            inner.declaredNames
        }
    }
}

extension ReferencesTypes {
    /// The generated types that its Swift names.
    package var declaredNames: Set<Identifier> { namedTypes.reduce(into: []) { $0.formUnion($1.declaredNames) } }
}
