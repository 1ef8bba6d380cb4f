/// What a value of a document is, by where it stands (OpenAPI 3.0 to 3.2): subtrees of one kind can take each other's place.
enum Kind: String, Hashable, Sendable {
    case document, components, other
    case paths, pathItem, operation
    case parameters, parameterMap, parameter
    case requestBodies, requestBody
    case content, mediaType, encodings, encoding
    case responses, response
    case headers, header
    case callbacks, callback
    case schemas, schemaList, schema
    case securitySchemes, securityScheme
    case servers, server
}

/// The kinds of a value's children.
enum ChildKinds: Sendable {
    /// Members of an object, by name; any others are of no kind.
    case named([String: Kind])
    /// All elements of an array, all members of an object.
    case all(Kind)
    case none

    subscript(key: String?) -> Kind {
        switch self {
        case .named(let kinds): key.flatMap { kinds[$0] } ?? .other
        case .all(let kind): kind
        case .none: .other
        }
    }
}

extension Kind {
    var children: ChildKinds {
        switch self {
        case .document: .named(["paths": .paths, "webhooks": .paths, "components": .components, "servers": .servers])
        case .components: .named(Self.sections)
        case .paths, .callback: .all(.pathItem)
        case .pathItem: .named(Self.inPathItem)
        case .operation: .named(Self.inOperation)
        case .parameters, .parameterMap: .all(.parameter)
        case .parameter, .header: .named(["schema": .schema, "content": .content])
        case .requestBodies: .all(.requestBody)
        case .requestBody: .named(["content": .content])
        case .content: .all(.mediaType)
        case .mediaType: .named(["schema": .schema, "itemSchema": .schema, "encoding": .encodings])
        case .encodings: .all(.encoding)
        case .encoding: .named(["headers": .headers])
        case .responses: .all(.response)
        case .response: .named(["headers": .headers, "content": .content])
        case .headers: .all(.header)
        case .callbacks: .all(.callback)
        case .schemas, .schemaList: .all(.schema)
        case .schema: .named(Self.inSchema)
        case .securitySchemes: .all(.securityScheme)
        case .servers: .all(.server)
        case .other, .securityScheme, .server: .none
        }
    }

    /// The sections of `components`.
    static let sections: [String: Kind] = [
        "schemas": .schemas, "responses": .responses, "parameters": .parameterMap, "requestBodies": .requestBodies, "headers": .headers,
        "securitySchemes": .securitySchemes, "callbacks": .callbacks, "pathItems": .paths, "mediaTypes": .content,
    ]

    private static let inPathItem: [String: Kind] = [
        "get": .operation, "put": .operation, "post": .operation, "delete": .operation, "options": .operation, "head": .operation,
        "patch": .operation, "trace": .operation, "query": .operation, "parameters": .parameters, "servers": .servers,
    ]

    private static let inOperation: [String: Kind] = [
        "parameters": .parameters, "requestBody": .requestBody, "responses": .responses, "callbacks": .callbacks, "servers": .servers,
    ]

    private static let inSchema: [String: Kind] = [
        "properties": .schemas, "patternProperties": .schemas, "$defs": .schemas, "definitions": .schemas, "dependentSchemas": .schemas,
        "allOf": .schemaList, "oneOf": .schemaList, "anyOf": .schemaList, "prefixItems": .schemaList, "items": .schema,
        "additionalProperties": .schema, "unevaluatedProperties": .schema, "unevaluatedItems": .schema, "contains": .schema,
        "propertyNames": .schema, "not": .schema, "if": .schema, "then": .schema, "else": .schema, "contentSchema": .schema,
    ]
}

extension Tree {
    /// Calls with every value and its kind, parents first.
    func visit(_ kind: Kind = .document, at path: Path = [], _ body: (Path, Kind, Tree) -> Void) {
        body(path, kind, self)
        switch self {
        case .array(let elements):
            for (index, element) in elements.enumerated() { element.visit(kind.children[nil], at: path + [index], body) }
        case .object(let members):
            for (index, member) in members.enumerated() { member.value.visit(kind.children[member.key], at: path + [index], body) }
        default: break
        }
    }
}
