import BindingsDocument

/// Lowers a request body, and the arguments it adds to the function.
struct RequestBodyLowering {
    let mapper: TypeMapper
    let planner: PropertyPlanner
    let limits: ConstraintTable

    private var resolver: SchemaResolver { mapper.resolver }

    private var kinds: BodyKinds { BodyKinds(resolver: resolver) }

    /// What a body is to its caller: how it is written, and of which type it is.
    struct Argument: Hashable {
        let kind: BodyKind
        let type: TypeExpression

        init(_ media: MediaTypeEntry, _ mapper: TypeMapper) {
            let kind = BodyKinds(resolver: mapper.resolver).kind(of: media)
            switch kind {
            case .json: (self.kind, type) = (kind, media.schema.map { mapper.type(of: $0) } ?? .builtin(.json))
            case .form: (self.kind, type) = (kind, media.schema.map { mapper.bareType(of: $0) } ?? .builtin(.json))
            case .multipart: (self.kind, type) = (kind, .builtin(.multipartForm))
            // Text of which nothing is said may be long: it is the caller's to read it from a file.
            case .text where media.schema != nil: (self.kind, type) = (kind, PlainText(mapper: mapper).type(of: media))
            case .text, .events, .bytes: (self.kind, type) = (.bytes, .builtin(.requestBody))
            }
        }
    }

    func lower(_ body: RequestBody, arguments: inout ArgumentTable) -> BodyIR? {
        guard let media = kinds.preferred(body.content) else { return nil }
        return lower(media, isRequired: body.required, arguments: &arguments)
    }

    /// The body in one of its content types.
    func lower(_ media: MediaTypeEntry, isRequired: Bool, arguments: inout ArgumentTable) -> BodyIR {
        let body = Argument(media, mapper)
        switch body.kind {
        case .json: return json(media, isRequired: isRequired, arguments: &arguments)
        case .form: return form(media, isRequired: isRequired, arguments: &arguments)
        case .multipart:
            return MultipartLowering(mapper: mapper, limits: limits).lower(media, isRequired: isRequired, arguments: &arguments)
        case .text: return text(media, body.type, isRequired: isRequired, arguments: &arguments)
        case .events, .bytes: return stream(media, isRequired: isRequired, arguments: &arguments)
        }
    }

    private func stream(_ media: MediaTypeEntry, isRequired: Bool, arguments: inout ArgumentTable) -> BodyIR {
        let argument = arguments.add("body", type: .builtin(.requestBody), isRequired: isRequired)
        return BodyIR(
            kind: .stream, contentType: StringLiteral(MediaType.normalized(media.type)),
            contentTypeArgument: named(media, arguments: &arguments), argument: argument, isOptional: !isRequired)
    }

    private func text(_ media: MediaTypeEntry, _ type: TypeExpression, isRequired: Bool, arguments: inout ArgumentTable) -> BodyIR {
        let argument = arguments.add("body", type: type, isRequired: isRequired)
        return BodyIR(
            kind: .text, contentType: StringLiteral(MediaType.normalized(media.type)),
            contentTypeArgument: named(media, arguments: &arguments), argument: argument, isOptional: !isRequired,
            limited: limited(media.schema, argument))
    }

    /// A range of types is nothing that can be sent: the caller names one of it.
    private func named(_ media: MediaTypeEntry, arguments: inout ArgumentTable) -> Identifier? {
        media.type.contains("*") ? arguments.add("contentType", type: .builtin(.string), isRequired: true) : nil
    }

    private func json(_ media: MediaTypeEntry, isRequired: Bool, arguments: inout ArgumentTable) -> BodyIR {
        let contentType = StringLiteral(media.type.contains("*") ? "application/json" : MediaType.normalized(media.type))
        if let members = members(of: media, isRequired: isRequired, arguments: &arguments) {
            return BodyIR(
                kind: .jsonMembers, contentType: contentType, type: members.type, members: members.ordered, omitsEmpty: !isRequired)
        }
        let type = media.schema.map { mapper.type(of: $0) } ?? .builtin(.json)
        let argument = arguments.add("body", type: type, isRequired: isRequired)
        return BodyIR(
            kind: .jsonValue, contentType: contentType, argument: argument, isOptional: !isRequired,
            limited: limited(media.schema, argument))
    }

    private func form(_ media: MediaTypeEntry, isRequired: Bool, arguments: inout ArgumentTable) -> BodyIR {
        let encodings = FormEncodings(media: media).encodings
        if let members = members(of: media, isRequired: isRequired, arguments: &arguments) {
            return BodyIR(
                kind: .formMembers, contentType: StringLiteral(MediaType.normalized(media.type)), type: members.type,
                members: members.ordered,
                omitsEmpty: !isRequired, encodings: encodings)
        }
        let argument = arguments.add("body", type: Argument(media, mapper).type, isRequired: isRequired)
        return BodyIR(
            kind: .formValue, contentType: StringLiteral(MediaType.normalized(media.type)), argument: argument, isOptional: !isRequired,
            encodings: encodings,
            limited: limited(media.schema, argument))
    }

    /// A body's members as arguments.
    private struct Members {
        let type: TypeExpression
        let ordered: [BodyMember]
    }

    /// The members that become arguments: an object's with a declaration, unless one would take the name of a parameter.
    ///
    /// A body that may be left out has one argument of its own, unless it can be told from its members that there is none.
    private func members(of media: MediaTypeEntry, isRequired: Bool, arguments: inout ArgumentTable) -> Members? {
        guard let schema = media.schema else { return nil }
        let target = resolver.target(of: schema)
        guard let name = mapper.symbols.name(of: target), let entry = mapper.symbols.declaration(named: name), !resolver.isNullable(schema),
            case .object(let object) = entry.resolved
        else { return nil }
        switch object.additional {
        case .values, .anything: return nil
        case .unsaid, .refused: break
        }
        let sent = planner.plans(of: entry, object).filter(\.isSent)
        guard isRequired || !sent.contains(where: \.source.isRequired) else { return nil }
        guard !sent.isEmpty, !sent.map(\.name).contains(where: arguments.isTaken) else { return nil }
        let members = sent.map { (plan: $0, member: member($0, arguments: &arguments)) }
        // The initializer of the body's type asks for required members first.
        let ordered = members.filter(\.plan.isAsked) + members.filter { !$0.plan.isAsked }
        return Members(type: mapper.bareType(of: schema), ordered: ordered.map(\.member))
    }

    private func member(_ plan: PropertyPlan, arguments: inout ArgumentTable) -> BodyMember {
        let argument =
            if plan.presence == .triState {
                arguments.addField(plan.name, of: plan.bareType)
            } else if let constant = plan.constant {
                arguments.addConstant(plan.name, constant, type: plan.bareType)
            } else {
                arguments.add(plan.source.name, type: plan.bareType, isRequired: plan.isRequiredInRequests, name: plan.name)
            }
        arguments.document(argument, resolver.inlineParts(of: plan.source.schema).lazy.compactMap(\.description).first)
        return BodyMember(label: ArgumentLabel(plan.name), argument: argument)
    }

    /// A body in one argument: a type of its own sees to its limits itself.
    private func limited(_ schema: Schema?, _ argument: Identifier) -> [ConstrainedPropertyIR] {
        let found = schema.map(limits.limits) ?? []
        if found.allSatisfy(\.isInner) { return [] }
        return [ConstrainedPropertyIR(key: StringLiteral(argument.name), name: argument, limits: found)]
    }
}
