#if canImport(CryptoKit) || Crypto
    import HTTPTypes
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Signs deliveries, for tests and for senders.
    public struct WebhookSigner: Sendable {
        private let scheme: CheckedScheme
        private let keys: [SignatureKey]

        /// Creates a signer.
        ///
        /// - Parameters:
        ///   - secrets: The endpoint's secret; several only while it is being replaced, and only if the scheme has a list of signatures.
        ///   - scheme: The signature scheme.
        /// - Throws: `noSecret`, `emptySecret`, `secretEncoding`, `invalidScheme`.
        public init(secrets: [WebhookSecret], scheme: WebhookScheme) throws(WebhookError) {
            guard !secrets.isEmpty else { throw WebhookError(.noSecret, scheme: scheme.name) }
            self.scheme = try CheckedScheme(scheme)
            guard secrets.count == 1 || scheme.syntax != .single else {
                throw WebhookError(.invalidScheme, scheme: scheme.name, detail: "It has room for one signature only.")
            }
            keys = try secrets.map { secret throws(WebhookError) in try SignatureKey(secret, scheme: scheme, signing: true) }
        }

        /// Returns the header fields to send with `body`.
        ///
        /// - Parameters:
        ///   - timestamp: The time of this attempt; default: now. Fractions of a second are dropped. Schemes without a timestamp ignore it.
        ///   - id: The delivery's id, the same on every attempt; required if the scheme signs one, ignored otherwise.
        /// - Throws: `malformedID`, `malformedTimestamp`, `timestampedBody`.
        public func sign(
            body: some ContiguousBytes, timestamp: Date = Date(), id: String? = nil
        ) throws(WebhookError) -> HTTPFields {
            let rules = scheme.scheme
            if let header = scheme.id, !rules.allows(id: id ?? "") { throw failure(.malformedID, header: header) }
            let text = try timestampText(timestamp)
            let prefix = rules.signedPrefix(id: id, timestamp: text)
            let signatures = try keys.map { key throws(WebhookError) in try sign(body, prefix: prefix, key: key) }
            var headers = HTTPFields()
            if let header = scheme.id { headers[header] = id }
            if let header = scheme.timestamp { headers[header] = text }
            headers[scheme.signature] = rules.headerValue(signatures: signatures, timestamp: text)
            return headers
        }

        private func timestampText(_ date: Date) throws(WebhookError) -> String {
            guard scheme.scheme.timestamp != nil else { return "" }
            guard let time = UnixTime(date) else { throw failure(.malformedTimestamp, header: scheme.timestamp ?? scheme.signature) }
            return String(time.seconds)
        }

        private func sign(_ body: some ContiguousBytes, prefix: [UInt8], key: SignatureKey) throws(WebhookError) -> String {
            let signed = body.withUnsafeBytes { bytes in
                Result { () throws(WebhookError) in
                    try scheme.check(bytes)
                    return try key.sign(prefix: prefix, body: bytes)
                }
            }
            return scheme.text.encode(try signed.get())
        }

        private func failure(_ rule: WebhookError.Rule, header: HTTPField.Name) -> WebhookError {
            WebhookError(rule, scheme: scheme.scheme.name, header: header.rawName)
        }
    }

    extension WebhookScheme {
        /// Returns the header fields to send with `body`, signed once: ``WebhookSigner`` in one call.
        public func sign(
            body: some ContiguousBytes, secret: WebhookSecret, timestamp: Date = Date(), id: String? = nil
        ) throws(WebhookError) -> HTTPFields {
            try WebhookSigner(secrets: [secret], scheme: self).sign(body: body, timestamp: timestamp, id: id)
        }

        fileprivate func headerValue(signatures: [String], timestamp: String) -> String {
            switch syntax.kind {
            case .single: return signatures.joined()
            case .spaced(let version): return signatures.map { "\(version),\($0)" }.joined(separator: " ")
            case .fields(let version):
                var fields = signatures.map { "\(version)=\($0)" }
                if case .field(let name)? = self.timestamp?.kind { fields.insert("\(name)=\(timestamp)", at: 0) }
                return fields.joined(separator: ",")
            }
        }
    }
#endif
