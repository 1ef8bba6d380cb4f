#if !Hummingbird
    /// Responds with the operations of a routing table; it needs the trait Hummingbird.
    @available(
        *, unavailable, message: "Enable the trait Hummingbird of this package: .package(url: …, traits: [.defaults, \"Hummingbird\"])"
    )
    public struct OperationsMiddleware: Sendable {}
#endif
