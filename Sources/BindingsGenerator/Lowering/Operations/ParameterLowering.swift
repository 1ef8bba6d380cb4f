import BindingsDocument

/// Lowers parameters: arguments of the function, and how each is put into the request.
struct ParameterLowering {
    let mapper: TypeMapper
    let limits: ConstraintTable

    private var resolver: SchemaResolver { mapper.resolver }

    /// - Parameter name: The argument, as far as nothing else has that name.
    func lower(_ parameter: Parameter, named name: Identifier, arguments: inout ArgumentTable) -> ParameterIR {
        let schema = parameter.schema ?? parameter.content.first?.schema
        let type = schema.map { mapper.bareType(of: $0) } ?? .builtin(.string)
        let argument = arguments.add(
            parameter.name, type: type, isRequired: parameter.required || parameter.placement == .path, name: name)
        let kind = parameter.content.first.map { BodyKinds(resolver: resolver).kind(of: $0) }
        let isJSON = kind == .json
        let isForm = kind == .form && parameter.placement == .querystring
        return ParameterIR(
            place: ParameterIR.Place(rawValue: parameter.placement.rawValue) ?? .query, key: StringLiteral(parameter.name),
            argument: argument, style: isJSON ? nil : style(of: parameter), explode: isJSON ? nil : explode(of: parameter),
            isJSON: isJSON, isForm: isForm,
            encodings: isForm ? parameter.content.first.map { FormEncodings(media: $0).encodings } ?? [] : [],
            allowsReserved: parameter.allowReserved && parameter.placement == .query && !isJSON, isSecret: isSensitive(parameter),
            limits: schema.map(limits.limits) ?? [])
    }

    /// OpenAPI 3.1, "Parameter Object": header parameters of these names shall be ignored.
    static func isIgnored(_ parameter: Parameter) -> Bool {
        parameter.placement == .header && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    }

    /// Whether the value must not be shown.
    func isSensitive(_ parameter: Parameter) -> Bool {
        if parameter.extensions["x-sensitive"]?.bool == true { return true }
        return parameter.schema.map { resolver.annotations(of: $0).isSensitive } ?? false
    }

    /// The style where it is not the default of its place.
    private func style(of parameter: Parameter) -> ParameterIR.Style? {
        guard let style = ParameterIR.Style(rawValue: parameter.style) else { return nil }
        switch parameter.placement {
        case .query: return style == .form ? nil : style
        case .querystring: return nil
        case .path: return style == .simple ? nil : style
        case .cookie: return style == .cookie ? style : nil
        case .header: return nil
        }
    }

    /// Whether parts stand apart, where that is not the default of the style.
    private func explode(of parameter: Parameter) -> Truth? {
        let isDefault =
            parameter.style == "form" || parameter.style == "cookie" || (parameter.style == "deepObject" && parameter.placement == .query)
        if parameter.style == "deepObject" { return nil }
        return parameter.explode == isDefault ? nil : Truth(parameter.explode)
    }
}
