#if canImport(CryptoKit) || Crypto
    import BindingsJSON
    @testable import BindingsWebhooks
    import Foundation
    import TestSupport
    import Testing

    @Suite("Verified webhooks")
    struct EventTests {
        private func webhook(_ text: String, _ scheme: WebhookScheme = .acme) throws -> VerifiedWebhook {
            let body = Array(text.utf8)
            let headers = try scheme.sign(body: body, secret: WebhookSecret(secretText), timestamp: now, id: "msg_1")
            return try makeVerifier(scheme).verify(body: body, headers: headers)
        }

        @Test("An event is decoded from the verified bytes")
        func decode() throws {
            let event = try webhook(#"{"status":"completed"}"#).event(as: JSONValue.self)
            #expect(event["status"]?.string == "completed")
        }

        @Test("A body that is not JSON is verified all the same, and says where it is wrong when it is decoded")
        func malformed() throws {
            let webhook = try webhook("{\"a\":")
            #expect(throws: JSONError.self) { try webhook.event(as: JSONValue.self) }
        }

        @Test("Printing, dumping and interpolating a delivery show nothing of its payload")
        func description() throws {
            let webhook = try webhook(#"{"token":"s3cret"}"#, .standard)
            #expect("\(webhook)" == "VerifiedWebhook(standard, id msg_1, 18 bytes)")
            #expect(try self.webhook("{}", .acme).description == "VerifiedWebhook(acme, 2 bytes)")
            var dumped = ""
            dump(webhook, to: &dumped)
            // As a number too: a dump of bytes is a list of them. 115 is `s`.
            for text in ["\(webhook)", String(reflecting: webhook), dumped, "\([webhook])", "\(Optional(webhook) as Any)"] {
                #expect(!text.contains("s3cret") && !text.contains("115"), "\(text)")
            }
        }

        @Test("The digest is that of what was signed, timestamp and id included; the id is the key where there is one")
        func digest() throws {
            #expect(try webhook("abc").digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(try webhook("abc").replayKey == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(try webhook("abc", .standard).replayKey == "id:msg_1")
            let signed = SHA256Hasher.hex(of: Array("msg_1.1700000000.abc".utf8))
            #expect(try webhook("abc", .standard).digest == signed)
        }

        @Test("Pieces hash like the whole")
        func hasher() {
            var hasher = SHA256Hasher()
            hasher.update([0x61])
            hasher.update([0x62, 0x63][...])
            #expect(hasher.finalizeHex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(Digest.sha256([]).count == 32)
        }

        @Test("Listeners that are gone are forgotten; one that lags keeps the newest")
        func listeners() async throws {
            let broadcast = WebhookBroadcast()
            var kept: WebhookEvents? = broadcast.subscribe(to: nil, buffer: 2)
            for number in 1...3 {
                broadcast.publish(
                    WebhookDelivery(
                        routeID: "a", reference: "\(number)", webhook: try webhook("abc"), headers: [:], receivedAt: now, wasQueued: false))
            }
            var iterator = kept?.makeAsyncIterator()
            #expect(await iterator?.next()?.reference == "2")
            #expect(broadcast.listenerCount == 1)
            iterator = nil
            kept = nil
            #expect(broadcast.listenerCount == 0)
            broadcast.finish()
            var late = broadcast.subscribe(to: "a", buffer: 2).makeAsyncIterator()
            #expect(await late.next() == nil)
        }
    }

    @Suite("Encodings")
    struct EncodingTests {
        @Test("Base64 of every length is what Foundation writes, and is read back")
        func base64() {
            var random = SeededGenerator(seed: 7)
            for count in 0..<200 {
                let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
                let text = Data(bytes).base64EncodedString()
                #expect(Base64.encode(bytes) == text)
                #expect(Base64.decode(text.utf8) == bytes)
            }
        }

        @Test(
            "Anything but canonical base64 is refused",
            arguments: ["A", "AA", "AAA", "AA=", "AB==", "AAB=", "A===", "====", "AA==AA==", "AA-_", "AA A", "AAAA\n", "ÄAAA", "=AAA"])
        func strictBase64(_ text: String) {
            #expect(Base64.decode(text.utf8) == nil)
        }

        @Test("Hexadecimal is written in lower case and read in either")
        func hex() {
            #expect(Hex.encode([0, 0xAF, 0xFF]) == "00afff")
            #expect(Hex.decode("00aFFf".utf8) == [0, 0xAF, 0xFF])
            #expect(Hex.decode("".utf8) == [])
            for text in ["0", "0g", "é", "0x", " 0", "/0", ":0", "@a", "`a"] { #expect(Hex.decode(text.utf8) == nil) }
        }
    }
#endif
