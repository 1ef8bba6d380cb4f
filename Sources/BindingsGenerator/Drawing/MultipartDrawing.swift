import BindingsDocument

/// Draws a `multipart/form-data` body: an argument for each part.
struct MultipartDrawing {
    let mapper: TypeMapper
    let limits: LimitTable

    private var reader: ShapeReader { mapper.reader }

    func draw(_ media: MediaTypeEntry, arguments: inout ArgumentTable) -> BodyPicture {
        var parts: [PartPicture] = []
        var limited: [LimitedMember] = []
        if let schema = media.schema, case .object(let object) = reader.shape(of: reader.target(of: schema)) {
            parts = object.properties.map { part($0, of: media, arguments: &arguments) }
            limited = zip(object.properties, parts).compactMap(self.limited)
            if case .values = object.additional { parts.append(files(&arguments)) }
        } else if let schema = media.schema, case .dictionary = reader.shape(of: reader.target(of: schema)) {
            parts = [files(&arguments)]
        }
        return BodyPicture(kind: .multipart, contentType: StringLiteral(media.type), parts: parts, limited: limited)
    }

    /// Of files only how many there are.
    private func limited(_ property: ObjectShape.Property, _ part: PartPicture) -> LimitedMember? {
        let found = limits.limits(of: property.schema).filter { part.kind != .file || $0.isCount }
        if found.isEmpty { return nil }
        return LimitedMember(
            key: part.key, name: part.argument, isSecret: SchemaMarks.isSensitive(reader.target(of: property.schema)), limits: found)
    }

    /// Any number of files under names of the caller's choice.
    private func files(_ arguments: inout ArgumentTable) -> PartPicture {
        PartPicture(key: StringLiteral(""), argument: arguments.addList(Identifier("files"), of: .builtin(.filePart)), kind: .files)
    }

    private func part(_ property: ObjectShape.Property, of media: MediaTypeEntry, arguments: inout ArgumentTable) -> PartPicture {
        let (type, kind) = kind(of: property, in: media)
        let argument = arguments.add(property.name, type: type, isRequired: property.isRequired && !reader.isNullable(property.schema))
        arguments.document(argument, property.schema.description)
        return PartPicture(key: StringLiteral(property.name), argument: argument, kind: kind)
    }

    /// The type of a part's argument, and how it is written.
    func kind(of property: ObjectShape.Property, in media: MediaTypeEntry) -> (type: TypeExpression, kind: PartPicture.Kind) {
        if reader.isBinary(property.schema) { return (.builtin(.filePart), .file) }
        if case .array(let items?) = reader.shape(of: reader.target(of: property.schema)), reader.isBinary(items) {
            return (.array(.builtin(.filePart)), .file)
        }
        let type = mapper.bareType(of: property.schema)
        let declared = media.encoding.first { $0.name == property.name }?.value.contentType
        if let declared { return (type, MediaType.isJSON(declared) ? .json : isText(type) ? .text : .json) }
        return (type, isText(type) ? .text : .json)
    }

    /// Plain values are text, also as elements of a list; everything else is JSON (OpenAPI 3.1, "Encoding Object", default content types).
    private func isText(_ type: TypeExpression) -> Bool {
        switch type {
        case .array(let element): return isText(element)
        case .optional(let wrapped): return isText(wrapped)
        case .named(let name):
            if case .union(let union)? = mapper.catalog.entry(named: name)?.shape {
                return union.alternatives.allSatisfy { isPlain(mapper.bareType(of: $0)) }
            }
            return isPlain(type)
        default: return isPlain(type)
        }
    }

    private func isPlain(_ type: TypeExpression) -> Bool { [.string, .number, .bool].contains(mapper.kind(of: type)) }
}
