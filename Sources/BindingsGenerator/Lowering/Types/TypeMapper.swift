import BindingsDocument

/// Says which Swift type a schema's values have at a use.
struct TypeMapper {
    let reader: ShapeReader
    let catalog: SchemaCatalog
    private let kinds = KindTable()

    init(reader: ShapeReader, catalog: SchemaCatalog) {
        self.reader = reader
        self.catalog = catalog
    }

    /// The type, optional where null is a value of the schema.
    func type(of schema: Schema) -> TypeExpression { type(of: SchemaView(schema)) }

    /// The type of one side of a schema, optional where null is a value of it.
    func type(of view: SchemaView) -> TypeExpression { type(of: view, depth: 0) }

    private func type(of view: SchemaView, depth: Int) -> TypeExpression {
        let bare = bareType(of: view, depth: depth)
        return reader.isNullable(view) && bare != .builtin(.json) ? bare.orNil : bare
    }

    /// The type without null.
    func bareType(of schema: Schema) -> TypeExpression { bareType(of: SchemaView(schema)) }

    /// The type of one side of a schema, without null.
    func bareType(of view: SchemaView) -> TypeExpression { bareType(of: view, depth: 0) }

    private func bareType(of view: SchemaView, depth: Int) -> TypeExpression {
        // A chain of schemas that are each the same as the next may be a circle: it says nothing.
        guard depth < 50 else { return .builtin(.json) }
        if let mapped = reader.formats.type(of: view.schema) { return mapped }
        if let name = catalog.name(of: view) { return .named(name) }
        if view.facet == .whole, let target = reader.referenced(by: view.schema) {
            return bareType(of: SchemaView(target), depth: depth + 1)
        }
        return type(of: reader.shape(of: view), depth: depth)
    }

    /// The type without null that is behind aliases.
    func plainType(of schema: Schema) -> TypeExpression { plain(bareType(of: schema)) }

    /// The type that an alias stands for.
    func plain(_ type: TypeExpression, depth: Int = 0) -> TypeExpression {
        guard depth < 20, case .named(let name) = type, let entry = catalog.entry(named: name), !entry.shape.isDeclared else { return type }
        return plain(self.type(of: entry.shape), depth: depth + 1)
    }

    /// Whether two names are names of one type: which of them is used makes no difference.
    func isOneType(_ one: Identifier, _ other: Identifier) -> Bool {
        let types = [one, other].map { plain(.named($0)) }
        return types[0] == types[1] && types.allSatisfy { catalog.entry(named: one) != nil && $0 != .named(one) && $0 != .named(other) }
    }

    /// The type of a shape that has no declaration of its own.
    func type(of shape: SchemaShape, depth: Int = 0) -> TypeExpression {
        switch shape {
        case .object, .composite: .builtin(.fields)
        case .dictionary(let values?): .dictionary(type(of: values, depth: depth + 1))
        case .dictionary(nil): .builtin(.fields)
        case .array(let items?): .array(type(of: SchemaView(items), depth: depth + 1))
        case .array(nil): .array(.builtin(.json))
        case .scalar(let builtin): .builtin(builtin)
        case .encoded(let content): .encoded(type(of: SchemaView(content), depth: depth + 1))
        case .mapped(let type): type
        case .same(let other): bareType(of: SchemaView(other), depth: depth + 1)
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
        case .named(let name): kinds.kind(of: name) { catalog.entry(named: name).flatMap(kind) }
        }
    }

    private func kind(of entry: SchemaCatalog.Entry) -> UnionIR.Kind? {
        switch entry.shape {
        case .object, .composite: return .object
        case .tuple: return .array
        case .enumeration(let shape):
            switch shape.kind {
            case .strings: return .string
            case .integers, .numbers: return .number
            case .mixed: return nil
            }
        case .union(let union):
            let kinds = union.alternatives.map { kind(of: bareType(of: $0)) }
            return Set(kinds).count == 1 ? kinds.first ?? nil : nil
        case .anything: return nil
        default: return kind(of: self.type(of: entry.shape))
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
