/// The serialisation style of a parameter's value, with OpenAPI's names (3.1.1, "Style Values").
public enum ParameterStyle: Sendable, Hashable {
    /// Comma-joined, or repeated as `name=value` if exploded: the default of queries and cookies.
    case form

    /// Joined by spaces: arrays and objects in queries.
    case spaceDelimited

    /// Joined by `|`: arrays and objects in queries.
    case pipeDelimited

    /// `name[member]=value`: objects in queries.
    case deepObject

    /// Comma-joined: the default of paths and headers.
    case simple

    /// `.value`: in paths (RFC 6570, 3.2.5).
    case label

    /// `;name=value`: in paths (RFC 6570, 3.2.7).
    case matrix

    /// As in `form`, but without percent-encoding: in cookies (OpenAPI 3.2).
    case cookie

    /// Indicates whether the parts of a value are separate by default.
    package var explodesByDefault: Bool { self == .form || self == .deepObject || self == .cookie }
}
