import BindingsDocument

/// Lowers the declarations of all schemas in the catalog.
struct TypeLowering {
    let mapper: TypeMapper
    let structs: StructLowering
    let enums: EnumLowering

    private var resolver: SchemaResolver { mapper.resolver }

    /// Adds every declaration to the module.
    func lower(into ir: inout ModuleIR) {
        let circles = AliasCycles(mapper)
        for entry in mapper.symbols.declarations { lower(entry, circles, into: &ir) }
        RecursiveTypes(ir: ir).box(&ir)
    }

    private func lower(_ entry: SymbolTable.Declaration, _ circles: AliasCycles, into ir: inout ModuleIR) {
        let name = entry.isInline ? "at `#\(entry.schema.place.pointer)`" : "`\(entry.key)`"
        let doc = SchemaDoc.text(for: entry.schema, resolver: resolver, fallback: "The schema \(name).")
        let others = AliasLowering(mapper: mapper)
        switch entry.resolved {
        case .object(let object): ir.structs.append(structs.lower(entry, object, doc: doc))
        case .enumeration(let values): ir.enums.append(enums.lower(entry, values, doc: doc))
        case .union(let union):
            ir.unions.append(UnionLowering(resolver: resolver, mapper: mapper).lower(entry.name, union, doc: doc))
        case .composite(let members, let choice):
            ir.composites.append(others.composite(entry, members: members, choice: choice, doc: doc))
        case .tuple(let tuple): ir.tuples.append(others.tuple(entry, tuple, doc: doc))
        case .dictionary, .array, .scalar, .encoded, .mapped, .same, .anything:
            others.alias(entry, isCircular: circles.contains(entry.name), doc: doc, into: &ir)
        }
    }
}
