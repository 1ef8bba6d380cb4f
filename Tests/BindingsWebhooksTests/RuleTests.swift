#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import Testing

    @Suite("Verification rules")
    struct RuleTests {
        @Test("What a scheme signs it verifies", arguments: WebhookScheme.shared)
        func roundTrip(_ scheme: WebhookScheme) throws {
            let webhook = try makeVerifier(scheme).verify(body: body, headers: makeHeaders(scheme))
            #expect(webhook.body == body)
            #expect(webhook.isTimestamped == (scheme.timestamp != nil))
            #expect(webhook.scheme == scheme.name)
        }

        @Test("Each header that a scheme needs must be there once", arguments: WebhookScheme.shared)
        func headers(_ scheme: WebhookScheme) throws {
            let pairs = try makeHeaders(scheme).pairs
            for (index, pair) in pairs.enumerated() {
                var without = pairs
                without.remove(at: index)
                #expect(brokenRule(scheme, HTTPFields(without)) == .missingHeader, "\(pair.0)")
                #expect(brokenRule(scheme, HTTPFields(pairs + [pair])) == .repeatedHeader, "\(pair.0)")
            }
        }

        @Test("A header of more than 4 KiB is refused before it is read", arguments: WebhookScheme.shared)
        func longHeaders(_ scheme: WebhookScheme) throws {
            let pairs = try makeHeaders(scheme).pairs
            for index in pairs.indices {
                var long = pairs
                long[index].1 += String(repeating: "a", count: 4096)
                #expect(brokenRule(scheme, HTTPFields(long)) == .headerTooLong)
            }
        }

        @Test("Another body, or another secret, does not match", arguments: WebhookScheme.shared)
        func mismatch(_ scheme: WebhookScheme) throws {
            let headers = try makeHeaders(scheme)
            #expect(brokenRule(scheme, headers, body: body + [0x20]) == .signatureMismatch)
            #expect(brokenRule(scheme, headers, body: []) == .signatureMismatch)
            let foreign = try makeHeaders(scheme, secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
            #expect(brokenRule(scheme, foreign) == .signatureMismatch)
        }

        @Test("Sixteen signatures are read, seventeen refused")
        func signatureCount() throws {
            let wrong = Data(count: 32).base64EncodedString()
            var headers = try makeHeaders(.standard)
            let name = try #require(HTTPField.Name("webhook-signature"))
            let right = try #require(headers[name])
            let fifteen = Array(repeating: "v1,\(wrong)", count: 15)
            headers[name] = (fifteen + [right]).joined(separator: " ")
            #expect(brokenRule(.standard, headers) == nil)
            headers[name] = (fifteen + ["v9,x", right]).joined(separator: " ")
            #expect(brokenRule(.standard, headers) == .tooManySignatures)
        }

        @Test("Sixteen signatures beside the timestamp field are read, seventeen refused")
        func signatureCountInFields() throws {
            let name = try #require(HTTPField.Name("Stripe-Signature"))
            var headers = try makeHeaders(.stripe)
            let right = try #require(headers[name])
            let wrong = Array(repeating: "v1=" + String(repeating: "0", count: 64), count: 15)
            headers[name] = ([right] + wrong).joined(separator: ",")
            #expect(brokenRule(.stripe, headers) == nil)
            headers[name] = ([right] + wrong + ["v0=0"]).joined(separator: ",")
            #expect(brokenRule(.stripe, headers) == .tooManySignatures)
        }

        @Test("A code must have exactly 32 bytes: neither a prefix nor more", arguments: [0, 1, 16, 31, 33, 64])
        func length(_ count: Int) throws {
            let name = try #require(HTTPField.Name("X-Acme-Signature"))
            let code = try #require(try makeHeaders(.acme)[name])
            let text = String((code + code).prefix(2 * count))
            for value in [text, "sha256=" + text] {
                #expect(brokenRule(.acme, HTTPFields([("X-Acme-Signature", value)])) == .malformedSignature)
            }
        }

        @Test("Base64 has one spelling: padded, canonical, without whitespace or the URL alphabet")
        func canonicalBase64() throws {
            let name = try #require(HTTPField.Name("webhook-signature"))
            var headers = try makeHeaders(.standard)
            let right = try #require(headers[name])
            // The last digit of 32 bytes has two bits to spare: the next one in the alphabet has the same four bits and one too many.
            let last = try #require(right.dropLast().utf8.last)
            let next = String(UnicodeScalar(last + 1))
            for wrong in [String(right.dropLast()), right.dropLast(2) + next + "=", right + "=", right.replacing("=", with: "\n")] {
                headers[name] = String(wrong)
                #expect(brokenRule(.standard, headers) == .malformedSignature, "\(wrong)")
            }
        }

        @Test("Hexadecimal is read in either case; both encodings and the prefix are read where the scheme allows them")
        func spellings() throws {
            let name = try #require(HTTPField.Name("X-Acme-Signature"))
            let hex = try #require(try makeHeaders(.acme)[name])
            let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
            for value in [hex, hex.uppercased(), "sha256=" + hex, Data(bytes).base64EncodedString()] {
                #expect(brokenRule(.acme, HTTPFields([("X-Acme-Signature", value)])) == nil, "\(value)")
            }
            for value in ["sha512=" + hex, "SHA256=" + hex, "sha256=sha256=" + hex, hex + "=", " v1," + hex] {
                #expect(brokenRule(.acme, HTTPFields([("X-Acme-Signature", value)])) == .malformedSignature, "\(value)")
            }
            #expect(brokenRule(.gitHub, HTTPFields([("X-Hub-Signature-256", hex)])) == .malformedSignature)
        }

        @Test(
            "A signature in other characters than ASCII is refused, not a crash", arguments: ["ünïcode", "v1,é", "t=１,v1=é", "\u{1F600}"])
        func nonASCII(_ value: String) throws {
            for scheme in WebhookScheme.shared {
                let pairs = try makeHeaders(scheme).pairs.map { $0.0 == scheme.signatureHeader ? ($0.0, value) : $0 }
                #expect(brokenRule(scheme, HTTPFields(pairs)) != nil)
            }
        }

        @Test(
            "A delivery id without bytes, with a separator, a space or too long is refused",
            arguments: ["", "a.b", "a b", "é", String(repeating: "x", count: 257)])
        func ids(_ id: String) throws {
            let pairs = try makeHeaders(.standard).pairs.map { $0.0 == "webhook-id" ? ($0.0, id) : $0 }
            #expect(brokenRule(.standard, HTTPFields(pairs)) == .malformedID)
            #expect(throws: WebhookError.self) { try WebhookScheme.standard.sign(body: body, secret: WebhookSecret(secretText), id: id) }
        }

        @Test("While a secret is replaced either is good, and the webhook tells which it was")
        func rotation() throws {
            let old = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
            let verifier = try makeVerifier(.standard, secrets: [secretText, old])
            #expect(try verifier.verify(body: body, headers: makeHeaders(.standard)).secretIndex == 0)
            #expect(try verifier.verify(body: body, headers: makeHeaders(.standard, secret: old)).secretIndex == 1)
            let both = try WebhookSigner(secrets: [WebhookSecret(old), WebhookSecret(secretText)], scheme: .standard)
            let headers = try both.sign(body: body, timestamp: now, id: "msg_1")
            #expect(try verifier.verify(body: body, headers: headers).secretIndex == 0)
            #expect(try makeVerifier(.standard, secrets: [old]).verify(body: body, headers: headers).secretIndex == 0)
        }

        @Test("Data, slices and arrays verify alike")
        func bodies() throws {
            let headers = try makeHeaders(.standard)
            let verifier = try makeVerifier(.standard)
            #expect(try verifier.verify(body: Data(body), headers: headers).body == body)
            #expect(try verifier.verify(body: (body + body)[..<body.count], headers: headers).body == body)
        }

        @Test("The scheme is never chosen by what arrives", arguments: WebhookScheme.shared)
        func noDowngrade(_ scheme: WebhookScheme) throws {
            for other in WebhookScheme.shared where other.name != scheme.name {
                let headers = try makeHeaders(other)
                #expect(throws: WebhookError.self, "\(other.name) as \(scheme.name)") {
                    try makeVerifier(scheme).verify(body: body, headers: headers)
                }
            }
        }

        @Test("A captured timestamped delivery is not a body-only one")
        func capturedTimestamped() throws {
            let name = try #require(HTTPField.Name("X-Acme-Signature"))
            let value = try #require(try makeHeaders(.acmeTimestamped)[name])
            let code = try #require(value.split(separator: "v1=").last)
            #expect(brokenRule(.acme, HTTPFields([("X-Acme-Signature", String(code))])) == .signatureMismatch)
            #expect(brokenRule(.acme, HTTPFields([("X-Acme-Signature", value)])) == .malformedSignature)
        }

        @Test("Nor is the whole signed text of a captured timestamped delivery, sent as a body", arguments: [[], body, Array("5".utf8)])
        func capturedSignedText(_ body: [UInt8]) throws {
            let headers = try WebhookScheme.acmeTimestamped.sign(body: body, secret: WebhookSecret(secretText), timestamp: now)
            let code = try #require(headers.pairs.first?.1.split(separator: "v1=").last)
            let text = Array("1700000000.".utf8) + body
            #expect(brokenRule(.acme, HTTPFields([("X-Acme-Signature", String(code))]), body: text) == .timestampedBody)
            #expect(throws: WebhookError.self) { try WebhookScheme.acme.sign(body: text, secret: WebhookSecret(secretText)) }
        }

        @Test(
            "Other bodies that begin with digits are taken by a body-only scheme",
            arguments: ["1700000000", "170000000.5", "1700000000000.5", "-1700000000.5", "1700000000,5", ""])
        func digits(_ text: String) throws {
            let body = Array(text.utf8)
            let headers = try WebhookScheme.acme.sign(body: body, secret: WebhookSecret(secretText))
            #expect(brokenRule(.acme, headers, body: body) == nil)
        }
    }
#endif
