import BindingsDocument

/// Lowers a request body as a server reads it: every content type that the document names.
struct StubBodyLowering {
    let mapper: TypeMapper
    let limits: ConstraintTable
    let shapes: ParameterShapeLowering

    private var resolver: SchemaResolver { mapper.resolver }

    func lower(_ body: RequestBody, named name: Identifier) -> StubBodyIR? {
        guard !body.content.isEmpty else { return nil }
        var table = NameTable()
        let alternatives = body.content.map { media in
            alternative(
                media, isRequired: body.required,
                named: table.claim(NameRules.member(MediaType.word(media.type)), for: media.type))
        }
        return StubBodyIR(name: name, isRequired: body.required, alternatives: alternatives)
    }

    private func alternative(_ media: MediaTypeEntry, isRequired: Bool, named name: Identifier) -> StubBodyIR.Alternative {
        var lowered = StubBodyIR.Alternative(contentType: StringLiteral(MediaType.normalized(media.type)), name: name, kind: .stream)
        switch BodyKinds(resolver: resolver).kind(of: media) {
        case .json:
            lowered.kind = .json
            lowered.type = media.schema.map { mapper.bareType(of: $0) } ?? .builtin(.json)
            let found = media.schema.map(limits.limits) ?? []
            lowered.limits = found.allSatisfy(\.isInner) ? [] : found
            // A body that may be left out is nil anyway.
            if isRequired, let type = media.schema.map({ mapper.type(of: $0) }), type.isOptional {
                lowered.type = type
                lowered.limits = found.isEmpty ? [] : [.unlessNull(found)]
            }
        case .multipart:
            lowered.kind = .multipart
            lowered.parts = parts(of: media)
        case .form:
            lowered.kind = .form
            lowered.type = media.schema.map { mapper.bareType(of: $0) }
            lowered.shape = media.schema.map(shapes.shape) ?? .any
            lowered.encodings = FormEncodings(media: media).encodings
        case .text: text(media, &lowered)
        case .events, .bytes: break
        }
        return lowered
    }

    private func text(_ media: MediaTypeEntry, _ lowered: inout StubBodyIR.Alternative) {
        let type = PlainText(mapper: mapper).type(of: media)
        lowered.kind = type == .builtin(.string) ? .text : .plain
        guard let schema = media.schema else { return }
        if lowered.kind == .plain { (lowered.type, lowered.shape) = (type, shapes.shape(of: schema)) }
        if lowered.kind == .plain || mapper.plainType(of: schema) == .builtin(.string) { lowered.limits = limits.limits(of: schema) }
    }

    /// The parts that have names; nil where the document names none.
    private func parts(of media: MediaTypeEntry) -> [StubPartIR]? {
        guard let schema = media.schema, case .object(let object) = resolver.resolved(resolver.target(of: schema)),
            !object.properties.isEmpty
        else { return nil }
        var table = NameTable(reserved: ["other", "rules", "read"])
        return object.properties.map { property in
            let form = PartForm(property, in: media, mapper: mapper)
            var lowered = part(property, table.claim(NameRules.member(property.name), for: property.name), form)
            lowered.headers = PartHeaderLowering(mapper: mapper, limits: limits).read(of: property, in: media)
            lowered.rule = rule(of: property, form)
            return lowered
        }
    }

    private func rule(of property: ResolvedObject.Property, _ form: PartForm) -> PartRuleExpression? {
        var rule = PartRuleExpression(
            key: StringLiteral(property.name), isList: false, isRequired: property.isRequired && !resolver.isNullable(property.schema),
            types: form.declared.map { StringLiteral($0) })
        if form.isList {
            rule.isList = true
            for case .count(let min, let max) in limits.limits(of: property.schema) { (rule.min, rule.max) = (min, max) }
        }
        return rule.isEmpty ? nil : rule
    }

    /// Of a list, each element is a part.
    private func part(_ property: ResolvedObject.Property, _ name: Identifier, _ form: PartForm) -> StubPartIR {
        let schema = form.isList ? form.element : property.schema
        let isFile = [.file, .files, .body].contains(form.kind)
        let type = form.isList ? schema.map { mapper.bareType(of: $0) } ?? .builtin(.json) : form.type
        return StubPartIR(
            key: StringLiteral(property.name), name: name, type: type, kind: isFile ? .file : form.kind == .json ? .json : .text,
            shape: isFile ? .any : schema.map(shapes.shape) ?? .any, limits: isFile ? [] : schema.map(limits.limits) ?? [])
    }
}
