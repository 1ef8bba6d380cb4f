extension WebhookScheme {
    /// Standard Webhooks 1.0.0 with a shared secret, `v1`: HMAC-SHA256 over `id.timestamp.body`.
    ///
    /// The secret is base64 after the prefix `whsec_`. Source: standard-webhooks, `spec/standard-webhooks.md`.
    public static let standard = standardWebhooks(
        name: "standard", headers: "webhook", version: "v1", key: .base64(prefix: "whsec_"), algorithm: .hmacSHA256,
        alternatives: [
            Alternative(ifHeader: "svix-signature", try: "svix"), Alternative(ifShaped: .fields, try: "stripe"),
            Alternative(ifShaped: .bare, try: "a scheme of your own with the syntax .single"),
        ])

    /// Standard Webhooks 1.0.0 with a key pair, `v1a`: Ed25519 over `id.timestamp.body`.
    ///
    /// The verifier holds the public key (`whpk_…`), the signer the private one (`whsk_…`).
    public static let standardAsymmetric = standardWebhooks(
        name: "standardAsymmetric", headers: "webhook", version: "v1a", key: .base64(prefix: "whpk_", signingPrefix: "whsk_"),
        algorithm: .ed25519, alternatives: [Alternative(ifHeader: "svix-signature", try: "svix")])

    /// Standard Webhooks `v1` with Svix's own header names, `svix-id` and so on.
    public static let svix = standardWebhooks(
        name: "svix", headers: "svix", version: "v1", key: .base64(prefix: "whsec_"), algorithm: .hmacSHA256,
        alternatives: [Alternative(ifHeader: "webhook-signature", try: "standard")])

    /// Stripe's scheme: `Stripe-Signature: t=…,v1=…`, HMAC-SHA256 in hex over `t.body`.
    ///
    /// The key is the whole secret text as UTF-8, `whsec_` included: not base64.
    public static let stripe = WebhookScheme(
        name: "stripe", signatureHeader: "Stripe-Signature", signed: [.timestamp, ".", .body], timestamp: .signatureField("t"),
        syntax: .fields("v1"), alternatives: [Alternative(ifHeader: "webhook-signature", try: "standard")])

    /// GitHub's scheme: `X-Hub-Signature-256: sha256=…`, HMAC-SHA256 in hex over the body.
    ///
    /// It signs no time, so a captured delivery can be replayed indefinitely: use a ``WebhookReplayGuard``.
    public static let gitHub = WebhookScheme(
        name: "gitHub", signatureHeader: "X-Hub-Signature-256", prefix: .required("sha256="),
        alternatives: [
            Alternative(ifHeader: "X-Hub-Signature", try: "none: only the SHA-1 signature came, which is not safe"),
            Alternative(ifHeader: "webhook-signature", try: "standard"),
        ])

    private static func standardWebhooks(
        name: String, headers: String, version: String, key: KeyFormat, algorithm: Algorithm, alternatives: [Alternative]
    ) -> WebhookScheme {
        WebhookScheme(
            name: name, signatureHeader: "\(headers)-signature", signed: [.id, ".", .timestamp, ".", .body],
            timestamp: .header("\(headers)-timestamp"), idHeader: "\(headers)-id", syntax: .spaced(version), encoding: .base64,
            key: key, algorithm: algorithm, alternatives: alternatives)
    }
}
