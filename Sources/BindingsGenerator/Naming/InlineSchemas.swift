import BindingsDocument

/// A schema that stands inside an operation or in what it refers to, with its name.
struct InlineSchema {
    let schema: Schema
    /// What the name begins with: the operation, or the shared object that contains the schema.
    let owner: String
    /// What the schema is to that.
    let part: String
    let kind: Kind

    /// Whose a schema is, in the order in which names are given.
    enum Kind: Int, Comparable {
        /// It is inside an object that operations share.
        case shared
        /// It is inside the operation.
        case own
        /// It is inside another operation, which names it if that is generated.
        case foreign

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}

/// Finds the schemas inside an operation.
struct InlineSchemas {
    let operation: APIOperation
    let resolver: SchemaResolver
    /// What names inside the operation begin with.
    let name: String

    /// - Parameter name: What names inside the operation begin with.
    static func of(_ operation: APIOperation, _ resolver: SchemaResolver, named name: String) -> [InlineSchema] {
        let schemas = InlineSchemas(operation: operation, resolver: resolver, name: name)
        return schemas.parameters + schemas.requestBody + schemas.responses
    }

    private var parameters: [InlineSchema] {
        operation.parameters.compactMap { parameter in
            guard let schema = parameter.schema ?? parameter.content.first?.schema else { return nil }
            let home = SharedObject(parameter.place, kind: "Parameter", of: operation)
            let word = Words(splitting: parameter.name).upperCamel
            switch home {
            case .path(let path): return InlineSchema(schema: schema, owner: Words(splitting: path).upperCamel, part: word, kind: .shared)
            default: return inline(schema, home, inside: word)
            }
        }
    }

    private var requestBody: [InlineSchema] {
        guard let body = operation.requestBody else { return [] }
        let home = SharedObject(body.place, kind: "Request", of: operation)
        return bodies(body.content, home, inside: "Request")
    }

    private var responses: [InlineSchema] {
        let successes = operation.successes.filter { !operation.content(of: $0).isEmpty }
        return operation.responses.flatMap { entry -> [InlineSchema] in
            let isOnly = successes.count == 1 && successes[0].status == entry.status
            let suffix = isOnly ? "Response" : "Response" + Words(splitting: entry.status).upperCamel
            let home = SharedObject(entry.response.place, kind: "Response", of: operation)
            return bodies(operation.content(of: entry), home, inside: suffix)
                + headers(of: entry.response, home, inside: suffix)
        }
    }

    private func headers(of response: Response, _ home: SharedObject, inside suffix: String) -> [InlineSchema] {
        response.headers.compactMap { header -> InlineSchema? in
            guard let schema = header.value.schema ?? header.value.content.first?.schema else { return nil }
            let word = Words(splitting: header.name).upperCamel
            // One that stands in its response is that's.
            if header.value.place.isInside(response.place) { return inline(schema, home, inside: suffix, word) }
            return inline(schema, SharedObject(header.value.place, kind: "Header", of: operation), inside: suffix + word)
        }
    }

    private var kinds: BodyKinds { BodyKinds(resolver: resolver) }

    /// The body that is used goes by the suffix alone; others carry their content type.
    private func bodies(_ content: [MediaTypeEntry], _ home: SharedObject, inside suffix: String) -> [InlineSchema] {
        let used = kinds.preferred(content)
        return content.flatMap { media -> [InlineSchema] in
            let subtype = media.type == used?.type ? "" : MediaType.words(media.type).upperCamel
            let own: [InlineSchema?] = [
                media.schema.map { inline($0, home, inside: suffix, subtype) },
                media.itemSchema.map { inline($0, home, inside: suffix, subtype + "Item") },
            ]
            return own.compactMap { $0 } + headers(of: media, home, inside: suffix, subtype)
        }
    }

    /// Those of the headers of its parts.
    private func headers(of media: MediaTypeEntry, _ home: SharedObject, inside suffix: String, _ subtype: String) -> [InlineSchema] {
        guard kinds.kind(of: media) == .multipart else { return [] }
        return media.encoding.flatMap { part in
            PartHeaderLowering.headers(of: part.name, in: media).compactMap { header in
                header.value.schema.map {
                    inline(
                        $0, home, inside: suffix,
                        subtype + Words(splitting: part.name).upperCamel + Words(splitting: header.name).upperCamel)
                }
            }
        }
    }

    /// - Parameters:
    ///   - role: What the object is to the operation.
    ///   - part: What the schema is to the object.
    private func inline(_ schema: Schema, _ home: SharedObject, inside role: String, _ part: String = "") -> InlineSchema {
        switch home {
        case .operation, .path: InlineSchema(schema: schema, owner: name, part: role + part, kind: .own)
        case .elsewhere: InlineSchema(schema: schema, owner: name, part: role + part, kind: .foreign)
        case .named(let owner): InlineSchema(schema: schema, owner: owner, part: part, kind: .shared)
        }
    }
}

/// Where a parameter, body, response or header is declared that an operation has.
private enum SharedObject {
    /// In the operation.
    case operation
    /// In the path, for all of its operations.
    case path(String)
    /// Under a name of its own: a component, or a file; with that name and what it is.
    case named(String)
    /// In another operation.
    case elsewhere

    init(_ place: DocumentPlace, kind: String, of operation: APIOperation) {
        if place.isInside(operation.place) {
            self = .operation
            return
        }
        let tokens = place.path?.tokens ?? []
        if tokens.count >= 2, tokens[tokens.count - 2] == "parameters", Int(tokens[tokens.count - 1]) != nil {
            self = Self.list(tokens, of: operation)
        } else if tokens.first == "paths" {
            self = .elsewhere
        } else {
            let name = Words(splitting: SchemaIdentity(file: place.file.name, pointer: place.pointer).lastName).upperCamel
            self = .named(name.hasSuffix(kind) ? name : name + kind)
        }
    }

    /// One of a list of parameters that is not the operation's: a path's, or another operation's.
    private static func list(_ tokens: [String], of operation: APIOperation) -> SharedObject {
        if tokens.count == 4, tokens[0] == "paths" { return .path(tokens[1]) }
        return tokens.count == 2 ? .path(operation.path) : .elsewhere
    }
}

extension OpenAPIDocument {
    /// What the service sends by itself: webhooks, and the callbacks of operations.
    var sentItems: [(name: String, operations: [APIOperation])] {
        let own = webhooks.map { (Words(splitting: $0.path).upperCamel + "Webhook", $0.operations) }
        let called = operations.flatMap { operation in
            operation.callbacks.map { callback in
                let owner = operation.operationID ?? "\(operation.method.lowercased()) \(operation.path)"
                // One that operations share is named after itself.
                let shared = callback.value.componentName.map { Words(splitting: $0).upperCamel + "Callback" }
                return (
                    shared ?? Words(splitting: owner).upperCamel + Words(splitting: callback.name).upperCamel + "Callback",
                    callback.value.items.flatMap(\.operations)
                )
            }
        }
        return own + called
    }
}
