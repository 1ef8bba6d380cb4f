import BindingsDocument

/// Writes values of a document as Swift expressions of a type.
struct DefaultValueLowering {
    let symbols: SymbolTable
    let naming: MemberNaming

    /// The expression; nil where the value is not of the type, or there is no short way to write it.
    func literal(_ node: LocatedNode, as type: TypeExpression) -> ValueExpression? {
        switch type {
        case .builtin(let builtin): literal(node, as: builtin)
        case .named(let name): member(node, of: name)
        case .array: node.elements?.isEmpty == true ? .emptyArray : nil
        default: nil
        }
    }

    /// The only value a schema has; nil where it has others, or where it cannot be written.
    func constant(of schema: Schema, as type: TypeExpression) -> ValueExpression? {
        naming.resolver.constant(of: schema).flatMap { literal($0, as: type) }
    }

    private func literal(_ node: LocatedNode, as builtin: TypeExpression.Builtin) -> ValueExpression? {
        typedLiteral(node.typed(as: builtin.schemaTypes), as: builtin)
    }

    // Of its own: Swift 6.3.1 crashes in release where a local value that was just made is switched over like this (CopyPropagation).
    private func typedLiteral(_ node: LocatedNode, as builtin: TypeExpression.Builtin) -> ValueExpression? {
        switch builtin {
        case .bool: node.bool.map { .literal(.bool(Truth($0))) }
        case .string: node.string.map { .literal(.string(StringLiteral($0))) }
        case .int, .int64: node.number?.int.map { .literal(.number(NumberLiteral($0))) }
        case .int32: node.number?.int.flatMap(Int32.init(exactly:)).map { .literal(.number(NumberLiteral(Int($0)))) }
        case .uint32: node.number?.int.flatMap(UInt32.init(exactly:)).map { .literal(.number(NumberLiteral(Int($0)))) }
        case .uint64: node.number?.unsigned.map { .literal(.number(NumberLiteral(unsigned: $0))) }
        case .double: node.number?.double.map { .literal(.number(NumberLiteral(double: $0))) }
        default: nil
        }
    }

    private func member(_ node: LocatedNode, of name: Identifier) -> ValueExpression? {
        guard let entry = symbols.declaration(named: name) else { return nil }
        if case .scalar(let builtin) = entry.resolved { return literal(node, as: builtin) }
        guard case .enumeration(let values) = entry.resolved else { return nil }
        let text = node.typed(as: values.kind.schemaTypes).identityText
        guard let index = values.members.firstIndex(where: { $0.value.identityText == text }) else { return nil }
        return .member(naming.members(of: entry, values)[index])
    }
}

extension ResolvedEnum.Kind {
    /// The types of the values; empty for values of several.
    fileprivate var schemaTypes: [SchemaType] {
        switch self {
        case .strings: [.string]
        case .integers, .numbers: [.number]
        case .mixed: []
        }
    }
}

extension TypeExpression.Builtin {
    /// The types of JSON values; empty for those that may be several things.
    fileprivate var schemaTypes: [SchemaType] {
        switch kind {
        case .bool: [.boolean]
        case .number: [.number]
        case .string: [.string]
        case .array: [.array]
        case .object: [.object]
        case nil: []
        }
    }
}
