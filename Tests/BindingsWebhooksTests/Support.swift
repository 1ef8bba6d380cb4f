#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import Testing

    /// A clock that stands still until it is moved.
    final class ManualClock: Sendable {
        private let moment: Mutex<Date>

        init(_ seconds: Double = 1_700_000_000) { moment = Mutex(Date(timeIntervalSince1970: seconds)) }

        var now: Date { moment.withLock { $0 } }
        func advance(by seconds: Double) { moment.withLock { $0.addTimeInterval(seconds) } }
        var read: @Sendable () -> Date { { self.now } }
    }

    extension HTTPFields {
        /// Fields from names and values, repeated names included.
        init(_ fields: [(String, String)]) {
            self.init()
            for (name, value) in fields {
                if let name = HTTPField.Name(name) { append(HTTPField(name: name, value: value)) }
            }
        }

        /// All fields as names and values.
        var pairs: [(String, String)] { map { ($0.name.rawName, $0.value) } }
    }

    extension WebhookScheme {
        /// A body-only scheme with everything that is optional: hex or base64, a prefix that may be there.
        static let acme = WebhookScheme(
            name: "acme", signatureHeader: "X-Acme-Signature", encoding: .hexOrBase64, prefix: .optional("sha256="),
            alternatives: [Alternative(ifShaped: .fields, try: "acmeTimestamped"), Alternative(ifShaped: .spaced, try: "standard")])

        /// The same sender's other scheme, in the same header.
        static let acmeTimestamped = WebhookScheme(
            name: "acmeTimestamped", signatureHeader: "X-Acme-Signature", signed: [.timestamp, ".", .body], timestamp: .signatureField("t"),
            syntax: .fields("v1"), encoding: .hexOrBase64, alternatives: [Alternative(ifShaped: .bare, try: "acme")])

        /// A timestamp in a header of its own, and a version inside what is signed.
        static let slack = WebhookScheme(
            name: "slack", signatureHeader: "X-Slack-Signature", signed: ["v0:", .timestamp, ":", .body],
            timestamp: .header("X-Slack-Request-Timestamp"), prefix: .required("v0="))

        /// Every scheme that shares one secret between both sides.
        static let shared: [WebhookScheme] = [.standard, .svix, .stripe, .gitHub, .acme, .acmeTimestamped, .slack]
    }

    extension WebhookScheme: CustomTestStringConvertible {
        /// The scheme's name.
        public var testDescription: String { name }
    }

    let now = Date(timeIntervalSince1970: 1_700_000_000)
    let body = Array(#"{"status":"completed"}"#.utf8)
    let secretText = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    func makeVerifier(
        _ scheme: WebhookScheme, secrets: [String] = [secretText], at moment: Date = now
    ) throws(WebhookError) -> WebhookVerifier {
        let secrets = try secrets.map { text throws(WebhookError) in try WebhookSecret(text) }
        return try WebhookVerifier(secrets: secrets, scheme: scheme) { moment }
    }

    func makeHeaders(_ scheme: WebhookScheme, secret: String = secretText, at moment: Date = now) throws(WebhookError) -> HTTPFields {
        try scheme.sign(body: body, secret: try WebhookSecret(secret), timestamp: moment, id: "msg_1")
    }

    /// The rule that a delivery breaks; nil if it is verified.
    func brokenRule(_ scheme: WebhookScheme, _ headers: HTTPFields, body: [UInt8] = body, at moment: Date = now) -> WebhookError.Rule? {
        failure(scheme, headers, body: body, at: moment)?.rule
    }

    /// Why a delivery is refused; nil if it is verified.
    func failure(_ scheme: WebhookScheme, _ headers: HTTPFields, body: [UInt8] = body, at moment: Date = now) -> WebhookError? {
        do throws(WebhookError) {
            _ = try makeVerifier(scheme, at: moment).verify(body: body, headers: headers)
            return nil
        } catch {
            return error
        }
    }
#endif
