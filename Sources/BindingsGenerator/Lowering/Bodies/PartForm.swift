import BindingsDocument

/// What a part of a multipart form is: the type of its argument, and how it is written.
struct PartForm {
    let type: TypeExpression
    let kind: PartIR.Kind
    /// Whether each element of a list is a part (OpenAPI 3.1.1, "Special Considerations for multipart Content").
    let isList: Bool
    /// What the elements are; nil where that is not said, and where there is no list.
    let element: Schema?
    /// What is sent, where the kind does not say it.
    var contentType: String?
    /// What the document says that it may be; empty where it says nothing.
    let declared: [String]

    init(_ property: ResolvedObject.Property, in media: MediaTypeEntry, mapper: TypeMapper) {
        let resolver = mapper.resolver
        let encoding = media.encoding.first { $0.name == property.name }?.value
        // OpenAPI 3.1, "Encoding Object": where there is a style, the content type is ignored.
        let text = encoding?.style == nil ? encoding?.contentType ?? "" : ""
        declared = text.split(separator: ",").map { MediaType.bare(String($0)) }.filter { !$0.isEmpty }
        let single = declared.count == 1 && !declared[0].contains("*") ? declared[0] : nil
        let json = declared.first(where: MediaType.isJSON)
        let items: Schema?
        let isArray: Bool
        if case .array(let schema) = resolver.resolved(resolver.target(of: property.schema)) {
            (items, isArray) = (schema, true)
        } else {
            (items, isArray) = (nil, false)
        }
        let isText = json == nil && Self.isText(mapper.bareType(of: property.schema), mapper)
        isList = isArray && (isText || json != nil || single == nil || items.map(resolver.isBinary) == true)
        element = isList ? items : nil
        if resolver.isBinary(property.schema) {
            (type, kind, contentType) = (.builtin(.filePart), .file, single)
        } else if let items, resolver.isBinary(items) {
            (type, kind, contentType) = (.array(.builtin(.filePart)), .file, single)
        } else if isText {
            (type, kind, contentType) = (mapper.bareType(of: property.schema), .text, single == "text/plain" ? nil : single)
        } else if let single, json == nil {
            (type, kind, contentType) = (.builtin(.requestBody), .body, single)
        } else {
            let isPlain = json.map { $0 == "application/json" || $0.contains("*") } ?? true
            (type, kind, contentType) = (mapper.bareType(of: property.schema), .json, isPlain ? nil : json)
        }
    }

    /// Plain values are text, also as elements of a list; everything else is JSON (OpenAPI 3.1, "Encoding Object", default content types).
    private static func isText(_ type: TypeExpression, _ mapper: TypeMapper) -> Bool {
        let isPlain = { (type: TypeExpression) in [.string, .number, .bool].contains(mapper.kind(of: type)) }
        switch type {
        case .array(let element): return isText(element, mapper)
        case .optional(let wrapped): return isText(wrapped, mapper)
        case .named(let name):
            if case .union(let union)? = mapper.symbols.declaration(named: name)?.resolved {
                return union.alternatives.allSatisfy { isPlain(mapper.bareType(of: $0)) }
            }
            return isPlain(type)
        default: return isPlain(type)
        }
    }
}
