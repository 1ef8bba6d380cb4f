/// What the service sends by itself: an enum with a case for each webhook and callback.
public struct WebhooksIR: Sendable {
    /// The enum's name.
    public var name: Identifier
    /// The cases, in the document's order.
    public var cases: [WebhookIR]
}

/// A webhook, and what comes with it.
public struct WebhookIR: Sendable {
    /// Its name in the document.
    public var key: StringLiteral
    /// The case.
    public var name: Identifier
    /// The type of the payload; nil where there is none.
    public var type: TypeExpression?
    /// Its documentation.
    public var doc: DocText
}
