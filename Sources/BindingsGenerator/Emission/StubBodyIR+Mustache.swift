import Mustache

extension StubBodyIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name", "property": self.name
        case "label": ArgumentLabel(self.name)
        case "isRequired": isRequired
        case "isOptional": !isRequired
        case "required": Truth(isRequired)
        case "alternatives": alternatives.enumerated().map { IndexedAlternative(index: NumberLiteral($0), value: $1, isChoice: isChoice) }
        case "isChoice": isChoice
        case "hasParts": parts != nil
        case "parts": parts ?? []
        case "partRules": (parts ?? []).compactMap(\.rule)
        default: nil
        }
    }

    private var isChoice: Bool { alternatives.count > 1 }
    /// The parts of the multipart form; there is no more than one.
    private var parts: [StubPartIR]? { alternatives.lazy.compactMap(\.parts).first }
}

/// An alternative with its place among the others.
private struct IndexedAlternative: MustacheParent {
    let index: NumberLiteral
    let value: StubBodyIR.Alternative
    let isChoice: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "index": index
        case "name": value.name
        case "contentType": value.contentType
        case "isChoice": isChoice
        case "isJSON": value.kind == .json
        case "isForm": value.kind == .form
        case "isMultipart": value.kind == .multipart
        case "isText": value.kind == .text
        case "isPlain": value.kind == .plain
        case "isStream": value.kind == .stream
        case "hasType": value.type != nil
        case "type": value.type
        case "hasOwnParts": value.parts != nil
        case "limits": value.limits
        case "shape": value.shape
        case "hasEncodings": !value.encodings.isEmpty
        case "encodings": value.encodings
        default: nil
        }
    }
}

extension StubPartIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "name": self.name
        case "type": type
        case "isFile": kind == .file
        case "isText": kind == .text
        case "isJSON": kind == .json
        case "shape": shape
        case "limits": limits
        case "headers": headers
        default: nil
        }
    }
}

extension PartHeaderIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "part": part
        case "name", "argument": argument
        case "label": ArgumentLabel(argument)
        case "type": type
        // The client says so only where the argument does not.
        case "saysRequired": isRequired && isOptional
        case "mayBeMissing": isOptional
        case "isExploded": isExploded
        case "shape": shape
        case "limits": limits
        default: nil
        }
    }
}

extension StubResponseIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "hasStatus": status != nil
        case "status": status
        case "asksStatus": status == nil
        case "hasBody": body != nil
        case "kind": body?.kind
        case "hasEncodings": body?.encodings.isEmpty == false
        case "encodings": body?.encodings
        case "hasEnd": body?.end != nil
        case "end": body?.end
        case "type": body?.type
        case "asksContentType": asksContentType
        case "hasContentType": body != nil && contentType != nil
        case "contentType": contentType
        case "hasHeaders": headers != nil
        case "headersType": headers?.name
        case "headersMayBeLeftOut": headers?.isOptional ?? false
        default: seams(named: name)
        }
    }

    private var isThrowing: Bool { body.map { [.json, .plain, .form].contains($0.kind) } ?? false }
    private var asksContentType: Bool { body != nil && contentType == nil }

    /// Where commas stand.
    private func seams(named name: String) -> Any? {
        switch name {
        case "hasValues": status == nil || body != nil || headers != nil
        case "commaBehindStatus": status == nil && (body != nil || headers != nil)
        case "commaBehindBody": body != nil && (asksContentType || headers != nil)
        case "commaBehindContentType": asksContentType && headers != nil
        case "isTrying": isThrowing || headers != nil
        default: nil
        }
    }
}

extension StubHeadersIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "fields": fields
        default: nil
        }
    }
}

extension StubHeadersIR.Field: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "key": key
        case "type": type
        case "isJSON": isJSON
        case "isExploded": isExploded
        case "isRequired": isRequired
        case "isOptional": !isRequired
        case "doc": doc
        default: nil
        }
    }
}
