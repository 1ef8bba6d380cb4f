/// A whole document: what it says, with every reference resolved or named.
public struct OpenAPIDocument: Placed {
    /// Where its root stands.
    public let place: DocumentPlace
    /// The version of OpenAPI it is written in.
    public let version: OpenAPIVersion
    /// What the API is.
    public let info: DocumentInfo
    /// The servers, in document order; empty where there is none.
    public let servers: [Server]
    /// The tags, in document order.
    public let tags: [DocumentTag]
    /// The paths, in document order.
    public let paths: [PathItem]
    /// Requests that the service sends, by name; a webhook's `path` is its name.
    public let webhooks: [PathItem]
    /// What is shared.
    public let components: Components
    /// The security of operations that name none; nil where the document has no `security`.
    public let security: [SecurityRequirement]?
    /// More documentation.
    public let externalDocs: ExternalDocs?
    /// `jsonSchemaDialect` (3.1).
    public let jsonSchemaDialect: String?
    /// `$self` (3.2).
    public let selfURI: String?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
    let schemas: [SchemaIdentity: Schema]
    /// How many schemas were read, each place counted once.
    let schemaCount: Int

    /// The schema that a reference's target names: everything that any `$ref` or discriminator of the document reaches, and all of `components`.
    public func schema(at identity: SchemaIdentity) -> Schema? { schemas[identity] }

    /// What a schema's `$ref` names; nil where it has none, or it could not be resolved.
    public func target(of schema: Schema) -> Schema? {
        guard let target = schema.reference?.target else { return nil }
        return schemas[target]
    }

    /// All operations of `paths`, in document order.
    public var operations: [APIOperation] { paths.flatMap(\.operations) }
}

/// The version of OpenAPI.
public struct OpenAPIVersion: Sendable, Hashable, CustomStringConvertible {
    /// As written: `3.1.0`.
    public let text: String
    /// `3`.
    public let major: Int
    /// `0`, `1` or `2`.
    public let minor: Int

    /// Whether schemas are JSON Schema 2020-12 (3.1 and later).
    public var hasFullSchemas: Bool { (major, minor) >= (3, 1) }

    /// As written.
    public var description: String { text }
}

/// What the API is.
public struct DocumentInfo: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The API's name.
    public let title: String
    /// The API's version.
    public let version: String
    /// A short text (3.1).
    public let summary: String?
    /// A longer text, in CommonMark.
    public let description: String?
    /// Where the terms of service are.
    public let termsOfService: String?
    /// Whom to ask, as written.
    public let contact: LocatedNode?
    /// The licence, as written.
    public let license: LocatedNode?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// A tag that operations are grouped by.
public struct DocumentTag: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The name that operations use.
    public let name: String
    /// A short text (3.2).
    public let summary: String?
    /// A longer text, in CommonMark.
    public let description: String?
    /// The tag it belongs under (3.2).
    public let parent: String?
    /// What the tag is for (3.2).
    public let kind: String?
    /// More documentation.
    public let externalDocs: ExternalDocs?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// A server the API is at.
public struct Server: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The address, with `{variables}`; may be relative.
    public let url: String
    /// Its name (3.2).
    public let name: String?
    /// What it is, in CommonMark.
    public let description: String?
    /// The variables of the address, in document order.
    public let variables: [Named<ServerVariable>]
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// A variable of a server's address.
public struct ServerVariable: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The value where none is given.
    public let defaultValue: String
    /// The values allowed; nil where any is.
    public let values: [String]?
    /// What it is, in CommonMark.
    public let description: String?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}
