import BindingsDocument

/// Lowers the headers that the document says answers of an operation have.
struct ResponseHeaderLowering {
    let mapper: TypeMapper

    /// The headers under names of their own; one that several answers have is listed once.
    func lower(_ operation: APIOperation, named method: Identifier) -> HeadersIR? {
        let all = operation.responses.flatMap(\.response.headers).filter { $0.name.lowercased() != "content-type" }
        var table = NameTable()
        var seen: Set<String> = []
        let headers = all.compactMap { named -> HeadersIR.Header? in
            guard seen.insert(named.name.lowercased()).inserted else { return nil }
            let same = all.filter { $0.name.lowercased() == named.name.lowercased() }.map { type(of: $0.value) }.uniqued()
            return HeadersIR.Header(
                name: table.claim(NameRules.member(named.name), for: named.name), key: StringLiteral(named.name),
                type: same.count == 1 ? same[0] : .builtin(.string), isJSON: same.count == 1 && isJSON(named.value),
                shape: same.count == 1 ? shape(of: named.value) : nil, isExploded: named.value.explode,
                doc: DocText(named.value.description ?? "`\(named.name)`"))
        }
        if headers.isEmpty { return nil }
        let name = NameRules.type(method.name + "Headers")
        return HeadersIR(name: mapper.symbols.declaration(named: name) == nil ? name : name.appending("OfResponse"), headers: headers)
    }

    /// Whether the value is a JSON text.
    func isJSON(_ header: Header) -> Bool {
        header.content.first.map { BodyKinds(resolver: mapper.resolver).kind(of: $0) == .json && $0.schema != nil } ?? false
    }

    /// What the members of an object stand for; nil for any other value.
    func shape(of header: Header) -> ParameterShapeExpression? {
        guard !isJSON(header), let schema = header.schema, isObject(schema) else { return nil }
        return ParameterShapeLowering(mapper: mapper).shape(of: schema)
    }

    private func isObject(_ schema: Schema) -> Bool { mapper.kind(of: mapper.plainType(of: schema)) == .object }

    /// What the runtime reads from a header; text where it is anything else.
    func type(of header: Header) -> TypeExpression {
        if isJSON(header), let schema = header.content.first?.schema { return mapper.bareType(of: schema) }
        if let schema = header.schema, isObject(schema) { return mapper.bareType(of: schema) }
        let type = header.schema.map(mapper.plainType) ?? .builtin(.string)
        switch type {
        case .array(let element): return .array(isRead(mapper.plain(element)) ? element : .builtin(.string))
        default: return isRead(type) ? type : .builtin(.string)
        }
    }

    private func isRead(_ type: TypeExpression) -> Bool {
        if case .named(let name) = type, case .enumeration(let values)? = mapper.symbols.declaration(named: name)?.resolved {
            return values.kind != .mixed
        }
        return [.builtin(.bool), .builtin(.int), .builtin(.int32), .builtin(.int64), .builtin(.double), .builtin(.date), .builtin(.uuid)]
            .contains(type)
    }
}
