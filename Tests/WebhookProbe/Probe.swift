#if canImport(CryptoKit) || Crypto
    import Foundation
    import Plangrep

    /// Answers frames; keeps the last verifier and signer, since one secret mostly serves many frames.
    struct Probe {
        static let schemes: [WebhookScheme] = [
            .plangrep, .plangrepTimestamped, .standard, .stripe, .gitHub, .svix, .standardAsymmetric,
            WebhookScheme(
                name: "slack", signatureHeader: "X-Slack-Signature", signed: ["v0:", .timestamp, ":", .body],
                timestamp: .header("X-Slack-Request-Timestamp"), prefix: .required("v0=")),
        ]

        private var last: (frame: Frame, verifier: WebhookVerifier)?

        mutating func answer(_ frame: Frame) throws -> [UInt8] {
            switch frame.kind {
            case .verify: return [verifies(frame) ? 1 : 0]
            case .sign:
                let headers = try Self.schemes[frame.scheme].sign(
                    body: frame.body, secret: try frame.secret.get(), timestamp: frame.moment, id: frame.headers.first?.value)
                return headers.reduce(into: [UInt8(headers.count)]) { bytes, field in
                    bytes.append(UInt8(field.name.rawName.utf8.count))
                    bytes += Array(field.name.rawName.utf8)
                    withUnsafeBytes(of: UInt32(field.value.utf8.count).littleEndian) { bytes += Array($0) }
                    bytes += Array(field.value.utf8)
                }
            }
        }

        private mutating func verifies(_ frame: Frame) -> Bool {
            guard let verifier = verifier(frame) else { return false }
            return (try? verifier.verify(body: frame.body, headers: frame.headers)) != nil
        }

        /// Nil if the secret is none of the scheme.
        private mutating func verifier(_ frame: Frame) -> WebhookVerifier? {
            if let last, last.frame.hasSameKey(as: frame) { return last.verifier }
            guard case .success(let secret) = frame.secret,
                let verifier = try? WebhookVerifier(secrets: [secret], scheme: Self.schemes[frame.scheme], clock: { frame.moment })
            else { return nil }
            last = (frame, verifier)
            return verifier
        }
    }
#endif
