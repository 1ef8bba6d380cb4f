// The parts are structs with static members rather than enums, so that a later scheme can add one without breaking a switch.

extension WebhookScheme {
    /// One part of the signed text; a string literal is fixed text.
    public struct SignedPart: Sendable, Hashable, ExpressibleByStringLiteral {
        enum Kind: Sendable, Hashable {
            case literal(String)
            case id
            case timestamp
            case body
        }
        let kind: Kind

        /// The delivery id, exactly as in its header.
        public static let id = SignedPart(kind: .id)
        /// The timestamp, exactly as received: never parsed and formatted again.
        public static let timestamp = SignedPart(kind: .timestamp)
        /// The raw body.
        public static let body = SignedPart(kind: .body)

        init(kind: Kind) { self.kind = kind }

        /// A fixed string, such as the `.` between timestamp and body.
        public init(stringLiteral value: String) { kind = .literal(value) }
    }

    /// The location of the timestamp (whole seconds since 1970).
    public struct TimestampSource: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case header(String)
            case field(String)
        }
        let kind: Kind

        /// A header of its own.
        public static func header(_ name: String) -> Self { Self(kind: .header(name)) }
        /// A field of the signature header, such as `t`; only with ``WebhookScheme/SignatureSyntax/fields(_:)``.
        public static func signatureField(_ name: String) -> Self { Self(kind: .field(name)) }
    }

    /// The format of the signature header's value.
    public struct SignatureSyntax: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case single
            case spaced(String)
            case fields(String)
        }
        let kind: Kind

        /// One signature without a name.
        public static let single = Self(kind: .single)
        /// `v1,<signature> v1,<signature>`: entries of other versions are skipped.
        public static func spaced(_ version: String) -> Self { Self(kind: .spaced(version)) }
        /// `t=…,v1=<signature>,v1=<signature>`: fields of other names are skipped.
        public static func fields(_ version: String) -> Self { Self(kind: .fields(version)) }
    }

    /// The encoding of one signature; base64 is the standard alphabet with its padding.
    public struct SignatureEncoding: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case hex
            case base64
            case hexOrBase64
        }
        let kind: Kind

        /// Hexadecimal in either case; written in lower case.
        public static let hex = Self(kind: .hex)
        /// Base64.
        public static let base64 = Self(kind: .base64)
        /// Either of the two, distinguished by length; written as hexadecimal.
        public static let hexOrBase64 = Self(kind: .hexOrBase64)
    }

    /// The prefix of one signature.
    public struct SignaturePrefix: Sendable, Hashable {
        let text: String
        let isRequired: Bool

        /// No prefix.
        public static let none = Self(text: "", isRequired: false)
        /// An optional prefix; it is not written when signing.
        public static func optional(_ text: String) -> Self { Self(text: text, isRequired: false) }
        /// A required prefix.
        public static func required(_ text: String) -> Self { Self(text: text, isRequired: true) }
    }
}
