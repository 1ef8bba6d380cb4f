import BindingsDocument

/// Lowers what is neither struct, enum nor union: composites, tuples, and aliases or their wrappers.
struct AliasLowering {
    let mapper: TypeMapper

    func composite(_ entry: SymbolTable.Declaration, members: SchemaProjection, choice: SchemaProjection, doc: DocText) -> CompositeIR {
        CompositeIR(name: entry.name, doc: doc, members: mapper.bareType(of: members), choice: mapper.bareType(of: choice))
    }

    func tuple(_ entry: SymbolTable.Declaration, _ tuple: ResolvedTuple, doc: DocText) -> TupleIR {
        let items = tuple.items.enumerated().map { index, schema in
            let type = mapper.type(of: schema)
            return TupleIR.Item(
                name: Identifier("item\(index)"), type: index < tuple.required ? type : type.orNil, isRequired: index < tuple.required,
                doc: SchemaDoc.text(for: schema, resolver: mapper.resolver, fallback: "The element \(index)."))
        }
        return TupleIR(name: entry.name, doc: doc, items: items, rest: rest(of: tuple))
    }

    private func rest(of tuple: ResolvedTuple) -> TypeExpression? {
        switch tuple.rest {
        case .none: nil
        case .anything: .builtin(.json)
        case .items(let schema): mapper.type(of: schema)
        }
    }

    /// A name for another type; a type of its own where the name would stand for itself.
    func alias(_ entry: SymbolTable.Declaration, isCircular: Bool, doc: DocText, into ir: inout ModuleIR) {
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
