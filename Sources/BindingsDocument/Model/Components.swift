/// What a document's operations share, each map in document order.
package struct Components: Sendable {
    package internal(set) var schemas: [Named<Schema>] = []
    package internal(set) var responses: [Named<Response>] = []
    package internal(set) var parameters: [Named<Parameter>] = []
    package internal(set) var examples: [Named<Example>] = []
    package internal(set) var requestBodies: [Named<RequestBody>] = []
    /// Header fields.
    package internal(set) var headers: [Named<Header>] = []
    /// Ways to show who is calling.
    package internal(set) var securitySchemes: [Named<SecurityScheme>] = []
    package internal(set) var links: [Named<Link>] = []
    package internal(set) var callbacks: [Named<Callback>] = []
    /// Path items (3.1).
    package internal(set) var pathItems: [Named<PathItem>] = []
    /// Media types (3.2).
    package internal(set) var mediaTypes: [Named<MediaTypeEntry>] = []
    package internal(set) var extensions = Extensions.none
    package internal(set) var unknown: [LocatedNode.Member] = []
}

/// A way to show who is calling.
package struct SecurityScheme: Placed {
    /// What kind of scheme it is.
    package enum Kind: Sendable {
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

    /// The position; that of the target for a reference.
    package let place: DocumentPlace
    package let kind: Kind
    /// CommonMark.
    package let description: String?
    /// Whether it should no longer be used (3.2).
    package let deprecated: Bool
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// A flow of OAuth 2.
package struct OAuthFlow: Placed {
    package let place: DocumentPlace
    /// Where a person agrees.
    package let authorizationURL: String?
    /// Where a token is fetched.
    package let tokenURL: String?
    /// Where a token is renewed.
    package let refreshURL: String?
    /// Where a device asks (3.2).
    package let deviceAuthorizationURL: String?
    /// The scopes and what they are for, in document order.
    package let scopes: [Named<String>]
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}
