import Mustache

extension ServerStubIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "namespace": namespace
        case "doc": doc.lines
        case "base": base
        case "hasSecurity": hasSecurity
        case "schemes": schemes
        case "operations": operations
        case "hasOperations": !operations.isEmpty
        default: nil
        }
    }
}

extension WebhooksIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "cases": cases
        default: nil
        }
    }
}

extension WebhookIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "name": self.name
        case "hasType": type != nil
        case "type": type
        case "doc": doc.lines
        default: nil
        }
    }
}

extension StubSecuritySchemeIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "scheme": scheme
        case "place": place
        default: nil
        }
    }
}

extension StubOperationIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "name": self.name
        case "type": type
        case "namespace": namespace
        case "doc": doc.lines
        case "method": method
        case "path": path
        case "hasBase": base != nil
        case "base": base
        case "hasSecurity": !security.isEmpty
        case "security": security
        default: content(named: name)
        }
    }

    private func content(named name: String) -> Any? {
        switch name {
        case "inputType": names.input
        case "bodyType": names.body
        case "partType": names.part
        case "answerType": names.answer
        case "parameters": parameters
        case "required": required
        case "hasRequired": !required.isEmpty
        case "hasBody": body != nil
        case "body": body
        case "answers": answers
        case "headers": headers
        case "isRead": !parameters.isEmpty || body != nil
        default: nil
        }
    }

    /// The values without which there is no input.
    private var required: [Identifier] {
        parameters.filter(\.isRequired).map(\.name) + (body.flatMap { $0.isRequired ? [$0.name] : nil } ?? [])
    }

    /// Each type of headers once.
    private var headers: [StubHeadersIR] {
        var seen: Set<Identifier> = []
        return answers.compactMap(\.headers).filter { seen.insert($0.name).inserted }
    }
}

extension StubParameterIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "place": parameter.place
        case "key": parameter.key
        case "name": self.name
        case "label": ArgumentLabel(self.name)
        case "type": type
        case "isRequired": isRequired
        // A path's parameter is always there: it has no such argument.
        case "saysRequired": isRequired && parameter.place != .path
        case "isOptional": !isRequired
        case "doc": doc
        case "shape": shape
        case "isJSON": parameter.isJSON
        case "isForm": parameter.isForm
        case "hasEncodings": !parameter.encodings.isEmpty
        case "encodings": parameter.encodings
        case "isSecret": parameter.isSecret
        case "hasStyle": parameter.style != nil
        case "style": parameter.style
        case "hasExplode": parameter.explode != nil
        case "explode": parameter.explode
        case "limits": parameter.limits
        default: nil
        }
    }
}
