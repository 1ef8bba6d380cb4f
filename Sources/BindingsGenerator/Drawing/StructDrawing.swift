import BindingsDocument

/// Draws structs: their properties, and how each is read, written and defaulted.
struct StructDrawing {
    let mapper: TypeMapper
    let directions: Directions
    let naming: MemberNaming
    /// Bodies in which absent and null are told apart.
    let patched: Set<ObjectIdentifier>

    private var reader: ShapeReader { mapper.reader }
    private var literals: LiteralDrawing { naming.literals(mapper.catalog) }

    func draw(_ entry: SchemaCatalog.Entry, _ object: ObjectShape, doc: DocText) -> StructPicture {
        let names = naming.properties(of: entry, object)
        let properties = object.properties.enumerated().map { index, property in
            self.property(property, index: index, name: names[property.name] ?? NameRules.member(property.name), in: entry)
        }
        var picture = StructPicture(name: entry.name, doc: doc, properties: properties, keepsUnknownFields: keepsUnknown(entry, object))
        if case .values(let values) = object.additional { picture.additional = mapper.type(of: values) }
        picture.fallbacks = fallbacks(object, properties, taken: Set(names.values.map(\.name)))
        return picture
    }

    private func keepsUnknown(_ entry: SchemaCatalog.Entry, _ object: ObjectShape) -> Bool {
        // The choice beside the members keeps what neither names.
        if entry.view.facet == .members { return false }
        switch object.additional {
        case .anything: return true
        case .values: return false
        case .unsaid, .refused: return directions.fromServer.contains(entry.schema)
        }
    }

    private func property(
        _ property: ObjectShape.Property, index: Int, name: Identifier, in entry: SchemaCatalog.Entry
    ) -> PropertyPicture {
        let bare = mapper.bareType(of: property.schema)
        let nullable = reader.isNullable(property.schema)
        let isThere = property.isRequired && !directions.isOneWay(property.schema, in: entry.schema)
        // Absent and null are told apart only where a server can be told either: in a PATCH body.
        let isField = nullable && !property.isRequired && patched.contains(ObjectIdentifier(entry.schema))
        let isRequired = isThere && !nullable
        let type: TypeExpression = isField ? .field(bare) : isRequired ? bare : bare.orNil
        let constant = isRequired ? literals.constant(of: reader.target(of: property.schema), as: bare) : nil
        return PropertyPicture(
            name: name, key: StringLiteral(property.name), aliases: aliases(of: property.schema), index: NumberLiteral(index), type: type,
            doc: SchemaDoc.text(for: property.schema, fallback: "`\(property.name)`"), isRequired: isRequired && constant == nil,
            reader: isField ? .field : isRequired ? .get : isThere ? .nullable : .optional, writesNull: isThere && nullable,
            mayWriteNull: nullable && !isThere && !isField,
            isSensitive: SchemaMarks.isSensitive(reader.target(of: property.schema)) || SchemaMarks.isSensitive(property.schema),
            isDeprecated: property.schema.deprecated, constant: constant)
    }

    private func aliases(of schema: Schema) -> [StringLiteral] {
        (schema.extensions["x-aliases"]?.elements ?? []).compactMap(\.string).map(StringLiteral.init)
    }

    /// What the document says an absent member stands for, where that can be written in Swift.
    private func fallbacks(_ object: ObjectShape, _ properties: [PropertyPicture], taken: Set<String>) -> [StructPicture.Fallback] {
        var table = NameTable(reserved: taken)
        return zip(object.properties, properties).compactMap { shape, picture in
            guard case .optional(let type) = picture.type, !reader.isNullable(shape.schema), picture.reader == .optional,
                let node = shape.schema.defaultValue ?? reader.target(of: shape.schema).defaultValue,
                let value = literals.literal(node, as: type)
            else { return nil }
            let name = table.claim(picture.name.appending("OrDefault"), for: shape.name)
            return StructPicture.Fallback(name: name, property: picture.name, type: type, value: value)
        }
    }
}
