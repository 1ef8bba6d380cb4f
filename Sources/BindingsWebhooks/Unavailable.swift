#if !(canImport(CryptoKit) || Crypto)
    // Without CryptoKit and without the trait Crypto there is nothing to compute a signature with: these names say how to get it.

    /// Verifies deliveries; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct WebhookVerifier: Sendable {}

    /// A delivery whose signature was found good; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct VerifiedWebhook: Sendable {}

    /// Signs deliveries; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct WebhookSigner: Sendable {}

    /// Takes in the deliveries of many routes; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public final class WebhookInbox: Sendable {}

    /// A verified delivery and whose it is; it needs the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct WebhookDelivery: Sendable {}

    /// Verified deliveries as they come; they need the trait Crypto.
    @available(*, unavailable, message: "Enable the trait Crypto of this package: .package(url: …, traits: [\"Crypto\"])")
    public struct WebhookEvents: Sendable {}
#endif
