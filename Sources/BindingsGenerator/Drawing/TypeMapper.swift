import BindingsDocument

/// Says which Swift type a schema's values have at a use.
struct TypeMapper {
    let reader: ShapeReader
    let catalog: SchemaCatalog

    /// The type, optional where null is a value of the schema.
    func type(of schema: Schema) -> TypeExpression {
        let bare = bareType(of: schema, depth: 0)
        return reader.isNullable(schema) ? bare.orNil : bare
    }

    /// The type without null.
    func bareType(of schema: Schema) -> TypeExpression { bareType(of: schema, depth: 0) }

    private func bareType(of schema: Schema, depth: Int) -> TypeExpression {
        // A chain of schemas that are each the same as the next may be a circle: it says nothing.
        guard depth < 50 else { return .builtin(.json) }
        if let name = catalog.name(of: schema) { return .named(name) }
        if let target = reader.referenced(by: schema) {
            return bareType(of: target, depth: depth + 1)
        }
        return type(of: reader.shape(of: schema), depth: depth)
    }

    /// The type of a shape that has no declaration of its own.
    func type(of shape: SchemaShape, depth: Int = 0) -> TypeExpression {
        switch shape {
        case .object: .builtin(.fields)
        case .dictionary(let values?): .dictionary(element(values, depth))
        case .dictionary(nil): .builtin(.fields)
        case .enumeration(.strings): .builtin(.string)
        case .enumeration(.integers): .builtin(.int)
        case .array(let items?): .array(element(items, depth))
        case .array(nil): .array(.builtin(.json))
        case .scalar(let builtin): .builtin(builtin)
        case .same(let other): bareType(of: other, depth: depth + 1)
        case .anything, .union: .builtin(.json)
        }
    }

    private func element(_ schema: Schema, _ depth: Int) -> TypeExpression {
        let bare = bareType(of: schema, depth: depth + 1)
        return reader.isNullable(schema) && bare != .builtin(.json) ? bare.orNil : bare
    }
}
