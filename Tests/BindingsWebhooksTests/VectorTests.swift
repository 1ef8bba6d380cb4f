#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import Testing

    /// Published vectors; each says where it is from.
    struct Vectors: Decodable {
        struct Standard: Decodable, Sendable, CustomTestStringConvertible {
            let name, secret, id, timestamp, payload, signature: String
            var testDescription: String { name }
            var headers: [(String, String)] {
                [("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", signature)]
            }
            var moment: Date { Date(timeIntervalSince1970: Double(timestamp) ?? 0) }
        }
        struct Negative: Decodable, Sendable { let signature: String }
        struct GitHub: Decodable, Sendable { let secret, payload, header, signature: String }
        struct Hex: Decodable, Sendable { let secret, payload, hex: String }
        struct Stripe: Decodable, Sendable {
            let secret: String
            let timestamp: Int
            let payload, header: String
        }
        struct RFC4231: Decodable, Sendable {
            let key, key_hex: String?
            let data, hex: String
        }

        let standard_webhooks_v1: [Standard]
        let standard_webhooks_negative: [Negative]
        let github: [GitHub]
        let stripe_hmac_hex: [Hex]
        let stripe_header_derived: [Stripe]
        let rfc4231_hmac_sha256: [RFC4231]

        static let all: Vectors = {
            let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors/webhook-vectors.json")
            do {
                return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
            } catch {
                preconditionFailure("The vectors beside this test cannot be read: \(error)")
            }
        }()
    }

    @Suite("Published vectors")
    struct VectorTests {
        @Test("Standard Webhooks vectors verify, and signing gives the same signature", arguments: Vectors.all.standard_webhooks_v1)
        func standard(_ vector: Vectors.Standard) throws {
            let secret = try WebhookSecret(vector.secret)
            let verifier = try WebhookVerifier(secrets: [secret], scheme: .standard) { vector.moment }
            let webhook = try verifier.verify(body: Array(vector.payload.utf8), headers: HTTPFields(vector.headers))
            #expect(webhook.deliveryID == vector.id)
            #expect(webhook.timestamp == vector.moment)
            let headers = try WebhookScheme.standard.sign(
                body: Array(vector.payload.utf8), secret: secret, timestamp: vector.moment, id: vector.id)
            #expect(headers.pairs.sorted { $0.0 < $1.0 }.map(\.1) == [vector.id, vector.signature, vector.timestamp])
        }

        @Test(
            "Wrong, empty and shortened signatures fail, and do not stop a good one beside them",
            arguments: Vectors.all.standard_webhooks_v1)
        func negative(_ vector: Vectors.Standard) throws {
            let verifier = try WebhookVerifier(secrets: [WebhookSecret(vector.secret)], scheme: .standard) { vector.moment }
            func verify(_ signature: String) throws(WebhookError) {
                let headers = [("webhook-id", vector.id), ("webhook-timestamp", vector.timestamp), ("webhook-signature", signature)]
                _ = try verifier.verify(body: Array(vector.payload.utf8), headers: HTTPFields(headers))
            }
            let short = String(vector.signature.prefix(8))
            let wrong = Vectors.all.standard_webhooks_negative.map { $0.signature.hasPrefix("v1,") ? $0.signature : short }
            for signature in wrong + ["v2" + vector.signature.dropFirst(2), String(vector.signature.dropFirst(3)), ""] {
                #expect(throws: WebhookError.self, "\(signature)") { try verify(signature) }
            }
            #expect(throws: Never.self) { try verify((wrong + [vector.signature]).joined(separator: " ")) }
            #expect(throws: Never.self) { try verify(([vector.signature] + wrong).joined(separator: " ")) }
        }

        @Test("GitHub's documented vector verifies")
        func gitHub() throws {
            for vector in Vectors.all.github {
                let verifier = try WebhookVerifier(secrets: [WebhookSecret(vector.secret)], scheme: .gitHub)
                let webhook = try verifier.verify(
                    body: Array(vector.payload.utf8), headers: HTTPFields([(vector.header, vector.signature)]))
                #expect(!webhook.isTimestamped)
                #expect(webhook.deliveryID == nil)
            }
        }

        @Test("Stripe's vectors verify: bare codes of three payloads, and a whole header")
        func stripe() throws {
            let bare = WebhookScheme(name: "bare", signatureHeader: "X-Signature")
            for vector in Vectors.all.stripe_hmac_hex {
                let verifier = try WebhookVerifier(secrets: [WebhookSecret(vector.secret)], scheme: bare)
                _ = try verifier.verify(body: Array(vector.payload.utf8), headers: HTTPFields([("x-signature", vector.hex)]))
            }
            for vector in Vectors.all.stripe_header_derived {
                let moment = Date(timeIntervalSince1970: Double(vector.timestamp))
                let secret = try WebhookSecret(vector.secret)
                let body = Array(vector.payload.utf8)
                let verifier = try WebhookVerifier(secrets: [secret], scheme: .stripe) { moment }
                _ = try verifier.verify(body: body, headers: HTTPFields([("Stripe-Signature", vector.header)]))
                let signed = try WebhookScheme.stripe.sign(body: body, secret: secret, timestamp: moment)
                #expect(signed.pairs.map(\.1) == [vector.header])
            }
        }

        @Test("RFC 4231: short keys, long keys and raw key bytes")
        func rfc4231() throws {
            let bare = WebhookScheme(name: "bare", signatureHeader: "X-Signature")
            for vector in Vectors.all.rfc4231_hmac_sha256 {
                let verifier = try WebhookVerifier(secrets: [secret(of: vector)], scheme: bare)
                _ = try verifier.verify(body: Array(vector.data.utf8), headers: HTTPFields([("X-Signature", vector.hex)]))
            }
        }

        /// `key_hex` is written as "0b x20": one byte and how often.
        private func secret(of vector: Vectors.RFC4231) throws -> WebhookSecret {
            guard let pattern = vector.key_hex?.split(separator: " x") else { return try WebhookSecret(try #require(vector.key)) }
            let byte = try #require(UInt8(pattern[0], radix: 16))
            return try WebhookSecret(bytes: Array(repeating: byte, count: try #require(Int(pattern[1]))))
        }
    }
#endif
