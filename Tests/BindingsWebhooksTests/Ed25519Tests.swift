#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import Testing

    @Suite("Ed25519")
    struct Ed25519Tests {
        /// Svix's own: svix-webhooks, server/svix-server/src/worker.rs, `test_asymmetric_key_signing`.
        private let privateKey = "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg=="
        private let publicKey = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4="
        private let signature = "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg=="
        private let payload = Array(#"{"test": 2432232314}"#.utf8)
        private let moment = Date(timeIntervalSince1970: 1_614_265_330)
        private let id = "msg_p5jXN8AQM9LWM0D4loKWxJek"

        private func verify(_ signature: String) throws -> VerifiedWebhook {
            let moment = moment
            let verifier = try WebhookVerifier(secrets: [WebhookSecret(publicKey)], scheme: .standardAsymmetric) { moment }
            let headers = [("webhook-id", id), ("webhook-timestamp", "1614265330"), ("webhook-signature", signature)]
            return try verifier.verify(body: payload, headers: HTTPFields(headers))
        }

        @Test("A published v1a signature verifies, also beside a v1 one")
        func published() throws {
            #expect(try verify(signature).isTimestamped)
            #expect(try verify("v1,\(Data(count: 32).base64EncodedString()) \(signature)").deliveryID == id)
        }

        @Test("What the private key signs, the public one verifies; 64 bytes and the bare seed are the same key")
        func signing() throws {
            let seed = "whsk_" + Data(try #require(Data(base64Encoded: String(privateKey.dropFirst(5)))?.prefix(32))).base64EncodedString()
            for text in [privateKey, seed] {
                let headers = try WebhookScheme.standardAsymmetric.sign(
                    body: payload, secret: WebhookSecret(text), timestamp: moment, id: id)
                let signature = try #require(headers.pairs.first { $0.0 == "webhook-signature" }?.1)
                #expect(throws: Never.self) { try verify(signature) }
            }
        }

        @Test("A changed signature, a v1 signature and a signature of another length fail")
        func negative() {
            let other = "v1a," + Data(repeating: 7, count: 64).base64EncodedString()
            for wrong in [other, "v1" + signature.dropFirst(3), "v1a," + Data(count: 32).base64EncodedString(), "v1a,"] {
                #expect(throws: WebhookError.self) { try verify(wrong) }
            }
        }

        @Test("A key of the wrong kind is refused when the verifier or signer is made")
        func wrongKeys() {
            #expect(throws: WebhookError.self) {
                try WebhookVerifier(secrets: [WebhookSecret(privateKey)], scheme: .standardAsymmetric)
            }
            #expect(throws: WebhookError.self) { try WebhookSigner(secrets: [WebhookSecret(publicKey)], scheme: .standardAsymmetric) }
            #expect(throws: WebhookError.self) { try WebhookVerifier(secrets: [WebhookSecret("whpk_AAAA")], scheme: .standardAsymmetric) }
        }

        @Test(
            "RFC 8032 section 7.1",
            arguments: [
                (
                    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", [UInt8](),
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
                ),
                (
                    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", [0x72],
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
                ),
                (
                    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", [0xAF, 0x82],
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
                ),
            ])
        func rfc8032(key: String, message: [UInt8], signature: String) throws {
            let scheme = WebhookScheme(name: "bare", signatureHeader: "X-Signature", algorithm: .ed25519)
            let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(key.dropFirst($0).prefix(2), radix: 16) }
            let verifier = try WebhookVerifier(secrets: [WebhookSecret(bytes: bytes)], scheme: scheme)
            #expect(throws: Never.self) { try verifier.verify(body: message, headers: HTTPFields([("X-Signature", signature)])) }
            #expect(throws: WebhookError.self) {
                try verifier.verify(body: message + [0], headers: HTTPFields([("X-Signature", signature)]))
            }
        }
    }
#endif
