import BindingsDocument

/// Draws one operation: its function, and the constant that describes it.
struct OperationDrawing {
    let reader: ShapeReader
    let mapper: TypeMapper
    let baseServer: String?

    /// What an operation will look like under a method name in a group.
    func draw(_ operation: APIOperation, id: String, name: Identifier) -> OperationPicture {
        var arguments = ArgumentTable()
        let parameters = operation.parameters.filter { !IdempotencyKey.isHeader($0) && !Self.isIgnored($0) }
        let drawn = parameters.map { parameter($0, arguments: &arguments) }
        let body = operation.requestBody.flatMap {
            RequestBodyDrawing(reader: reader, mapper: mapper, isPatch: operation.method == "PATCH").draw($0, arguments: &arguments)
        }
        let answer = answer(of: operation)
        return OperationPicture(
            id: StringLiteral(id), name: name, constant: Identifier(name.name + "Operation"),
            doc: doc(of: operation, parameters: zip(drawn, parameters).map { ($0.0.argument, $0.1) }, arguments: arguments),
            method: OperationPicture.Method(rawValue: operation.method.lowercased()) ?? .get, path: StringLiteral(operation.path),
            server: ownServer(of: operation).map(StringLiteral.init), security: security(of: operation),
            idempotencyHeader: operation.parameters.first(where: IdempotencyKey.isHeader).map { StringLiteral($0.name) },
            accept: accept(of: operation).map(StringLiteral.init),
            sensitive: parameters.filter { isSensitive($0) }.map { StringLiteral($0.name) },
            cursor: PageFinder(reader: reader, mapper: mapper).page(of: operation).map { StringLiteral($0.parameter) },
            arguments: arguments.ordered, parameters: drawn, body: body, output: answer.output, answer: answer.answer,
            isDeprecated: operation.deprecated)
    }

    private func isSensitive(_ parameter: Parameter) -> Bool {
        if parameter.extensions["x-sensitive"]?.bool == true { return true }
        return parameter.schema.map { SchemaMarks.isSensitive($0) || SchemaMarks.isSensitive(reader.target(of: $0)) } ?? false
    }

    /// OpenAPI 3.1, "Parameter Object": header parameters of these names shall be ignored.
    private static func isIgnored(_ parameter: Parameter) -> Bool {
        parameter.placement == .header && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    }

    private func parameter(_ parameter: Parameter, arguments: inout ArgumentTable) -> ParameterPicture {
        let schema = parameter.schema ?? parameter.content.first?.schema
        let type = schema.map { mapper.bareType(of: $0) } ?? .builtin(.string)
        let required = parameter.required || parameter.placement == .path
        let argument = arguments.add(parameter.name, type: ParameterTypes.usable(type), isRequired: required)
        return ParameterPicture(
            place: ParameterPicture.Place(rawValue: parameter.placement.rawValue) ?? .query, key: StringLiteral(parameter.name),
            argument: argument, style: style(of: parameter), explode: explode(of: parameter),
            checks: schema.map { Checks.of(reader.target(of: $0), at: parameter.name, argument: argument) } ?? [])
    }

    private func style(of parameter: Parameter) -> ParameterPicture.Style? {
        guard parameter.placement == .query, let style = ParameterPicture.Style(rawValue: parameter.style), style != .form else {
            return nil
        }
        return style
    }

    private func explode(of parameter: Parameter) -> Truth? {
        guard parameter.placement == .query, parameter.style == "form", !parameter.explode else { return nil }
        return Truth(false)
    }

    private func security(of operation: APIOperation) -> [SecurityPicture] {
        operation.security.map { SecurityPicture(schemes: $0.schemes.map { StringLiteral($0.scheme) }) }
    }

    /// An operation's or path's own server; nil where the document's holds.
    private func ownServer(of operation: APIOperation) -> String? {
        guard let url = operation.servers.first?.url, url != baseServer else { return nil }
        return url
    }

    private func doc(
        of operation: APIOperation, parameters: [(Identifier, Parameter)], arguments: ArgumentTable
    ) -> DocText {
        var doc = DocText(operation.summary)
        doc.append(paragraph: operation.description)
        if doc.lines.isEmpty { doc = DocText("\(operation.method) \(operation.path)") }
        var lines = parameters.map {
            "- Parameter \($0.0.name): \(Self.oneLine($0.1.description ?? $0.1.schema?.description ?? "`\($0.1.name)`"))"
        }
        lines += arguments.bodyDocs.map { "- Parameter \($0.name.name): \(Self.oneLine($0.text))" }
        doc.append(paragraph: lines.joined(separator: "\n"))
        return doc
    }

    private static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
}

/// The header by which an operation can be repeated safely.
enum IdempotencyKey {
    /// Whether a parameter is the `Idempotency-Key` header (draft-ietf-httpapi-idempotency-key-header): the runtime fills it in.
    static func isHeader(_ parameter: Parameter) -> Bool {
        parameter.placement == .header && parameter.name.lowercased() == "idempotency-key"
    }
}

/// Types that can stand in a path, query, header or cookie.
enum ParameterTypes {
    /// The type itself where it can be written as text, otherwise `String`.
    static func usable(_ type: TypeExpression) -> TypeExpression {
        switch type {
        case .builtin(.json), .builtin(.fields), .builtin(.base64), .builtin(.bytes), .dictionary: .builtin(.string)
        case .array(let element): .array(usable(element))
        default: type
        }
    }
}
