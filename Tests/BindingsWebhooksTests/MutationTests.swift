#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import TestSupport
    import Testing

    /// HMAC-SHA256 as RFC 2104 defines it, from SHA-256 alone: it shares nothing with the verifier but the hash.
    private func referenceCode(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        let short = key.count > 64 ? Digest.sha256(key) : key
        let block = short + Array(repeating: 0, count: 64 - short.count)
        return Digest.sha256(block.map { $0 ^ 0x5C } + Digest.sha256(block.map { $0 ^ 0x36 } + message))
    }

    @Suite("Mutated deliveries")
    struct MutationTests {
        /// What a careful reader of the scheme's documentation would accept, by comparing texts.
        private func isGood(_ scheme: WebhookScheme, _ headers: [(String, String)], _ body: [UInt8], key: [UInt8]) -> Bool {
            func only(_ name: String) -> String? {
                let values = headers.filter { $0.0.lowercased() == name.lowercased() }
                return values.count == 1 ? values[0].1 : nil
            }
            guard let value = only(scheme.signatureHeader), value.utf8.count <= 4096 else { return false }
            switch scheme.name {
            case "standard":
                guard let id = only("webhook-id"), let time = only("webhook-timestamp"), isFresh(time), isID(id) else { return false }
                let code = Data(referenceCode(key: key, Array("\(id).\(time).".utf8) + body)).base64EncodedString()
                let entries = value.split(separator: " ")
                return entries.count <= 16 && entries.contains { $0 == "v1,\(code)" }
            case "stripe":
                let fields = value.split(separator: ",")
                let times = fields.filter { $0 == "t" || $0.hasPrefix("t=") }.map { String($0.dropFirst(2)) }
                guard times.count == 1, isFresh(times[0]), fields.count <= 17 else { return false }
                let code = Data(referenceCode(key: key, Array("\(times[0]).".utf8) + body)).map { String(format: "%02x", $0) }.joined()
                return fields.contains { $0.hasPrefix("v1=") && $0.dropFirst(3).lowercased() == code }
            default:
                let code = Data(referenceCode(key: key, body))
                let text = value.hasPrefix("sha256=") ? String(value.dropFirst(7)) : value
                return text.lowercased() == code.map { String(format: "%02x", $0) }.joined() || text == code.base64EncodedString()
            }
        }

        private func isFresh(_ text: String) -> Bool {
            text.range(of: "^[0-9]{1,12}\\z", options: .regularExpression) != nil && abs((Int(text) ?? 0) - 1_700_000_000) <= 300
        }

        private func isID(_ text: String) -> Bool {
            text.range(of: "^[!-~]{1,256}\\z", options: .regularExpression) != nil && !text.contains(".")
        }

        private func mutate(_ headers: inout [(String, String)], _ body: inout [UInt8], using random: inout SeededGenerator) {
            let index = headers.indices.randomElement(using: &random)
            switch Int.random(in: 0..<12, using: &random) {
            case 0: body.insert(UInt8.random(in: 0...255, using: &random), at: Int.random(in: 0...body.count, using: &random))
            case 1 where !body.isEmpty: body[Int.random(in: 0..<body.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2 where !body.isEmpty: body.removeLast(Int.random(in: 1...body.count, using: &random))
            case 3: if let index { headers.append(headers[index]) }
            case 4: if let index { headers.remove(at: index) }
            case 5: headers.shuffle(using: &random)
            case 6:
                if let index { headers[index].1 += [",", " ", "=", "\u{E9}", "v1,", "t=1", ".", "0"].randomElement(using: &random) ?? "" }
            case 7: if let index { headers[index].1 = String(headers[index].1.dropLast(Int.random(in: 1...9, using: &random))) }
            case 8:
                if let index { headers[index].1 = String(repeating: headers[index].1 + " ", count: Int.random(in: 2...40, using: &random)) }
            case 9: if let index { headers[index].1 = headers[index].1.uppercased() }
            case 10: if let index { flipCharacter(&headers[index].1, using: &random) }
            default: break
            }
        }

        private func flipCharacter(_ text: inout String, using random: inout SeededGenerator) {
            var bytes = Array(text.utf8)
            guard let index = bytes.indices.randomElement(using: &random) else { return }
            bytes[index] ^= 1 << UInt8.random(in: 0..<7, using: &random)
            text = String(decoding: bytes, as: UTF8.self)
        }

        @Test(
            "Exactly what an independent reader accepts is accepted, and nothing traps",
            arguments: [WebhookScheme.standard, .stripe, .acme])
        func mutations(_ scheme: WebhookScheme) throws {
            var random = SeededGenerator(seed: 20_260_101)
            let key = Array("a key of our own".utf8)
            let verifier = try WebhookVerifier(secrets: [WebhookSecret(bytes: key)], scheme: scheme) { now }
            var accepted = 0
            for round in 0..<6000 {
                var body = body
                var headers = try scheme.sign(body: body, secret: WebhookSecret(bytes: key), timestamp: now, id: "msg_1").pairs
                for _ in 0..<Int.random(in: 0...3, using: &random) { mutate(&headers, &body, using: &random) }
                let fields = HTTPFields(headers)
                let expected = isGood(scheme, fields.pairs, body, key: key)
                let found = (try? verifier.verify(body: body, headers: fields)) != nil
                try #require(found == expected, "round \(round): \(fields.pairs)")
                accepted += found ? 1 : 0
            }
            #expect(accepted > 1000 && accepted < 5000)
        }
    }
#endif
