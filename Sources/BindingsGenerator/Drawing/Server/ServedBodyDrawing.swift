import BindingsDocument

/// Draws a request body as a server reads it: every content type that the document names.
struct ServedBodyDrawing {
    let mapper: TypeMapper
    let limits: LimitTable
    let shapes: ShapeDrawing

    private var reader: ShapeReader { mapper.reader }

    func draw(_ body: RequestBody, named name: Identifier) -> ServedBody? {
        guard !body.content.isEmpty else { return nil }
        var table = NameTable()
        let alternatives = body.content.map { media in
            alternative(media, named: table.claim(Self.caseName(of: media.type), for: media.type))
        }
        return ServedBody(name: name, isRequired: body.required, alternatives: alternatives)
    }

    private func alternative(_ media: MediaTypeEntry, named name: Identifier) -> ServedBody.Alternative {
        var drawn = ServedBody.Alternative(contentType: StringLiteral(media.type), name: name, kind: .stream)
        let type = MediaType.bare(media.type)
        if EventDrawing.framing(of: type) != nil { return drawn }
        if MediaType.isJSON(type) {
            drawn.kind = .json
            drawn.type = media.schema.map { mapper.bareType(of: $0) } ?? .builtin(.json)
            let found = media.schema.map(limits.limits) ?? []
            drawn.limits = found.allSatisfy(\.isInner) ? [] : found
        } else if type == "multipart/form-data" {
            drawn.kind = .multipart
            drawn.parts = parts(of: media)
        } else if type == MediaType.form, let schema = media.schema {
            drawn.kind = .form
            drawn.type = mapper.bareType(of: schema)
            drawn.shape = shapes.shape(of: schema)
            drawn.encodings = FormEncodings(media: media).pictures
        } else if type.hasPrefix("text/"), media.schema.map(reader.isBinary) != true {
            drawn.kind = .text
        }
        return drawn
    }

    /// The parts that have names; nil where the document names none.
    private func parts(of media: MediaTypeEntry) -> [ServedPartPicture]? {
        guard let schema = media.schema, case .object(let object) = reader.shape(of: reader.target(of: schema)), !object.properties.isEmpty
        else { return nil }
        var table = NameTable(reserved: ["other", "required", "read"])
        return object.properties.map { property in
            let drawn = MultipartDrawing(mapper: mapper, limits: limits).kind(of: property, in: media)
            return part(property, table.claim(NameRules.member(property.name), for: property.name), drawn.type, drawn.kind)
        }
    }

    /// Of a list of plain values or of files, each element is a part.
    private func part(
        _ property: ObjectShape.Property, _ name: Identifier, _ type: TypeExpression, _ kind: PartPicture.Kind
    ) -> ServedPartPicture {
        var (type, schema) = (type, property.schema)
        if kind != .json, case .array(let items?) = reader.shape(of: reader.target(of: schema)) {
            (type, schema) = (mapper.bareType(of: items), items)
        }
        let isFile = kind == .file || kind == .files
        return ServedPartPicture(
            key: StringLiteral(property.name), name: name, type: type, kind: isFile ? .file : kind == .json ? .json : .text,
            shape: isFile ? .any : shapes.shape(of: schema), limits: isFile ? [] : limits.limits(of: schema),
            isRequired: property.isRequired && !reader.isNullable(property.schema))
    }

    private static func caseName(of type: String) -> Identifier {
        switch MediaType.bare(type) {
        case MediaType.form: Identifier("form")
        case "multipart/form-data": Identifier("multipart")
        case "text/plain": Identifier("text")
        case "*/*": Identifier("any")
        case let bare: NameRules.member(bare.split(separator: "/", maxSplits: 1).last.map(String.init) ?? bare)
        }
    }
}
