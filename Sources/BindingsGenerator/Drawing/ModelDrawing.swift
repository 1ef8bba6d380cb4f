import BindingsDocument

/// Draws the declarations of schemas.
struct ModelDrawing {
    let reader: ShapeReader
    let catalog: SchemaCatalog
    let mapper: TypeMapper
    let fromServer: Reachability
    let patched: Set<ObjectIdentifier>
    let names: GeneratorConfiguration.Names
    let closedEnums: Set<String>

    /// Structs, enums and aliases of all schemas in the catalog.
    func draw(into picture: inout Picture) {
        for entry in catalog.entries {
            switch entry.shape {
            case .object(let object): picture.structs.append(structure(entry, object))
            case .enumeration(let values): picture.enums.append(enumeration(entry, values))
            case .union(let union):
                let doc = SchemaDoc.text(for: entry.schema, fallback: "\(entry.key).")
                picture.unions.append(UnionDrawing(reader: reader, mapper: mapper).draw(entry.name, entry.schema, union, doc: doc))
            default: picture.aliases.append(alias(entry))
            }
        }
        box(&picture.structs)
    }

    private func structure(_ entry: SchemaCatalog.Entry, _ object: ObjectShape) -> StructPicture {
        var table = NameTable(reserved: Self.reservedMembers)
        let given = table.names(for: object.properties.map(\.name)) { names.properties["\(entry.key).\($0)"] ?? NameRules.member($0) }
        let properties = object.properties.enumerated().map { index, property in
            self.property(property, index: index, name: given[property.name] ?? NameRules.member(property.name), in: entry)
        }
        return StructPicture(
            name: entry.name, doc: SchemaDoc.text(for: entry.schema, fallback: "\(entry.key)."), properties: properties,
            keepsUnknownFields: keepsUnknown(entry, object))
    }

    private func keepsUnknown(_ entry: SchemaCatalog.Entry, _ object: ObjectShape) -> Bool {
        switch object.additional {
        case .anything, .values: true
        case .unsaid, .refused: fromServer.contains(entry.schema)
        }
    }

    private func property(
        _ property: ObjectShape.Property, index: Int, name: Identifier, in entry: SchemaCatalog.Entry
    ) -> PropertyPicture {
        let bare = mapper.bareType(of: property.schema)
        let nullable = reader.isNullable(property.schema)
        // Absent and null are told apart only where a server can be told either: in a PATCH body.
        let isField = nullable && !property.isRequired && patched.contains(ObjectIdentifier(entry.schema))
        let isRequired = property.isRequired && !nullable
        let type: TypeExpression = isField ? .field(bare) : isRequired ? bare : bare.orNil
        return PropertyPicture(
            name: name, key: StringLiteral(property.name), aliases: aliases(of: property.schema), index: NumberLiteral(index), type: type,
            doc: SchemaDoc.text(for: property.schema, fallback: "`\(property.name)`"), isRequired: isRequired,
            reader: isField ? .field : isRequired ? .get : .optional, writesNull: property.isRequired && nullable,
            isSensitive: SchemaMarks.isSensitive(reader.target(of: property.schema)) || SchemaMarks.isSensitive(property.schema))
    }

    private func aliases(of schema: Schema) -> [StringLiteral] {
        (schema.extensions["x-aliases"]?.elements ?? []).compactMap(\.string).map(StringLiteral.init)
    }

    private func enumeration(_ entry: SchemaCatalog.Entry, _ shape: EnumShape) -> EnumPicture {
        let isOpen = !closedEnums.contains(entry.key)
        let doc = SchemaDoc.text(for: entry.schema, fallback: "\(entry.key).")
        switch shape {
        case .strings(let values):
            let members = members(values, of: entry) { .string(StringLiteral($0)) }
            return EnumPicture(name: entry.name, doc: doc, rawType: .builtin(.string), isOpen: isOpen, members: members)
        case .integers(let values):
            let members = members(values.map(String.init), of: entry) { .integer(NumberLiteral(Int($0) ?? 0)) }
            return EnumPicture(name: entry.name, doc: doc, rawType: .builtin(.int), isOpen: isOpen, members: members)
        }
    }

    private func members(
        _ values: [String], of entry: SchemaCatalog.Entry, value: (String) -> EnumPicture.Value
    ) -> [EnumPicture.Member] {
        var table = NameTable(reserved: ["rawValue", "allKnown", "isKnown", "hashValue", "allCases"])
        let given = table.names(for: values) { names.members["\(entry.key).\($0)"] ?? NameRules.enumMember($0) }
        return values.map { text in
            EnumPicture.Member(
                name: given[text] ?? NameRules.enumMember(text), value: value(text), doc: DocText("`\(text)`"))
        }
    }

    private func alias(_ entry: SchemaCatalog.Entry) -> AliasPicture {
        AliasPicture(
            name: entry.name, type: mapper.type(of: entry.shape), doc: SchemaDoc.text(for: entry.schema, fallback: "\(entry.key)."))
    }

    private func box(_ structs: inout [StructPicture]) {
        let recursion = Recursion(structs: structs)
        for index in structs.indices {
            let owner = structs[index].name
            for place in structs[index].properties.indices where recursion.needsBox(structs[index].properties[place].type, in: owner) {
                // Names made by the rules hold no underscore in front: this one is free.
                structs[index].properties[place].box = Identifier("_" + structs[index].properties[place].name.name)
            }
        }
    }

    private static let reservedMembers: Set<String> = [
        "unknownFields", "hashValue", "customMirror", "description", "debugDescription", "object", "writer",
    ]
}

/// Marks that a document may carry on anything.
enum SchemaMarks {
    /// Whether the document says that values must not be shown (`x-sensitive: true`, `format: password`).
    static func isSensitive(_ schema: Schema) -> Bool {
        schema.format == "password" || schema.extensions["x-sensitive"]?.bool == true
    }
}
