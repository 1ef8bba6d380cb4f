/// A path, or a webhook, with its operations.
public struct PathItem: Placed {
    /// Where it stands; that of the target where the item is a reference.
    public let place: DocumentPlace
    /// The path with `{variables}`, the webhook's name, or the callback's expression, as written.
    public let path: String
    /// Where the path's text stands.
    public let pathLocation: SourceLocation
    /// The component it was referred to as; nil where it stands in place.
    public internal(set) var componentName: String?
    /// A short text.
    public internal(set) var summary: String?
    /// A longer text, in CommonMark.
    public internal(set) var description: String?
    /// The operations, in document order.
    public let operations: [APIOperation]
    /// Parameters of all operations; `APIOperation.parameters` has them too.
    public let parameters: [Parameter]
    /// Servers of all operations; `APIOperation.servers` has them too.
    public let servers: [Server]
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// One method on one path.
public struct APIOperation: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The method in upper case, such as `GET`.
    public let method: String
    /// The path it is on, as written.
    public let path: String
    /// `operationId`; nil where there is none.
    public let operationID: String?
    /// The tags it is grouped by, as written.
    public let tags: [String]
    /// A short text.
    public let summary: String?
    /// A longer text, in CommonMark.
    public let description: String?
    /// More documentation.
    public let externalDocs: ExternalDocs?
    /// The path's parameters, then its own; one of its own replaces the path's of the same name and place.
    public let parameters: [Parameter]
    /// The body; nil where there is none.
    public let requestBody: RequestBody?
    /// The responses, in document order.
    public let responses: [ResponseEntry]
    /// What must be shown, one alternative suffices: its own, or else the document's; empty for nothing.
    public let security: [SecurityRequirement]
    /// Whether `security` is the operation's own.
    public let declaresSecurity: Bool
    /// The servers: its own, or else the path's; empty where the document's apply.
    public let servers: [Server]
    /// Whether it should no longer be used.
    public let deprecated: Bool
    /// Requests that the service sends because of this one.
    public let callbacks: [Named<Callback>]
    /// Whether something it needs is missing or wrong, which was told as an error: a request made of the rest would not be the one described.
    public internal(set) var isDamaged = false
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// A response and the statuses it is for.
public struct ResponseEntry: Sendable {
    /// What it is for: `200`, `4XX`, `default`; a range in lower case is in upper case here.
    public let status: String
    /// The key as written.
    public let statusText: String
    /// Where the key stands.
    public let statusLocation: SourceLocation
    /// The response.
    public let response: Response

    init(statusText: String, statusLocation: SourceLocation, response: Response) {
        let upper = statusText.uppercased()
        status = StatusPattern.isRange(upper) ? upper : statusText
        self.statusText = statusText
        self.statusLocation = statusLocation
        self.response = response
    }
}

/// What a key among the responses may be (OpenAPI 3.1, section 4.8.16).
enum StatusPattern {
    /// Three digits, a digit and `XX`, or `default`.
    static func isValid(_ text: String) -> Bool {
        if text == "default" || isRange(text) { return true }
        let bytes = Array(text.utf8)
        return bytes.count == 3 && isClass(bytes[0]) && bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }

    /// A digit and `XX`.
    static func isRange(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 3 && isClass(bytes[0]) && bytes[1] == UInt8(ascii: "X") && bytes[2] == UInt8(ascii: "X")
    }

    private static func isClass(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "1") && byte <= UInt8(ascii: "5") }
}

/// Requests that the service sends, each under an expression for its address.
public struct Callback: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The component it was referred to as; nil where it stands in place.
    public internal(set) var componentName: String?
    /// The requests; the expression is each one's `path`.
    public let items: [PathItem]
    /// The `x-` members.
    public let extensions: Extensions
}

/// A choice of what must be shown; all of it together.
public struct SecurityRequirement: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The schemes, in document order; empty where nothing must be shown.
    public let schemes: [SecurityUse]
}

/// One scheme of a requirement.
public struct SecurityUse: Sendable {
    /// The scheme's name in `components`.
    public let scheme: String
    /// Where the name stands.
    public let location: SourceLocation
    /// The scopes or roles needed.
    public let scopes: [String]
}
