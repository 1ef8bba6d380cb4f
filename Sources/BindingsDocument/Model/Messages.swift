/// Where a parameter goes.
public enum ParameterPlacement: String, Sendable, Hashable {
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
public struct Parameter: Placed {
    /// Where it stands; that of the target where it is a reference.
    public let place: DocumentPlace
    /// The component it was referred to as; nil where it stands in place.
    public internal(set) var componentName: String?
    /// The name, as it is sent.
    public let name: String
    /// Where it goes.
    public let placement: ParameterPlacement
    /// Whether it must be there; always true in a path.
    public let required: Bool
    /// What values it has; nil where `content` tells.
    public let schema: Schema?
    /// The media type of its value; empty where `schema` tells.
    public let content: [MediaTypeEntry]
    /// `style` as written, or the default of its location: `simple` in path and header, `form` in query and cookie.
    public let style: String
    /// Whether elements and members are sent apart: as written, or whether the style is `form`.
    public let explode: Bool
    /// Whether reserved characters are sent as they are.
    public let allowReserved: Bool
    /// Whether it may be sent empty.
    public let allowEmptyValue: Bool
    /// What it is, in CommonMark.
    public internal(set) var description: String?
    /// Whether it should no longer be used.
    public let deprecated: Bool
    /// `example`; nil where there is none.
    public let example: LocatedNode?
    /// `examples`, by name.
    public let examples: [Named<Example>]
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
    /// Whether the document does not declare it: a variable of the path that no parameter describes, taken as a required text.
    public internal(set) var isUndeclared = false
}

/// What is sent with a request.
public struct RequestBody: Placed {
    /// Where it stands; that of the target where it is a reference.
    public let place: DocumentPlace
    /// The component it was referred to as; nil where it stands in place.
    public internal(set) var componentName: String?
    /// Whether it must be there.
    public let required: Bool
    /// What it may be, in document order.
    public let content: [MediaTypeEntry]
    /// What it is, in CommonMark.
    public internal(set) var description: String?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// What comes back.
public struct Response: Placed {
    /// Where it stands; that of the target where it is a reference.
    public let place: DocumentPlace
    /// The component it was referred to as; nil where it stands in place.
    public internal(set) var componentName: String?
    /// A short text (3.2).
    public internal(set) var summary: String?
    /// What it is, in CommonMark.
    public internal(set) var description: String?
    /// The header fields, in document order.
    public let headers: [Named<Header>]
    /// What it may be, in document order.
    public let content: [MediaTypeEntry]
    /// Operations that can follow, by name.
    public let links: [Named<Link>]
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// A header field.
public struct Header: Placed {
    /// Where it stands; that of the target where it is a reference.
    public let place: DocumentPlace
    /// The component it was referred to as; nil where it stands in place.
    public internal(set) var componentName: String?
    /// Whether it must be there.
    public let required: Bool
    /// What values it has; nil where `content` tells.
    public let schema: Schema?
    /// The media type of its value; empty where `schema` tells.
    public let content: [MediaTypeEntry]
    /// `style` as written, or `simple`.
    public let style: String
    /// Whether members are sent as `name=value`.
    public let explode: Bool
    /// What it is, in CommonMark.
    public internal(set) var description: String?
    /// Whether it should no longer be used.
    public let deprecated: Bool
    /// `example`; nil where there is none.
    public let example: LocatedNode?
    /// `examples`, by name.
    public let examples: [Named<Example>]
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// A media type and what it holds.
public struct MediaTypeEntry: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The media type or range as written, such as `application/json` or `image/*`.
    public let type: String
    /// Where its text stands.
    public let typeLocation: SourceLocation
    /// What the body is; nil where the document does not tell.
    public let schema: Schema?
    /// What each element of a stream is (3.2).
    public let itemSchema: Schema?
    /// How each property is sent, by its name.
    public let encoding: [Named<MediaTypeEncoding>]
    /// How the first parts of a list are sent (3.2).
    public let prefixEncoding: [MediaTypeEncoding]
    /// How the remaining parts of a list are sent (3.2).
    public let itemEncoding: MediaTypeEncoding?
    /// `example`; nil where there is none.
    public let example: LocatedNode?
    /// `examples`, by name.
    public let examples: [Named<Example>]
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// How one property of a form or multipart body is sent.
public struct MediaTypeEncoding: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The media types, as written (comma-separated); nil for the default.
    public let contentType: String?
    /// The part's header fields.
    public let headers: [Named<Header>]
    /// `style`; nil where the document has none.
    public let style: String?
    /// `explode`; nil where the document has none.
    public let explode: Bool?
    /// Whether reserved characters are sent as they are.
    public let allowReserved: Bool
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// An operation that can follow a response.
public struct Link: Placed {
    /// Where it stands; that of the target where it is a reference.
    public let place: DocumentPlace
    /// The component it was referred to as; nil where it stands in place.
    public internal(set) var componentName: String?
    /// The operation by its identifier.
    public let operationID: String?
    /// The operation by reference.
    public let operationRef: String?
    /// Values or expressions for its parameters.
    public let parameters: [LocatedNode.Member]
    /// The value or expression for its body.
    public let requestBody: LocatedNode?
    /// The server to use.
    public let server: Server?
    /// What it is, in CommonMark.
    public internal(set) var description: String?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}
