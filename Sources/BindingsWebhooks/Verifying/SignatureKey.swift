#if canImport(CryptoKit) || Crypto
    #if canImport(CryptoKit)
        import CryptoKit
    #else
        import Crypto
    #endif
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A key with its algorithm; never shown, like its secret.
    struct SignatureKey: Sendable, CustomStringConvertible, CustomReflectable {
        private let bytes: [UInt8]
        private let symmetric: SymmetricKey
        private let algorithm: WebhookScheme.Algorithm
        private let scheme: String

        init(_ secret: WebhookSecret, scheme: WebhookScheme, signing: Bool) throws(WebhookError) {
            bytes = try secret.key(for: scheme, signing: signing)
            symmetric = SymmetricKey(data: bytes)
            algorithm = scheme.algorithm
            self.scheme = scheme.name
            try check(signing: signing)
        }

        private func check(signing: Bool) throws(WebhookError) {
            guard algorithm == .ed25519 else { return }
            if signing { _ = try privateKey() } else { _ = try publicKey() }
        }

        var description: String { "SignatureKey(redacted)" }
        var customMirror: Mirror { Mirror(self, children: [:]) }

        /// Indicates whether one of `candidates` is a signature of `prefix` and `body`.
        ///
        /// With HMAC the body is hashed once, however many candidates there are.
        func verifies(_ candidates: [[UInt8]], prefix: [UInt8], body: UnsafeRawBufferPointer) -> Bool {
            switch algorithm.kind {
            case .hmacSHA256:
                let code = authenticationCode(prefix: prefix, body: body)
                // This comparison takes the same time wherever two codes differ: CryptoKit and swift-crypto guarantee it for `==` of a MAC.
                return candidates.contains { code == $0 }
            case .ed25519:
                guard let key = try? publicKey() else { return false }
                return withMessage(prefix, body) { message in candidates.contains { key.isValidSignature($0, for: message) } }
            }
        }

        func sign(prefix: [UInt8], body: UnsafeRawBufferPointer) throws(WebhookError) -> [UInt8] {
            switch algorithm.kind {
            case .hmacSHA256: return Array(authenticationCode(prefix: prefix, body: body))
            case .ed25519:
                let key = try privateKey()
                guard let signature = try? withMessage(prefix, body, { try key.signature(for: $0) }) else {
                    throw unreadable("It cannot sign.")
                }
                return Array(signature)
            }
        }

        private func authenticationCode(prefix: [UInt8], body: UnsafeRawBufferPointer) -> HMAC<SHA256>.MAC {
            var hmac = HMAC<SHA256>(key: symmetric)
            hmac.update(data: prefix)
            hmac.update(data: body)
            return hmac.finalize()
        }

        /// Ed25519 reads its message more than once, so it must be contiguous: a prefix before the body costs one copy.
        private func withMessage<Result>(_ prefix: [UInt8], _ body: UnsafeRawBufferPointer, _ use: (Data) throws -> Result) rethrows
            -> Result
        {
            if prefix.isEmpty, let base = body.baseAddress {
                // The message does not outlive the body: it is used only while `use` runs.
                return try use(Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: body.count, deallocator: .none))
            }
            var message = Data(capacity: prefix.count + body.count)
            message.append(contentsOf: prefix)
            message.append(contentsOf: body)
            return try use(message)
        }

        private func publicKey() throws(WebhookError) -> Curve25519.Signing.PublicKey {
            do {
                return try Curve25519.Signing.PublicKey(rawRepresentation: bytes)
            } catch {
                throw unreadable("A public key of 32 bytes is wanted.")
            }
        }

        /// Reads the seed alone, or the seed and the public key in libsodium's format.
        private func privateKey() throws(WebhookError) -> Curve25519.Signing.PrivateKey {
            guard bytes.count == 32 || bytes.count == 64, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.prefix(32)),
                bytes.count == 32 || Array(key.publicKey.rawRepresentation) == Array(bytes.suffix(32))
            else { throw unreadable("A private key of 32 bytes is wanted, or of 64 with its public key.") }
            return key
        }

        private func unreadable(_ detail: String) -> WebhookError {
            WebhookError(.secretEncoding, scheme: scheme, detail: detail)
        }
    }
#endif
