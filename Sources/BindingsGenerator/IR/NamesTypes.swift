/// A part of the picture whose Swift names types.
package protocol NamesTypes {
    /// Every type that its Swift names, in no order that matters.
    var namedTypes: [TypeExpression] { get }
}

extension StructPicture: NamesTypes {
    package var namedTypes: [TypeExpression] {
        properties.map(\.type) + [additional, page?.item].compactMap { $0 } + fallbacks.map(\.type)
    }
}

extension EnumPicture: NamesTypes {
    package var namedTypes: [TypeExpression] { [rawType] }
}

extension UnionPicture: NamesTypes {
    package var namedTypes: [TypeExpression] { cases.map(\.type) }
}

extension CompositePicture: NamesTypes {
    package var namedTypes: [TypeExpression] { [members, choice] }
}

extension TuplePicture: NamesTypes {
    package var namedTypes: [TypeExpression] { items.map(\.type) + [rest].compactMap { $0 } }
}

extension WrapperPicture: NamesTypes {
    package var namedTypes: [TypeExpression] { [type] }
}

extension AliasPicture: NamesTypes {
    package var namedTypes: [TypeExpression] { [type] }
}

extension OutputPicture: NamesTypes {
    package var namedTypes: [TypeExpression] { cases.compactMap(\.type) }
}

extension OperationPicture: NamesTypes {
    package var namedTypes: [TypeExpression] {
        arguments.map(\.type) + [output, body?.type].compactMap { $0 } + failures.flatMap(\.types)
            + variants.flatMap(\.namedTypes) + (headers?.headers ?? []).map(\.type)
    }
}

extension GroupPicture: NamesTypes {
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

extension NamesTypes {
    /// The generated types that its Swift names.
    package var declaredNames: Set<Identifier> { namedTypes.reduce(into: []) { $0.formUnion($1.declaredNames) } }
}
