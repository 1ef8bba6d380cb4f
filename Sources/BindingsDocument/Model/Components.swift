/// What a document's operations share, each map in document order.
public struct Components: Sendable {
    /// Schemas.
    public internal(set) var schemas: [Named<Schema>] = []
    /// Responses.
    public internal(set) var responses: [Named<Response>] = []
    /// Parameters.
    public internal(set) var parameters: [Named<Parameter>] = []
    /// Examples.
    public internal(set) var examples: [Named<Example>] = []
    /// Request bodies.
    public internal(set) var requestBodies: [Named<RequestBody>] = []
    /// Header fields.
    public internal(set) var headers: [Named<Header>] = []
    /// Ways to show who is calling.
    public internal(set) var securitySchemes: [Named<SecurityScheme>] = []
    /// Links.
    public internal(set) var links: [Named<Link>] = []
    /// Callbacks.
    public internal(set) var callbacks: [Named<Callback>] = []
    /// Path items (3.1).
    public internal(set) var pathItems: [Named<PathItem>] = []
    /// Media types (3.2).
    public internal(set) var mediaTypes: [Named<MediaTypeEntry>] = []
    /// The `x-` members.
    public internal(set) var extensions = Extensions.none
    /// Members that are not understood; each was warned about.
    public internal(set) var unknown: [LocatedNode.Member] = []
}

/// A way to show who is calling.
public struct SecurityScheme: Placed {
    /// What kind of scheme it is.
    public enum Kind: Sendable {
        /// A key under a name in a place (`query`, `header` or `cookie`).
        case apiKey(name: String, placement: ParameterPlacement)
        /// HTTP authentication: the scheme in lower case (`basic`, `bearer`), and the format of a bearer token if told.
        case http(scheme: String, bearerFormat: String?)
        /// A client certificate.
        case mutualTLS
        /// OAuth 2: flows in document order, and where their metadata is (3.2).
        case oauth2(flows: [Named<OAuthFlow>], metadataURL: String?)
        /// OpenID Connect, with the discovery address.
        case openIDConnect(url: String)
        /// A type that is not known, or not complete, as written; it was warned about.
        case other(String)
    }

    /// Where it stands; that of the target where it is a reference.
    public let place: DocumentPlace
    /// What kind it is.
    public let kind: Kind
    /// What it is, in CommonMark.
    public let description: String?
    /// Whether it should no longer be used (3.2).
    public let deprecated: Bool
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// A flow of OAuth 2.
public struct OAuthFlow: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// Where a person agrees.
    public let authorizationURL: String?
    /// Where a token is fetched.
    public let tokenURL: String?
    /// Where a token is renewed.
    public let refreshURL: String?
    /// Where a device asks (3.2).
    public let deviceAuthorizationURL: String?
    /// The scopes and what they are for, in document order.
    public let scopes: [Named<String>]
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}
