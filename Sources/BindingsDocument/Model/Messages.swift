/// Where a parameter goes.
package enum ParameterPlacement: String, Sendable, Hashable {
    /// Into the path.
    case path
    /// Into the query, under its name.
    case query
    /// Into the header fields.
    case header
    /// Into the `Cookie` field.
    case cookie
    /// It is the whole query (3.2).
    case querystring
}

/// A parameter of an operation.
package struct Parameter: Placed {
    /// The position; that of the target for a reference.
    package let place: DocumentPlace
    /// The component's name; nil for an inline object.
    package internal(set) var componentName: String?
    /// The name, as it is sent.
    package let name: String
    /// Where it goes.
    package let placement: ParameterPlacement
    /// Whether it must be there; always true in a path.
    package let required: Bool
    /// What values it has; nil where `content` tells.
    package let schema: Schema?
    /// The media type of its value; empty where `schema` tells.
    package let content: [MediaTypeEntry]
    /// `style` as written, or the default of its location: `simple` in path and header, `form` in query and cookie.
    package let style: String
    /// Whether elements and members are sent apart: as written, or whether the style is `form`.
    package let explode: Bool
    /// Whether reserved characters are sent as they are.
    package let allowReserved: Bool
    /// Whether it may be sent empty.
    package let allowEmptyValue: Bool
    /// CommonMark.
    package internal(set) var description: String?
    package let deprecated: Bool
    package let example: LocatedNode?
    package let examples: [Named<Example>]
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
    /// Whether the document does not declare it: a variable of the path that no parameter describes, taken as a required text.
    package internal(set) var isUndeclared = false
}

/// What is sent with a request.
package struct RequestBody: Placed {
    /// The position; that of the target for a reference.
    package let place: DocumentPlace
    /// The component's name; nil for an inline object.
    package internal(set) var componentName: String?
    package let required: Bool
    /// What it may be, in document order.
    package let content: [MediaTypeEntry]
    /// CommonMark.
    package internal(set) var description: String?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// What comes back.
package struct Response: Placed {
    /// The position; that of the target for a reference.
    package let place: DocumentPlace
    /// The component's name; nil for an inline object.
    package internal(set) var componentName: String?
    /// A short text (3.2).
    package internal(set) var summary: String?
    /// CommonMark.
    package internal(set) var description: String?
    /// The header fields, in document order.
    package let headers: [Named<Header>]
    /// What it may be, in document order.
    package let content: [MediaTypeEntry]
    /// Operations that can follow, by name.
    package let links: [Named<Link>]
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// A header field.
package struct Header: Placed {
    /// The position; that of the target for a reference.
    package let place: DocumentPlace
    /// The component's name; nil for an inline object.
    package internal(set) var componentName: String?
    package let required: Bool
    /// What values it has; nil where `content` tells.
    package let schema: Schema?
    /// The media type of its value; empty where `schema` tells.
    package let content: [MediaTypeEntry]
    /// `style` as written, or `simple`.
    package let style: String
    /// Whether members are sent as `name=value`.
    package let explode: Bool
    /// CommonMark.
    package internal(set) var description: String?
    package let deprecated: Bool
    package let example: LocatedNode?
    package let examples: [Named<Example>]
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// A media type and what it holds.
package struct MediaTypeEntry: Placed {
    package let place: DocumentPlace
    /// The media type or range as written, such as `application/json` or `image/*`.
    package let type: String
    /// Where its text stands.
    package let typeLocation: SourceLocation
    /// What the body is; nil where the document does not tell.
    package let schema: Schema?
    /// What each element of a stream is (3.2).
    package let itemSchema: Schema?
    /// How each property is sent, by its name.
    package let encoding: [Named<MediaTypeEncoding>]
    /// How the first parts of a list are sent (3.2).
    package let prefixEncoding: [MediaTypeEncoding]
    /// How the remaining parts of a list are sent (3.2).
    package let itemEncoding: MediaTypeEncoding?
    package let example: LocatedNode?
    package let examples: [Named<Example>]
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// How one property of a form or multipart body is sent.
package struct MediaTypeEncoding: Placed {
    package let place: DocumentPlace
    /// The media types, as written (comma-separated); nil for the default.
    package let contentType: String?
    /// The part's header fields.
    package let headers: [Named<Header>]
    /// `style`; nil where the document has none.
    package let style: String?
    /// `explode`; nil where the document has none.
    package let explode: Bool?
    /// Whether reserved characters are sent as they are.
    package let allowReserved: Bool
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// An operation that can follow a response.
package struct Link: Placed {
    /// The position; that of the target for a reference.
    package let place: DocumentPlace
    /// The component's name; nil for an inline object.
    package internal(set) var componentName: String?
    /// The operation by its identifier.
    package let operationID: String?
    /// The operation by reference.
    package let operationRef: String?
    /// Values or expressions for its parameters.
    package let parameters: [LocatedNode.Member]
    /// The value or expression for its body.
    package let requestBody: LocatedNode?
    /// The server to use.
    package let server: Server?
    /// CommonMark.
    package internal(set) var description: String?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}
