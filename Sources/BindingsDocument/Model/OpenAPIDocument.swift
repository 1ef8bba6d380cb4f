/// A whole document: what it says, with every reference resolved or named.
package struct OpenAPIDocument: Placed {
    /// Where its root stands.
    package let place: DocumentPlace
    /// The version of OpenAPI it is written in.
    package let version: OpenAPIVersion
    /// What the API is.
    package let info: DocumentInfo
    /// The servers, in document order; empty where there is none.
    package let servers: [Server]
    /// The tags, in document order.
    package let tags: [DocumentTag]
    /// The paths, in document order.
    package let paths: [PathItem]
    /// Requests that the service sends, by name; a webhook's `path` is its name.
    package let webhooks: [PathItem]
    /// What is shared.
    package let components: Components
    /// The security of operations that name none; nil where the document has no `security`.
    package let security: [SecurityRequirement]?
    /// More documentation.
    package let externalDocs: ExternalDocs?
    /// `jsonSchemaDialect` (3.1).
    package let jsonSchemaDialect: String?
    /// `$self` (3.2).
    package let selfURI: String?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
    let schemas: [SchemaIdentity: Schema]
    /// How many schemas were read, each place counted once.
    let schemaCount: Int

    /// The schema that a reference's target names: everything that any `$ref` or discriminator of the document reaches, and all of `components`.
    package func schema(at identity: SchemaIdentity) -> Schema? { schemas[identity] }

    /// What a schema's `$ref` names; nil where it has none, or it could not be resolved.
    package func target(of schema: Schema) -> Schema? {
        guard let target = schema.reference?.target else { return nil }
        return schemas[target]
    }

    /// All operations of `paths`, in document order.
    package var operations: [APIOperation] { paths.flatMap(\.operations) }
}

/// The version of OpenAPI.
package struct OpenAPIVersion: Sendable, Hashable, CustomStringConvertible {
    /// As written: `3.1.0`.
    package let text: String
    /// `3`.
    package let major: Int
    /// `0`, `1` or `2`.
    package let minor: Int

    /// Whether schemas are JSON Schema 2020-12 (3.1 and later).
    package var hasFullSchemas: Bool { (major, minor) >= (3, 1) }

    /// As written.
    package var description: String { text }
}

/// What the API is.
package struct DocumentInfo: Placed {
    package let place: DocumentPlace
    /// The API's name.
    package let title: String
    /// The API's version.
    package let version: String
    /// A short text (3.1).
    package let summary: String?
    /// CommonMark.
    package let description: String?
    package let termsOfService: String?
    /// Whom to ask, as written.
    package let contact: LocatedNode?
    /// The licence, as written.
    package let license: LocatedNode?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// A tag that operations are grouped by.
package struct DocumentTag: Placed {
    package let place: DocumentPlace
    /// The name that operations use.
    package let name: String
    /// A short text (3.2).
    package let summary: String?
    /// CommonMark.
    package let description: String?
    /// The tag it belongs under (3.2).
    package let parent: String?
    /// What the tag is for (3.2).
    package let kind: String?
    /// More documentation.
    package let externalDocs: ExternalDocs?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// A server the API is at.
package struct Server: Placed {
    package let place: DocumentPlace
    /// The address, with `{variables}`; may be relative.
    package let url: String
    /// Its name (3.2).
    package let name: String?
    /// CommonMark.
    package let description: String?
    /// The variables of the address, in document order.
    package let variables: [Named<ServerVariable>]
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// A variable of a server's address.
package struct ServerVariable: Placed {
    package let place: DocumentPlace
    /// The value where none is given.
    package let defaultValue: String
    /// The values allowed; nil where any is.
    package let values: [String]?
    /// CommonMark.
    package let description: String?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}
