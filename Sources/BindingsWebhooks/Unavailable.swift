#if !(canImport(CryptoKit) || Crypto)
    // Without CryptoKit and the trait Crypto no signature can be computed; these names report how to enable it.

    /// Verifies deliveries; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct WebhookVerifier: Sendable {}

    /// A delivery with a verified signature; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct VerifiedWebhook: Sendable {}

    /// Signs deliveries; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct WebhookSigner: Sendable {}

    /// Receives the deliveries of many routes; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public final class WebhookInbox: Sendable {}

    /// A verified delivery with its route; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct WebhookDelivery: Sendable {}

    /// Verified deliveries as they arrive; they need the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct WebhookEvents: Sendable {}
#endif
