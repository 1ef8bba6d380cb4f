#if !SQLite
    /// Records deliveries on disk; it needs the trait SQLite.
    @available(*, unavailable, message: "Enable the trait SQLite of this package: .package(url: …, traits: [.defaults, \"SQLite\"])")
    public struct SQLiteWebhookReplayGuard: Sendable {}
#endif
