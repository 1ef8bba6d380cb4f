import BindingsDocument

/// Lowers what an operation answers: a case for each status and content type.
struct StubResponseLowering {
    let mapper: TypeMapper
    /// What ends streams of the operation, as the config says; nil where it says nothing.
    var streamEnd: String?

    func lower(_ operation: APIOperation) -> [StubResponseIR] {
        var table = NameTable(reserved: ["undocumented", "response"])
        return operation.responses.flatMap { entry -> [StubResponseIR] in
            guard let status = StatusPattern(entry.status) else { return [] }
            let content = operation.content(of: entry)
            let headers = headers(of: entry.response, status)
            let doc = DocText(entry.response.description ?? "The status \(entry.status).")
            let bare = status.answerName
            if content.isEmpty {
                let name = table.claim(bare, for: entry.status)
                return [StubResponseIR(name: name, doc: doc, status: status.single, headers: headers)]
            }
            let first = BodyKinds(resolver: mapper.resolver).preferred(content) ?? content[0]
            return content.map { media in
                let isFirst = media.type == first.type
                let wanted = isFirst ? bare : bare.appending(MediaType.words(media.type).upperCamel)
                return answer(
                    media, named: table.claim(wanted, for: "\(entry.status) \(media.type)"), doc, status.single, headers)
            }
        }
    }

    private func answer(
        _ media: MediaTypeEntry, named name: Identifier, _ doc: DocText, _ status: StatusPattern?, _ headers: StubHeadersIR?
    ) -> StubResponseIR {
        let lowered = ResponseLowering(mapper: mapper, streamEnd: streamEnd).body(of: media)
        let kind = StubResponseIR.Kind(lowered.answer.kind)
        let isJSON = kind == .json
        let type: StubResponseIR.BodyType =
            switch lowered.type {
            case .eventList(let event): .events(event)
            case .builtin(.bytes): .value(.builtin(.requestBody))
            default: .value(lowered.type)
            }
        let contentType = media.type.contains("*") ? (isJSON ? "application/json" : nil) : MediaType.normalized(media.type)
        return StubResponseIR(
            name: name, doc: doc, status: status, contentType: contentType.map(StringLiteral.init),
            body: StubResponseIR.Body(kind: kind, type: type, encodings: lowered.answer.encodings, end: lowered.answer.end),
            headers: headers)
    }

    private func headers(of response: Response, _ status: StatusPattern) -> StubHeadersIR? {
        let wanted = response.headers.filter { $0.name.lowercased() != "content-type" }
        if wanted.isEmpty { return nil }
        var table = NameTable(reserved: ["fields"])
        let fields = wanted.map { named in
            StubHeadersIR.Field(
                key: StringLiteral(named.name), name: table.claim(NameRules.member(named.name), for: named.name),
                type: ResponseHeaderLowering(mapper: mapper).type(of: named.value),
                isJSON: ResponseHeaderLowering(mapper: mapper).isJSON(named.value),
                isExploded: ResponseHeaderLowering(mapper: mapper).shape(of: named.value) != nil && named.value.explode,
                isRequired: named.value.required,
                doc: DocLine(OperationDoc.oneLine(named.value.description ?? "`\(named.name)`")))
        }
        let name = NameRules.type(status.answerName.name).appending("Headers")
        return StubHeadersIR(name: mapper.symbols.declaration(named: name) == nil ? name : name.appending("_"), fields: fields)
    }
}

extension StatusPattern {
    /// This, where it is one status; nil where the answer has to say which.
    fileprivate var single: StatusPattern? { Int(text) == nil ? nil : self }

    /// The reason phrase of RFC 9110, section 15, where there is one.
    fileprivate var answerName: Identifier { Self.phrases[text].map { Identifier($0) } ?? name }

    private static let phrases: [String: String] = [
        "301": "movedPermanently", "302": "found", "303": "seeOther", "304": "notModified", "307": "temporaryRedirect",
        "308": "permanentRedirect", "400": "badRequest", "401": "unauthorized", "402": "paymentRequired", "403": "forbidden",
        "404": "notFound", "405": "methodNotAllowed", "406": "notAcceptable", "408": "requestTimeout", "409": "conflict", "410": "gone",
        "412": "preconditionFailed", "413": "contentTooLarge", "415": "unsupportedMediaType", "416": "rangeNotSatisfiable",
        "422": "unprocessableContent", "429": "tooManyRequests", "500": "internalServerError", "501": "notImplemented", "502": "badGateway",
        "503": "serviceUnavailable", "504": "gatewayTimeout",
    ]
}
