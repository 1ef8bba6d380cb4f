import BindingsDocument

/// Draws what is neither struct, enum nor union: composites, tuples, and aliases or their wrappers.
struct ShapedDrawing {
    let mapper: TypeMapper

    func composite(_ entry: SchemaCatalog.Entry, members: SchemaView, choice: SchemaView, doc: DocText) -> CompositeIR {
        CompositeIR(name: entry.name, doc: doc, members: mapper.bareType(of: members), choice: mapper.bareType(of: choice))
    }

    func tuple(_ entry: SchemaCatalog.Entry, _ shape: TupleShape, doc: DocText) -> TupleIR {
        let items = shape.items.enumerated().map { index, schema in
            let type = mapper.type(of: schema)
            return TupleIR.Item(
                name: Identifier("item\(index)"), type: index < shape.required ? type : type.orNil, isRequired: index < shape.required,
                doc: SchemaDoc.text(for: schema, reader: mapper.reader, fallback: "The element \(index)."))
        }
        return TupleIR(name: entry.name, doc: doc, items: items, rest: rest(of: shape))
    }

    private func rest(of shape: TupleShape) -> TypeExpression? {
        switch shape.rest {
        case .none: nil
        case .anything: .builtin(.json)
        case .items(let schema): mapper.type(of: schema)
        }
    }

    /// A name for another type; a type of its own where the name would stand for itself.
    func alias(_ entry: SchemaCatalog.Entry, isCircular: Bool, doc: DocText, into ir: inout ModuleIR) {
        let type = mapper.aliased(entry)
        if isCircular {
            ir.wrappers.append(WrapperIR(name: entry.name, doc: doc, type: type))
        } else {
            ir.aliases.append(AliasIR(name: entry.name, type: type, doc: doc))
        }
    }
}

extension TypeExpression {
    /// The generated types that are written in the expression.
    var named: [Identifier] {
        switch self {
        case .named(let name): [name]
        case .array(let inner), .dictionary(let inner), .optional(let inner), .field(let inner), .encoded(let inner), .box(let inner),
            .eventList(let inner),
            .serverEvent(let inner):
            inner.named
        case .builtin, .path: []
        }
    }
}
