#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Testing

    @Suite("Secrets")
    struct SecretTests {
        private func rule(_ make: () throws(WebhookError) -> Void) -> WebhookError.Rule? {
            do throws(WebhookError) {
                try make()
                return nil
            } catch {
                return error.rule
            }
        }

        @Test("An empty secret is refused, as text, as bytes and after its prefix")
        func empty() {
            #expect(rule { () throws(WebhookError) in _ = try WebhookSecret("") } == .emptySecret)
            #expect(rule { () throws(WebhookError) in _ = try WebhookSecret(bytes: []) } == .emptySecret)
            #expect(rule { () throws(WebhookError) in _ = try makeVerifier(.standard, secrets: ["whsec_"]) } == .emptySecret)
            #expect(rule { () throws(WebhookError) in _ = try makeVerifier(.stripe, secrets: ["whsec_"]) } == nil)
        }

        @Test("Whitespace at either end is refused, inside it is not", arguments: [" s", "s ", "s\n", "\ts", "s\r\n", "\u{A0}s"])
        func whitespace(_ text: String) {
            #expect(rule { () throws(WebhookError) in _ = try WebhookSecret(text) } == .secretWhitespace)
            #expect(rule { () throws(WebhookError) in _ = try WebhookSecret("It's a Secret to Everybody") } == nil)
        }

        @Test("A secret that should be base64 and is not is refused when the verifier is made")
        func encoding() {
            for text in ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS", "whsec_****", "secret!", "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] {
                #expect(rule { () throws(WebhookError) in _ = try makeVerifier(.standard, secrets: [text]) } == .secretEncoding)
            }
        }

        @Test("The prefix of a base64 secret may be left out; of a text secret it is part")
        func prefix() throws {
            let headers = try makeHeaders(.standard)
            let bare = String(secretText.dropFirst(6))
            #expect(throws: Never.self) { try makeVerifier(.standard, secrets: [bare]).verify(body: body, headers: headers) }
            #expect(throws: WebhookError.self) {
                try makeVerifier(.stripe, secrets: [bare]).verify(body: body, headers: makeHeaders(.stripe))
            }
        }

        @Test("Descriptions, mirrors and dumps of a secret, and of what holds one, do not show it")
        func redaction() throws {
            let secret = try WebhookSecret(secretText)
            let route = try WebhookRoute(id: "r", createdAt: now, binding: .init(reference: "job", secret: secret))
            let bytes = Array("MfKQ".utf8).description
            for value in [secret, route, try makeVerifier(.stripe), try WebhookSigner(secrets: [secret], scheme: .stripe)] as [any Sendable]
            {
                var shown = "\(value) \(String(reflecting: value)) "
                dump(value, to: &shown)
                #expect(!shown.contains("MfKQ") && !shown.contains("77") && !shown.contains(bytes), "\(shown)")
            }
            #expect("\(secret)" == "WebhookSecret(redacted)")
            #expect(secret.exposed == .text(secretText))
        }
    }
#endif
