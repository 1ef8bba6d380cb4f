import BindingsDocument

/// Lowers a `multipart/form-data` body: an argument for each part.
struct MultipartLowering {
    let mapper: TypeMapper
    let limits: ConstraintTable

    private var resolver: SchemaResolver { mapper.resolver }

    func lower(_ media: MediaTypeEntry, isRequired: Bool, arguments: inout ArgumentTable) -> BodyIR {
        var parts: [PartIR] = []
        var limited: [ConstrainedPropertyIR] = []
        if let schema = media.schema, case .object(let object) = resolver.resolved(resolver.target(of: schema)) {
            parts = object.properties.map { part($0, of: media, arguments: &arguments) }
            limited = zip(object.properties, parts).compactMap(self.limited)
            if case .values = object.additional { parts.append(files(&arguments)) }
        } else if let schema = media.schema, case .dictionary = resolver.resolved(resolver.target(of: schema)) {
            parts = [files(&arguments)]
        }
        guard !parts.isEmpty else { return form(media, isRequired: isRequired, arguments: &arguments) }
        return BodyIR(
            kind: .multipart, contentType: StringLiteral(media.type),
            omitsEmpty: !isRequired && !arguments.hasRequired(parts.map(\.argument)),
            parts: parts, limited: limited + parts.flatMap(\.headers).compactMap(self.limited))
    }

    /// A form whose parts are the caller's to name.
    private func form(_ media: MediaTypeEntry, isRequired: Bool, arguments: inout ArgumentTable) -> BodyIR {
        let argument = arguments.add("body", type: .builtin(.multipartForm), isRequired: isRequired)
        return BodyIR(
            kind: .multipartValue, contentType: StringLiteral(media.type), argument: argument, isOptional: !isRequired)
    }

    /// Of files only how many there are.
    private func limited(_ property: ResolvedObject.Property, _ part: PartIR) -> ConstrainedPropertyIR? {
        let found = part.kind == .body ? [] : limits.limits(of: property.schema).filter { part.kind != .file || $0.isCount }
        if found.isEmpty { return nil }
        return ConstrainedPropertyIR(
            key: part.key, name: part.argument, isSecret: resolver.annotations(of: property.schema).isSensitive, limits: found)
    }

    private func limited(_ header: PartHeaderIR) -> ConstrainedPropertyIR? {
        if header.limits.isEmpty { return nil }
        return ConstrainedPropertyIR(
            key: StringLiteral("\(header.part.text).\(header.key.text)"), name: header.argument, limits: header.limits)
    }

    /// Any number of files under names of the caller's choice.
    private func files(_ arguments: inout ArgumentTable) -> PartIR {
        PartIR(key: StringLiteral(""), argument: arguments.addList(Identifier("files"), of: .builtin(.filePart)), kind: .files)
    }

    private func part(_ property: ResolvedObject.Property, of media: MediaTypeEntry, arguments: inout ArgumentTable) -> PartIR {
        let form = PartForm(property, in: media, mapper: mapper)
        let isRequired = property.isRequired && !resolver.isNullable(property.schema)
        let argument = arguments.add(property.name, type: form.type, isRequired: isRequired)
        arguments.document(argument, property.schema.description)
        let headers = PartHeaderLowering(mapper: mapper, limits: limits)
            .sent(of: property, in: media, isThere: isRequired && !form.isList, arguments: &arguments)
        return PartIR(
            key: StringLiteral(property.name), argument: argument, kind: form.kind, isEach: form.isList && form.kind == .json,
            contentType: form.contentType.map(StringLiteral.init),
            headers: headers)
    }
}
