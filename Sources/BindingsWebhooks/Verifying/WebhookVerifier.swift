#if canImport(CryptoKit) || Crypto
    import HTTPTypes
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Verifies the deliveries of one endpoint.
    ///
    /// ```swift
    /// let verifier = try WebhookVerifier(secrets: [WebhookSecret(text)], scheme: .standard)
    /// let event = try verifier.verify(body: bytes, headers: request.headers).event(as: OrderPaid.self)
    /// ```
    public struct WebhookVerifier: Sendable {
        private let scheme: CheckedScheme
        private let keys: [SignatureKey]
        private let tolerance: Int64
        private let clock: @Sendable () -> Date

        /// Creates a verifier.
        ///
        /// - Parameters:
        ///   - secrets: The endpoint's secret; several only while it is being replaced. Endpoints do not share a verifier.
        ///   - scheme: The signature scheme of the sender; never chosen by the delivery.
        ///   - tolerance: The maximum difference between the signed timestamp and now in either direction, inclusive, in whole seconds; default:
        ///     five minutes. Schemes without a timestamp do not use it.
        ///   - clock: The source of the current time.
        /// - Throws: `noSecret`, `emptySecret`, `secretEncoding`, `invalidScheme`.
        public init(
            secrets: [WebhookSecret], scheme: WebhookScheme, tolerance: Duration = .seconds(300),
            clock: @escaping @Sendable () -> Date = { Date() }
        ) throws(WebhookError) {
            guard !secrets.isEmpty else { throw WebhookError(.noSecret, scheme: scheme.name) }
            self.scheme = try CheckedScheme(scheme)
            keys = try secrets.map { secret throws(WebhookError) in try SignatureKey(secret, scheme: scheme, signing: false) }
            self.tolerance = max(0, tolerance.components.seconds)
            self.clock = clock
        }

        /// Verifies one delivery; the body is read in place, not copied.
        ///
        /// - Parameters:
        ///   - body: The raw bytes as received, before any parsing: `[UInt8]`, `Data`, any contiguous bytes.
        ///   - headers: The request's header fields.
        /// - Throws: The first violated rule, headers first, then the timestamp, then the signature.
        public func verify(body: some ContiguousBytes & Sendable, headers: HTTPFields) throws(WebhookError) -> VerifiedWebhook {
            try verify(body: body, headers: headers, at: clock())
        }

        /// Verifies a delivery as of its arrival, which may be a while ago if it had to wait for its secret.
        func verify(body: some ContiguousBytes & Sendable, headers: HTTPFields, at moment: Date) throws(WebhookError) -> VerifiedWebhook {
            let envelope = try SignedEnvelope(headers, scheme: scheme)
            try checkFreshness(of: envelope, at: moment)
            let match = try body.withUnsafeBytes { bytes in
                Result { () throws(WebhookError) in
                    try scheme.check(bytes)
                    return keys.firstIndex { $0.verifies(envelope.candidates, prefix: envelope.prefix, body: bytes) }
                }
            }.get()
            guard let match else { throw failure(.signatureMismatch, header: scheme.signature) }
            return VerifiedWebhook(scheme: scheme.scheme.name, envelope: envelope, content: body, secretIndex: match, tolerance: tolerance)
        }

        private func checkFreshness(of envelope: SignedEnvelope, at moment: Date) throws(WebhookError) {
            guard let signed = envelope.timestamp else { return }
            // A clock beyond the range of a header makes every delivery stale rather than fresh.
            let age = (UnixTime(moment)?.seconds ?? .max) - signed.seconds
            guard age > tolerance || age < -tolerance else { return }
            let seconds = "By this machine's clock it is \(age.magnitude) s \(age > 0 ? "old" : "ahead"); \(tolerance) s are allowed."
            throw failure(age > 0 ? .timestampTooOld : .timestampTooNew, header: scheme.timestamp ?? scheme.signature, detail: seconds)
        }

        private func failure(_ rule: WebhookError.Rule, header: HTTPField.Name, detail: String? = nil) -> WebhookError {
            WebhookError(rule, scheme: scheme.scheme.name, header: header.rawName, detail: detail)
        }
    }
#endif
