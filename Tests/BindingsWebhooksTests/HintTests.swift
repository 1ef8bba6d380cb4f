#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import HTTPTypes
    import Testing

    @Suite("Errors name the scheme to try")
    struct HintTests {
        @Test("A signature header of another shape names the scheme of that shape")
        func shapes() throws {
            let plain = failure(.acmeTimestamped, try makeHeaders(.acme))
            #expect(plain?.rule == .malformedSignature)
            #expect(plain?.detail == "It looks like another scheme: try acme.")
            #expect(failure(.acme, try makeHeaders(.acmeTimestamped))?.detail == "It looks like another scheme: try acmeTimestamped.")
            let spaced = HTTPFields([("X-Acme-Signature", "v1,AAAA")])
            #expect(failure(.acme, spaced)?.detail == "It looks like another scheme: try standard.")
        }

        @Test("A header of another scheme names that scheme")
        func otherHeaders() throws {
            #expect(failure(.standard, try makeHeaders(.svix))?.detail == "It looks like another scheme: try svix.")
            #expect(failure(.svix, try makeHeaders(.standard))?.detail == "It looks like another scheme: try standard.")
            #expect(failure(.stripe, HTTPFields([("x-other", "1")]))?.detail == nil)
        }

        @Test("The right shape with the wrong code gets no such hint")
        func noHint() throws {
            #expect(failure(.acme, try makeHeaders(.acme), body: [])?.detail == nil)
        }
    }

    @Suite("Wording of errors")
    struct WordingTests {
        private func text(_ scheme: WebhookScheme, _ fields: [(String, String)]) -> String? {
            failure(scheme, HTTPFields(fields))?.description
        }

        @Test("Each rule says what failed and what to check")
        func wording() throws {
            let code = String(repeating: "0", count: 64)
            #expect(
                text(.gitHub, [])
                    == "Webhook not verified (scheme gitHub): the header X-Hub-Signature-256 is missing. Check that the sender signs its "
                    + "deliveries with this scheme and that no proxy changes headers.")
            #expect(
                text(.gitHub, [("X-Hub-Signature-256", "sha256=\(code)")])
                    == "Webhook not verified (scheme gitHub): no signature in the header X-Hub-Signature-256 belongs to this body and secret. "
                    + "Check that the secret is the one of this very endpoint, and that the raw bytes of the body are verified, before "
                    + "anything parses or rewrites them.")
            #expect(
                text(.stripe, [("Stripe-Signature", "t=1699999000,v1=\(code)")])
                    == "Webhook not verified (scheme stripe): the delivery was signed too long ago. By this machine's clock it is 1000 s old; "
                    + "300 s are allowed. Check this machine's clock; otherwise the delivery was held up, or is a replay.")
            #expect(
                text(.stripe, [("Stripe-Signature", "t=1700001000,v1=\(code)")])
                    == "Webhook not verified (scheme stripe): the delivery was signed in the future. By this machine's clock it is 1000 s "
                    + "ahead; 300 s are allowed. Check this machine's clock.")
            #expect(
                text(.stripe, [("Stripe-Signature", "v1=\(code)")])
                    == "Webhook not verified (scheme stripe): the header Stripe-Signature does not hold a signature as this scheme writes it. "
                    + "It must have the field t exactly once. Check that this is the sender's scheme.")
            #expect(
                text(.acme, [("X-Acme-Signature", "t=1,v1=\(code)")])
                    == "Webhook not verified (scheme acme): the header X-Acme-Signature does not hold a signature as this scheme writes it. "
                    + "It looks like another scheme: try acmeTimestamped. Check that this is the sender's scheme.")
        }

        @Test("An error never shows the secret, the expected signature or what was received")
        func nothingLeaks() throws {
            let headers = try makeHeaders(.acme)
            let expected = try #require(headers.pairs.first?.1)
            let error = try #require(failure(.acme, headers, body: [0x7B]))
            var shown = ""
            dump(error, to: &shown)
            for text in [error.description, shown] {
                #expect(!text.contains(expected) && !text.contains("whsec_"))
            }
            let strange = try #require(text(.acme, [("X-Acme-Signature", "attacker says hello")]))
            #expect(!strange.contains("hello"))
        }
    }
#endif
