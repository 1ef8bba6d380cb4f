#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Testing

    @Suite("Schemes as data")
    struct SchemeTests {
        private func rule(_ scheme: WebhookScheme) -> WebhookError.Rule? {
            do throws(WebhookError) {
                _ = try makeVerifier(scheme)
                return nil
            } catch {
                return error.rule
            }
        }

        @Test("A scheme that contradicts itself is refused when a verifier or signer is made")
        func contradictions() throws {
            let header = "X-Signature"
            let wrong = [
                WebhookScheme(name: "no body", signatureHeader: header, signed: []),
                WebhookScheme(name: "body twice", signatureHeader: header, signed: [.body, ".", .body]),
                WebhookScheme(name: "body first", signatureHeader: header, signed: [.body, ".", .timestamp], timestamp: .header("X-T")),
                WebhookScheme(name: "unsigned time", signatureHeader: header, timestamp: .header("X-T")),
                WebhookScheme(name: "time from nowhere", signatureHeader: header, signed: [.timestamp, ".", .body]),
                WebhookScheme(name: "unsigned id", signatureHeader: header, idHeader: "X-ID"),
                WebhookScheme(name: "id from nowhere", signatureHeader: header, signed: [.id, ".", .body]),
                WebhookScheme(name: "no separator", signatureHeader: header, signed: [.timestamp, .body], timestamp: .header("X-T")),
                WebhookScheme(
                    name: "digit separator", signatureHeader: header, signed: [.timestamp, "0", .body], timestamp: .header("X-T")),
                WebhookScheme(
                    name: "empty separator", signatureHeader: header, signed: [.timestamp, "", .body], timestamp: .header("X-T")),
                WebhookScheme(
                    name: "field elsewhere", signatureHeader: header, signed: [.timestamp, ".", .body], timestamp: .signatureField("t")),
                WebhookScheme(
                    name: "same field", signatureHeader: header, signed: [.timestamp, ".", .body], timestamp: .signatureField("v1"),
                    syntax: .fields("v1")),
                WebhookScheme(name: "odd version", signatureHeader: header, syntax: .spaced("v,1")),
                WebhookScheme(name: "odd header", signatureHeader: "X Signature"),
                WebhookScheme(
                    name: "odd time header", signatureHeader: header, signed: [.timestamp, ".", .body], timestamp: .header("")),
            ]
            for scheme in wrong {
                #expect(rule(scheme) == .invalidScheme, "\(scheme.name)")
                #expect(throws: WebhookError.self) { try WebhookSigner(secrets: [WebhookSecret("s")], scheme: scheme) }
            }
            for scheme in WebhookScheme.shared { #expect(rule(scheme) == nil, "\(scheme.name)") }
        }

        @Test("Where there is room for one signature, two secrets cannot sign")
        func oneSignature() throws {
            let secrets = [try WebhookSecret("a"), try WebhookSecret("b")]
            #expect(throws: WebhookError.self) { try WebhookSigner(secrets: secrets, scheme: .gitHub) }
            #expect(throws: Never.self) { try WebhookSigner(secrets: secrets, scheme: .stripe) }
            #expect(throws: WebhookError.self) { try WebhookSigner(secrets: [], scheme: .stripe) }
            #expect(throws: WebhookError.self) { try WebhookVerifier(secrets: [], scheme: .stripe) }
        }

        @Test("A scheme of one's own reads like the sender's documentation")
        func ownScheme() throws {
            // Slack's documented example: signing secret, timestamp and body give this signature.
            let secret = try WebhookSecret("8f742231b10e8888abcd99yyyzzz85a5")
            let text = """
                token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&\
                channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&\
                response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&\
                trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c
                """
            let headers = try WebhookScheme.slack.sign(
                body: Array(text.utf8), secret: secret, timestamp: .init(timeIntervalSince1970: 1_531_420_618))
            #expect(
                headers.pairs.map(\.1).sorted() == ["1531420618", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"])
        }
    }
#endif
