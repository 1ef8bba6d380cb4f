/// What the service sends by itself: an enum with a case for each webhook and callback.
package struct WebhooksIR: Sendable {
    /// The enum's name.
    package var name: Identifier
    /// The cases, in the document's order.
    package var cases: [WebhookIR]
}

/// A webhook, and what comes with it.
package struct WebhookIR: Sendable {
    /// Its name in the document.
    package var key: StringLiteral
    package var name: Identifier
    /// The type of the payload; nil where there is none.
    package var type: TypeExpression?
    package var doc: DocText
}
