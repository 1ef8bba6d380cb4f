import BindingsDocument

/// Says which Swift type a schema's values have at a use.
struct TypeMapper {
    let resolver: SchemaResolver
    let symbols: SymbolTable
    private let kinds = KindTable()

    init(resolver: SchemaResolver, symbols: SymbolTable) {
        self.resolver = resolver
        self.symbols = symbols
    }

    /// The type, optional where null is a value of the schema.
    func type(of schema: Schema) -> TypeExpression { type(of: SchemaProjection(schema)) }

    /// The type of one side of a schema, optional where null is a value of it.
    func type(of view: SchemaProjection) -> TypeExpression { type(of: view, depth: 0) }

    private func type(of view: SchemaProjection, depth: Int) -> TypeExpression {
        let bare = bareType(of: view, depth: depth)
        return resolver.isNullable(view) && bare != .builtin(.json) ? bare.orNil : bare
    }

    /// The type without null.
    func bareType(of schema: Schema) -> TypeExpression { bareType(of: SchemaProjection(schema)) }

    /// The type of one side of a schema, without null.
    func bareType(of view: SchemaProjection) -> TypeExpression { bareType(of: view, depth: 0) }

    private func bareType(of view: SchemaProjection, depth: Int) -> TypeExpression {
        // A chain of schemas that are each the same as the next may be a circle: it says nothing.
        guard depth < 50 else { return .builtin(.json) }
        if let mapped = resolver.formats.type(of: view.schema) { return mapped }
        if let name = symbols.name(of: view) { return .named(name) }
        if view.projection == .whole, let target = resolver.referenced(by: view.schema) {
            return bareType(of: SchemaProjection(target), depth: depth + 1)
        }
        return type(of: resolver.resolved(view), depth: depth)
    }

    /// The type without null that is behind aliases.
    func plainType(of schema: Schema) -> TypeExpression { plain(bareType(of: schema)) }

    /// The type that an alias stands for.
    func plain(_ type: TypeExpression, depth: Int = 0) -> TypeExpression {
        guard depth < 20, case .named(let name) = type, let entry = symbols.declaration(named: name), !entry.resolved.isDeclared else {
            return type
        }
        return plain(self.type(of: entry.resolved), depth: depth + 1)
    }

    /// Whether two names are names of one type: which of them is used makes no difference.
    func isOneType(_ one: Identifier, _ other: Identifier) -> Bool {
        let types = [one, other].map { plain(.named($0)) }
        return types[0] == types[1]
            && types.allSatisfy { symbols.declaration(named: one) != nil && $0 != .named(one) && $0 != .named(other) }
    }

    /// The type of a shape that has no declaration of its own.
    func type(of resolved: ResolvedSchema, depth: Int = 0) -> TypeExpression {
        switch resolved {
        case .object, .composite: .builtin(.fields)
        case .dictionary(let values?): .dictionary(type(of: values, depth: depth + 1))
        case .dictionary(nil): .builtin(.fields)
        case .array(let items?): .array(type(of: SchemaProjection(items), depth: depth + 1))
        case .array(nil): .array(.builtin(.json))
        case .scalar(let builtin): .builtin(builtin)
        case .encoded(let content): .encoded(type(of: SchemaProjection(content), depth: depth + 1))
        case .mapped(let type): type
        case .same(let other): bareType(of: SchemaProjection(other), depth: depth + 1)
        case .anything, .union, .enumeration, .tuple: .builtin(.json)
        }
    }

    /// What JSON values of a type are made of; nil where they may be several things.
    func kind(of type: TypeExpression) -> UnionIR.Kind? {
        switch type {
        case .builtin(let builtin): builtin.kind
        case .array: .array
        case .dictionary: .object
        case .encoded: .string
        case .optional, .field, .box, .path, .eventList, .serverEvent: nil
        case .named(let name): kinds.kind(of: name) { symbols.declaration(named: name).flatMap(kind) }
        }
    }

    private func kind(of entry: SymbolTable.Declaration) -> UnionIR.Kind? {
        switch entry.resolved {
        case .object, .composite: return .object
        case .tuple: return .array
        case .enumeration(let values):
            switch values.kind {
            case .strings: return .string
            case .integers, .numbers: return .number
            case .mixed: return nil
            }
        case .union(let union):
            let kinds = union.alternatives.map { kind(of: bareType(of: $0)) }
            return Set(kinds).count == 1 ? kinds.first ?? nil : nil
        case .anything: return nil
        default: return kind(of: self.type(of: entry.resolved))
        }
    }
}

/// Kinds of declared types, each worked out once: unions may hold one another in many ways.
private final class KindTable {
    private var known: [Identifier: UnionIR.Kind?] = [:]

    /// The kind of a type; nil for one that is asked for while it is being worked out.
    func kind(of name: Identifier, _ read: () -> UnionIR.Kind?) -> UnionIR.Kind? {
        if let kind = known[name] { return kind }
        known.updateValue(nil, forKey: name)
        let kind = read()
        known.updateValue(kind, forKey: name)
        return kind
    }
}

extension TypeExpression.Builtin {
    /// What JSON values of the type are made of; nil where they may be several things.
    var kind: UnionIR.Kind? {
        switch self {
        case .bool: .bool
        case .int, .int32, .int64, .uint32, .uint64, .double, .float, .decimal: .number
        case .string, .date, .day, .time, .duration, .uuid, .url, .base64, .base64url: .string
        case .fields: .object
        case .json, .bytes, .requestBody, .filePart, .multipartForm, .void: nil
        }
    }
}
