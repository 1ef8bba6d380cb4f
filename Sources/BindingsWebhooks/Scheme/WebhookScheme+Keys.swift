extension WebhookScheme {
    /// The conversion of a secret's text to key bytes; ``WebhookSecret/init(bytes:)`` bypasses it.
    public struct KeyFormat: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case wholeText
            case base64(prefix: String, signingPrefix: String)
        }
        let kind: Kind

        /// The whole text as UTF-8, whatever it begins with (Stripe's `whsec_…` included).
        public static let wholeText = Self(kind: .wholeText)
        /// Standard base64, after `prefix` if the text begins with it.
        ///
        /// - Parameter signingPrefix: The prefix of the private key if it differs, as with Ed25519; nil if it is the same.
        public static func base64(prefix: String, signingPrefix: String? = nil) -> Self {
            Self(kind: .base64(prefix: prefix, signingPrefix: signingPrefix ?? prefix))
        }
    }

    /// The algorithm of a signature.
    public struct Algorithm: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case hmacSHA256
            case ed25519
        }
        let kind: Kind

        /// HMAC (RFC 2104) with SHA-256: both sides hold the same secret; 32 bytes.
        public static let hmacSHA256 = Self(kind: .hmacSHA256)
        /// Ed25519 (RFC 8032): the sender holds the private key, the receiver the public one; 64 bytes.
        public static let ed25519 = Self(kind: .ed25519)

        var signatureBytes: Int { kind == .hmacSHA256 ? 32 : 64 }
    }

    /// The format of another scheme's signature header.
    public struct SignatureShape: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case bare
            case spaced
            case fields
        }
        let kind: Kind

        /// One signature, optionally after a prefix such as `sha256=`.
        public static let bare = Self(kind: .bare)
        /// `v1,…`, as in Standard Webhooks.
        public static let spaced = Self(kind: .spaced)
        /// `t=…,v1=…`, as in Stripe's header.
        public static let fields = Self(kind: .fields)
    }

    /// A scheme to suggest in an error; the verifier itself never uses it.
    public struct Alternative: Sendable, Hashable {
        enum Sign: Sendable, Hashable {
            case shape(SignatureShape)
            case header(String)
        }
        let sign: Sign
        let scheme: String

        /// Suggests `scheme` if the signature header's value has another format.
        public init(ifShaped shape: SignatureShape, try scheme: String) {
            sign = .shape(shape)
            self.scheme = scheme
        }

        /// Suggests `scheme` if the signature header is missing and this header is present.
        public init(ifHeader header: String, try scheme: String) {
            sign = .header(header)
            self.scheme = scheme
        }
    }
}
