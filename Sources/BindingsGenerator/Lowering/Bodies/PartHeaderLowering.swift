import BindingsDocument

/// Lowers the headers of a multipart form's parts.
struct PartHeaderLowering {
    let mapper: TypeMapper
    let limits: ConstraintTable

    /// Those of a property's parts; what every part has by itself is not among them (OpenAPI 3.1, "Encoding Object").
    static func headers(of property: String, in media: MediaTypeEntry) -> [Named<Header>] {
        let own = ["content-type", "content-disposition", "content-transfer-encoding", "content-length"]
        let headers = media.encoding.first { $0.name == property }?.value.headers ?? []
        return headers.filter { !own.contains($0.name.lowercased()) }
    }

    /// The headers as a client writes them: each is an argument of its own.
    ///
    /// - Parameter isThere: whether there is one part in any case; only then a header that it must have is an argument that must be given.
    func sent(
        of property: ResolvedObject.Property, in media: MediaTypeEntry, isThere: Bool, arguments: inout ArgumentTable
    ) -> [PartHeaderIR] {
        Self.headers(of: property.name, in: media).map { header in
            let isAsked = isThere && header.value.required
            let name = arguments.add("\(property.name) \(header.name)", type: type(of: header.value), isRequired: isAsked)
            arguments.document(name, header.value.description ?? "The header `\(header.name)` of the part `\(property.name)`.")
            return lowered(header, of: property.name, named: name, isOptional: !isAsked)
        }
    }

    /// The headers as a server reads them: each stands beside the part.
    func read(of property: ResolvedObject.Property, in media: MediaTypeEntry) -> [PartHeaderIR] {
        var table = NameTable()
        return Self.headers(of: property.name, in: media).map { header in
            let name = table.claim(NameRules.member(header.name), for: header.name)
            var lowered = lowered(header, of: property.name, named: name, isOptional: !header.value.required)
            lowered.shape = header.value.schema.map { ParameterShapeLowering(mapper: mapper).shape(of: $0) } ?? .text
            return lowered
        }
    }

    private func type(of header: Header) -> TypeExpression { header.schema.map { mapper.bareType(of: $0) } ?? .builtin(.string) }

    private func lowered(_ header: Named<Header>, of part: String, named name: Identifier, isOptional: Bool) -> PartHeaderIR {
        PartHeaderIR(
            key: StringLiteral(header.name), part: StringLiteral(part), argument: name, type: type(of: header.value),
            isRequired: header.value.required, isOptional: isOptional, isExploded: header.value.explode,
            limits: header.value.schema.map(limits.limits) ?? [])
    }
}
