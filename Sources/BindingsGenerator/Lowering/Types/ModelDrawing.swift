import BindingsDocument

/// Draws the declarations of all schemas in the catalog.
struct ModelDrawing {
    let mapper: TypeMapper
    let structs: StructDrawing
    let enums: EnumDrawing

    private var reader: ShapeReader { mapper.reader }

    /// Adds every declaration to the module.
    func draw(into ir: inout ModuleIR) {
        let circles = AliasCircles(mapper)
        for entry in mapper.catalog.entries { draw(entry, circles, into: &ir) }
        Recursion(ir: ir).box(&ir)
    }

    private func draw(_ entry: SchemaCatalog.Entry, _ circles: AliasCircles, into ir: inout ModuleIR) {
        let name = entry.isInline ? "at `#\(entry.schema.place.pointer)`" : "`\(entry.key)`"
        let doc = SchemaDoc.text(for: entry.schema, reader: reader, fallback: "The schema \(name).")
        let shaped = ShapedDrawing(mapper: mapper)
        switch entry.shape {
        case .object(let object): ir.structs.append(structs.draw(entry, object, doc: doc))
        case .enumeration(let shape): ir.enums.append(enums.draw(entry, shape, doc: doc))
        case .union(let union):
            ir.unions.append(UnionDrawing(reader: reader, mapper: mapper).draw(entry.name, union, doc: doc))
        case .composite(let members, let choice):
            ir.composites.append(shaped.composite(entry, members: members, choice: choice, doc: doc))
        case .tuple(let tuple): ir.tuples.append(shaped.tuple(entry, tuple, doc: doc))
        case .dictionary, .array, .scalar, .encoded, .mapped, .same, .anything:
            shaped.alias(entry, isCircular: circles.contains(entry.name), doc: doc, into: &ir)
        }
    }
}
