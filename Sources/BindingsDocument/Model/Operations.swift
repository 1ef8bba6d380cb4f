/// A path, or a webhook, with its operations.
package struct PathItem: Placed {
    /// Where it stands; that of the target where the item is a reference.
    package let place: DocumentPlace
    /// The path with `{variables}`, the webhook's name, or the callback's expression, as written.
    package let path: String
    /// Where the path's text stands.
    package let pathLocation: SourceLocation
    /// The component's name; nil for an inline object.
    package internal(set) var componentName: String?
    package internal(set) var summary: String?
    /// CommonMark.
    package internal(set) var description: String?
    /// The operations, in document order.
    package let operations: [APIOperation]
    /// Parameters of all operations; `APIOperation.parameters` has them too.
    package let parameters: [Parameter]
    /// Servers of all operations; `APIOperation.servers` has them too.
    package let servers: [Server]
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// One method on one path.
package struct APIOperation: Placed {
    package let place: DocumentPlace
    /// The method in upper case, such as `GET`.
    package let method: String
    /// The path it is on, as written.
    package let path: String
    /// `operationId`; nil where there is none.
    package let operationID: String?
    /// The tags it is grouped by, as written.
    package let tags: [String]
    package let summary: String?
    /// CommonMark.
    package let description: String?
    /// More documentation.
    package let externalDocs: ExternalDocs?
    /// The path's parameters, then its own; one of its own replaces the path's of the same name and place.
    package let parameters: [Parameter]
    /// The body; nil where there is none.
    package let requestBody: RequestBody?
    /// The responses, in document order.
    package let responses: [ResponseEntry]
    /// What must be shown, one alternative suffices: its own, or else the document's; empty for nothing.
    package let security: [SecurityRequirement]
    /// Whether `security` is the operation's own.
    package let declaresSecurity: Bool
    /// The servers: its own, or else the path's; empty where the document's apply.
    package let servers: [Server]
    package let deprecated: Bool
    /// Requests that the service sends because of this one.
    package let callbacks: [Named<Callback>]
    /// Whether something it needs is missing or wrong, which was told as an error: a request made of the rest would not be the one described.
    package internal(set) var isDamaged = false
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// A response and the statuses it is for.
package struct ResponseEntry: Sendable {
    /// What it is for: `200`, `4XX`, `default`; a range in lower case is in upper case here.
    package let status: String
    /// The key as written.
    package let statusText: String
    package let statusLocation: SourceLocation
    package let response: Response

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
package struct Callback: Placed {
    package let place: DocumentPlace
    /// The component's name; nil for an inline object.
    package internal(set) var componentName: String?
    /// The requests; the expression is each one's `path`.
    package let items: [PathItem]
    package let extensions: Extensions
}

/// A choice of what must be shown; all of it together.
package struct SecurityRequirement: Placed {
    package let place: DocumentPlace
    /// The schemes, in document order; empty where nothing must be shown.
    package let schemes: [SecurityUse]
}

/// One scheme of a requirement.
package struct SecurityUse: Sendable {
    /// The scheme's name in `components`.
    package let scheme: String
    package let location: SourceLocation
    /// The scopes or roles needed.
    package let scopes: [String]
}
