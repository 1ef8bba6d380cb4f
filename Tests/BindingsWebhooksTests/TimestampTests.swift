#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import Testing

    @Suite("Timestamps")
    struct TimestampTests {
        static let timestamped = WebhookScheme.shared.filter { $0.timestamp != nil }

        @Test("300 s are allowed in either direction, 301 s in none", arguments: timestamped)
        func tolerance(_ scheme: WebhookScheme) throws {
            for (offset, rule) in [
                (-300, nil), (300, nil), (0, nil), (-301, .timestampTooOld), (301, .timestampTooNew), (-1_000_000, .timestampTooOld),
            ] as [(Double, WebhookError.Rule?)] {
                #expect(brokenRule(scheme, try makeHeaders(scheme, at: now.addingTimeInterval(offset))) == rule, "\(offset)")
            }
        }

        @Test("Fractions of the clock's second do not count")
        func fractions() throws {
            let headers = try makeHeaders(.stripe)
            #expect(brokenRule(.stripe, headers, at: now.addingTimeInterval(300.9)) == nil)
            #expect(brokenRule(.stripe, headers, at: now.addingTimeInterval(301)) == .timestampTooOld)
        }

        @Test(
            "A timestamp is one to twelve digits and nothing else",
            arguments: [
                "", "nan", "inf", "-1", "+1", "1e9", "1.0", " 1", "1 ", "0x1", "１", "1700000000suffix", "1700000000000",
                "99999999999999999999",
            ])
        func malformed(_ text: String) throws {
            var headers = try makeHeaders(.slack)
            headers[try #require(HTTPField.Name("X-Slack-Request-Timestamp"))] = "x" + text
            #expect(brokenRule(.slack, headers) == .malformedTimestamp)
            let code = String(repeating: "0", count: 64)
            #expect(brokenRule(.stripe, HTTPFields([("Stripe-Signature", "t=\(text),v1=\(code)")])) == .malformedTimestamp)
        }

        @Test("The text of the timestamp is what is signed, not the number in it")
        func textIsSigned() throws {
            let name = try #require(HTTPField.Name("Stripe-Signature"))
            let value = try #require(try makeHeaders(.stripe)[name]).replacing("t=1", with: "t=01")
            #expect(brokenRule(.stripe, HTTPFields([("Stripe-Signature", value)])) == .signatureMismatch)
        }

        @Test("Two timestamps in one header are refused, and so is none")
        func repeatedField() throws {
            let name = try #require(HTTPField.Name("Stripe-Signature"))
            let value = try #require(try makeHeaders(.stripe)[name])
            let code = value.drop { $0 != "," }.dropFirst()
            for wrong in ["t=1700000000,\(value)", "\(value),t=1", String(code)] {
                #expect(brokenRule(.stripe, HTTPFields([("Stripe-Signature", wrong)])) == .malformedSignature)
            }
        }

        @Test(
            "A clock beyond all reason refuses, and never traps",
            arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, -1])
        func strangeClocks(_ seconds: Double) throws {
            let headers = try makeHeaders(.stripe)
            #expect(brokenRule(.stripe, headers, at: Date(timeIntervalSince1970: seconds)) == .timestampTooOld)
            #expect(throws: WebhookError.self) {
                try WebhookScheme.stripe.sign(body: body, secret: WebhookSecret("s"), timestamp: Date(timeIntervalSince1970: seconds))
            }
        }

        @Test("Tolerances of nothing, less than nothing and nearly for ever work", arguments: [0, -5, Int64.max])
        func strangeTolerances(_ seconds: Int64) throws {
            let secrets = [try WebhookSecret(secretText)]
            let verifier = try WebhookVerifier(secrets: secrets, scheme: .stripe, tolerance: .seconds(seconds)) { now }
            #expect(throws: Never.self) { try verifier.verify(body: body, headers: makeHeaders(.stripe)) }
            let late = try makeHeaders(.stripe, at: now.addingTimeInterval(-1))
            if seconds <= 0 { #expect(throws: WebhookError.self) { try verifier.verify(body: body, headers: late) } }
        }
    }
#endif
