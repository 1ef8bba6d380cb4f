import BindingsDocument

/// Draws a request body, and the arguments it adds to the function.
struct RequestBodyDrawing {
    let reader: ShapeReader
    let mapper: TypeMapper
    /// Whether absent and null are told apart, as in the body of a PATCH.
    let isPatch: Bool

    func draw(_ body: RequestBody, arguments: inout ArgumentTable) -> BodyPicture? {
        guard let media = preferred(body.content) else { return nil }
        let type = MediaType.bare(media.type)
        if MediaType.isJSON(type) { return json(media, isRequired: body.required, arguments: &arguments) }
        if type == "multipart/form-data" { return multipart(media, arguments: &arguments) }
        let argument = arguments.add("body", type: .builtin(.requestBody), isRequired: true)
        return BodyPicture(kind: .stream, contentType: StringLiteral(media.type), members: [], argument: argument, parts: [], checks: [])
    }

    private func preferred(_ content: [MediaTypeEntry]) -> MediaTypeEntry? {
        content.first { MediaType.isJSON(MediaType.bare($0.type)) } ?? content.first { MediaType.bare($0.type) == "multipart/form-data" }
            ?? content.first
    }

    private func json(_ media: MediaTypeEntry, isRequired: Bool, arguments: inout ArgumentTable) -> BodyPicture {
        let contentType = StringLiteral(MediaType.isJSON(media.type) ? media.type : "application/json")
        if let schema = media.schema, let members = members(of: schema, beside: arguments) {
            let drawn = members.map { member($0, arguments: &arguments) }
            return BodyPicture(
                kind: .jsonMembers, contentType: contentType, type: mapper.bareType(of: schema), members: ordered(drawn, members),
                argument: nil, parts: [], checks: zip(drawn, members).flatMap { checks($0.0, $0.1) })
        }
        let type = media.schema.map { mapper.type(of: $0) } ?? .builtin(.json)
        let argument = arguments.add("body", type: type, isRequired: true)
        return BodyPicture(kind: .jsonValue, contentType: contentType, members: [], argument: argument, parts: [], checks: [])
    }

    /// The members that become arguments: an object's with a declaration, unless one would take the name of a parameter.
    private func members(of schema: Schema, beside arguments: ArgumentTable) -> [ObjectShape.Property]? {
        let target = reader.target(of: schema)
        guard mapper.catalog.name(of: target) != nil, !reader.isNullable(schema), case .object(let object) = reader.shape(of: target) else {
            return nil
        }
        if case .values = object.additional { return nil }
        if case .anything = object.additional { return nil }
        guard !object.properties.isEmpty, !object.properties.contains(where: { arguments.isTaken(NameRules.member($0.name)) }) else {
            return nil
        }
        return object.properties
    }

    private func member(_ property: ObjectShape.Property, arguments: inout ArgumentTable) -> BodyMember {
        let isRequired = property.isRequired && !reader.isNullable(property.schema)
        let label = NameRules.member(property.name)
        let type = mapper.bareType(of: property.schema)
        let isField = isPatch && !property.isRequired && reader.isNullable(property.schema)
        let name =
            isField ? arguments.addField(property.name, of: type) : arguments.add(property.name, type: type, isRequired: isRequired)
        arguments.document(name, property.schema.description)
        return BodyMember(label: label, argument: name)
    }

    /// The initialiser of the body's type asks for required members first.
    private func ordered(_ drawn: [BodyMember], _ members: [ObjectShape.Property]) -> [BodyMember] {
        let pairs = zip(drawn, members.map { $0.isRequired && !reader.isNullable($0.schema) })
        return pairs.filter(\.1).map(\.0) + pairs.filter { !$0.1 }.map(\.0)
    }

    private func checks(_ member: BodyMember, _ property: ObjectShape.Property) -> [CheckPicture] {
        Checks.of(reader.target(of: property.schema), at: property.name, argument: member.argument)
    }

    private func multipart(_ media: MediaTypeEntry, arguments: inout ArgumentTable) -> BodyPicture {
        var parts: [PartPicture] = []
        if let schema = media.schema, case .object(let object) = reader.shape(of: reader.target(of: schema)) {
            parts = object.properties.map { part($0, arguments: &arguments) }
            if case .values = object.additional {
                parts.append(
                    PartPicture(
                        key: StringLiteral(""), argument: arguments.addList(Identifier("files"), of: .builtin(.filePart)), kind: .files))
            }
        }
        return BodyPicture(kind: .multipart, contentType: StringLiteral(media.type), members: [], parts: parts, checks: [])
    }

    private func part(_ property: ObjectShape.Property, arguments: inout ArgumentTable) -> PartPicture {
        let type = mapper.bareType(of: property.schema)
        let kind = reader.isBinary(property.schema) ? .file : partKind(type)
        let argument = arguments.add(property.name, type: kind == .file ? .builtin(.filePart) : type, isRequired: property.isRequired)
        arguments.document(argument, property.schema.description)
        return PartPicture(key: StringLiteral(property.name), argument: argument, kind: kind)
    }

    /// Files are binary, plain values are text, everything else is JSON (OpenAPI 3.1, "Encoding Object", default content types).
    private func partKind(_ type: TypeExpression) -> PartPicture.Kind {
        switch type {
        case .builtin(.json), .builtin(.fields): .json
        case .builtin: .text
        default: .json
        }
    }
}

/// Content types as text.
enum MediaType {
    /// Without parameters, in lower case.
    static func bare(_ type: String) -> String {
        type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    /// JSON or a `+json` type (RFC 6839).
    static func isJSON(_ type: String) -> Bool {
        let bare = bare(type)
        return bare == "application/json" || bare == "text/json" || bare.hasSuffix("+json") || bare == "*/*"
    }
}
