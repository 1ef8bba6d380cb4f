import BindingsWebhooks

// What is documented: the header, and that the payload is signed. Everything else here is inferred; a user can state another scheme.
extension WebhookScheme {
    /// The header that carries Plangrep's signature; documented.
    private static let plangrepHeader = "X-Plangrep-Signature"

    /// Plangrep's, as inferred: HMAC-SHA256 over the raw body, in hex or base64, with or without `sha256=` before it.
    ///
    /// The key is the whole secret text as UTF-8, whatever it begins with. Nothing in it tells the time, so a captured delivery can be
    /// replayed for ever: take a push for a hint and read the job. Signs in hex, without the prefix.
    public static let plangrep = WebhookScheme(
        name: "plangrep", signatureHeader: plangrepHeader, encoding: .hexOrBase64, prefix: .optional("sha256="),
        alternatives: [
            Alternative(ifShaped: .fields, try: "plangrepTimestamped"), Alternative(ifHeader: "webhook-signature", try: "standard"),
        ])

    /// The other form that Plangrep may turn out to use: `t=…,v1=…`, HMAC-SHA256 over `t.body`.
    public static let plangrepTimestamped = WebhookScheme(
        name: "plangrepTimestamped", signatureHeader: plangrepHeader, signed: [.timestamp, ".", .body], timestamp: .signatureField("t"),
        syntax: .fields("v1"), encoding: .hexOrBase64,
        alternatives: [
            Alternative(ifShaped: .bare, try: "plangrep"), Alternative(ifHeader: "webhook-signature", try: "standard"),
        ])
}
