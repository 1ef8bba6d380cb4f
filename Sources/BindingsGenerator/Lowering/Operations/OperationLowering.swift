import BindingsDocument

/// Lowers one operation: its function, and the constant that describes it.
struct OperationLowering {
    let mapper: TypeMapper
    let planner: PropertyPlanner
    let limits: ConstraintTable
    let baseServer: String?
    /// The names of schemes that are client certificates.
    let certificates: Set<String>
    /// The security schemes that the document declares and the client has an argument for.
    let declaredSchemes: Set<String>
    let retries: RetryAnnotations
    /// What ends streams, by operation id.
    let streamEnds: [String: String]

    private var resolver: SchemaResolver { mapper.resolver }

    /// What an operation will look like under a method name in a group, with the type it returns where that is its own.
    func lower(
        _ operation: APIOperation, id: String, name: Identifier, parameters names: ParameterNames, output: Identifier
    ) -> (OperationIR, OutputIR?) {
        let parameterLowering = ParameterLowering(mapper: mapper, limits: limits)
        let parameters = Self.parameters(of: operation)
        let signature = signature(of: operation, names, sending: nil)
        let answers = ResponseLowering(mapper: mapper, streamEnd: streamEnds[id])
        let answer = answers.lower(operation, named: output)
        let ir = OperationIR(
            id: StringLiteral(id), name: name, constant: Identifier(name.name + "Operation"), doc: signature.doc,
            method: OperationIR.Method(operation.method), path: StringLiteral(operation.path),
            server: ownServer(of: operation).map(StringLiteral.init), security: security(of: operation),
            idempotencyHeader: operation.parameters.first(where: IdempotencyKey.isHeader).map { StringLiteral($0.name) },
            isIdempotent: retries.isIdempotent(operation, id: id), retryableStatuses: RetryAnnotations.retryableStatuses(of: operation),
            accept: answers.accept(of: operation).map(StringLiteral.init),
            sensitive: parameters.filter(parameterLowering.isSensitive).map { StringLiteral($0.name) },
            paging: PageFinder(resolver: resolver, mapper: mapper).page(of: operation)?.paging,
            arguments: signature.arguments, parameters: signature.parameters, body: signature.body, output: answer.body.type,
            answer: answer.body.answer,
            failures: failures(of: operation), isDeprecated: operation.deprecated,
            headers: ResponseHeaderLowering(mapper: mapper).lower(operation, named: name))
        return (ir, answer.output)
    }

    /// The functions that send its body in other content types.
    func variants(
        of ir: OperationIR, _ operation: APIOperation, parameters names: ParameterNames, named name: (String) -> Identifier
    ) -> [OperationIR] {
        guard let body = operation.requestBody else { return [] }
        return BodyAlternatives(body: body, mapper: mapper).ownFunctions.map { media in
            let signature = signature(of: operation, names, sending: media)
            var variant = ir
            variant.name = name(media.type)
            variant.doc = signature.doc
            (variant.arguments, variant.parameters, variant.body) = (signature.arguments, signature.parameters, signature.body)
            return variant
        }
    }

    /// The functions that ask for answers of other content types.
    func answers(
        of ir: OperationIR, _ operation: APIOperation, parameters names: ParameterNames, named name: (String) -> Identifier
    ) -> [OperationIR] {
        ResponseAlternatives(operation: operation, mapper: mapper).ownFunctions.map { media in
            let lowering = ResponseLowering(mapper: mapper, preferring: media.type, streamEnd: streamEnds[ir.id.text])
            let body = lowering.body(of: media)
            var variant = ir
            variant.name = name(media.type)
            variant.doc = signature(of: operation, names, sending: nil, asking: media).doc
            (variant.output, variant.answer) = (body.type, body.answer)
            variant.accepting = StringLiteral(lowering.accept(of: operation).joined(separator: ", "))
            return variant
        }
    }

    /// What a function takes, and where it puts that.
    private struct Signature {
        let arguments: [ArgumentIR]
        let parameters: [ParameterIR]
        let body: BodyIR?
        let doc: DocText
    }

    private static func parameters(of operation: APIOperation) -> [Parameter] {
        operation.parameters.filter { !IdempotencyKey.isHeader($0) && !ParameterLowering.isIgnored($0) }
    }

    /// - Parameters:
    ///   - media: the content type of the body, where it is not the preferred one: who asks for it sends one.
    ///   - answer: the content type of the answer, where it is not the preferred one.
    private func signature(
        of operation: APIOperation, _ names: ParameterNames, sending media: MediaTypeEntry?, asking answer: MediaTypeEntry? = nil
    ) -> Signature {
        var arguments = ArgumentTable()
        let (lowering, parameters) = (ParameterLowering(mapper: mapper, limits: limits), Self.parameters(of: operation))
        let lowered = parameters.map { lowering.lower($0, named: names.name(of: $0), arguments: &arguments) }
        let bodies = RequestBodyLowering(mapper: mapper, planner: planner, limits: limits)
        let body = operation.requestBody.flatMap { body in
            media.map { bodies.lower($0, isRequired: true, arguments: &arguments) } ?? bodies.lower(body, arguments: &arguments)
        }
        let doc = OperationDoc(
            operation: operation, mapper: mapper, parameters: zip(lowered, parameters).map { ($0.argument, $1) },
            bodyDocs: arguments.bodyDocs, sent: media?.type, asked: answer?.type)
        return Signature(arguments: arguments.ordered, parameters: lowered, body: body, doc: doc.text)
    }

    private func failures(of operation: APIOperation) -> [OperationIR.Failure] {
        let successes = Set(operation.successes.map(\.status))
        return operation.responses.filter { !successes.contains($0.status) }.compactMap { entry in
            StatusPattern(entry.status).map { status in
                let json = operation.content(of: entry).filter { BodyKinds(resolver: resolver).kind(of: $0) == .json }
                let types = json.compactMap { $0.schema.map { mapper.type(of: $0) } }
                return OperationIR.Failure(status: status, types: types.uniqued())
            }
        }
    }

    /// The alternatives for which a credential can be given.
    ///
    /// Where there is none, what is not declared is left out: nobody could call the operation otherwise. A warning has told so. A client
    /// certificate is the transport's: nothing in the request is of it.
    private func security(of operation: APIOperation) -> [SecurityIR] {
        let alternatives = operation.security.map { $0.schemes.map(\.scheme).filter { !certificates.contains($0) } }
        let complete = alternatives.filter(declaredSchemes.isSuperset)
        let kept = complete.isEmpty ? alternatives.map { $0.filter(declaredSchemes.contains) }.filter { !$0.isEmpty } : complete
        return kept.map { SecurityIR(schemes: $0.map(StringLiteral.init)) }
    }

    /// An operation's or path's own server; nil where the document's holds.
    private func ownServer(of operation: APIOperation) -> String? {
        guard let url = operation.servers.first?.defaultURL, url != baseServer else { return nil }
        return url
    }
}

/// The header by which an operation can be repeated safely.
enum IdempotencyKey {
    /// Whether a parameter is the `Idempotency-Key` header (draft-ietf-httpapi-idempotency-key-header): the runtime fills it in.
    static func isHeader(_ parameter: Parameter) -> Bool {
        parameter.placement == .header && parameter.name.lowercased() == "idempotency-key"
    }
}
