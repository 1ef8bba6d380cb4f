#if !Hummingbird
    /// A server that receives deliveries; it needs the trait Hummingbird.
    @available(
        *, unavailable, message: "Enable the trait Hummingbird of this package: .package(url: …, traits: [.defaults, \"Hummingbird\"])"
    )
    public struct WebhookReceiver: Sendable {}
#endif
