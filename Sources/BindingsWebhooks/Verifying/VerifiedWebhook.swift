#if canImport(CryptoKit) || Crypto
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A delivery whose signature was found good.
    ///
    /// Only ``WebhookVerifier`` makes one, and only this type decodes an event: so an event cannot be read from bytes that nobody checked.
    public struct VerifiedWebhook: Sendable {
        /// The name of the scheme it was verified with.
        public let scheme: String
        /// The delivery's id, where the scheme signs one; nil otherwise.
        public let deliveryID: String?
        /// When the delivery was signed, where the scheme signs that; nil otherwise.
        ///
        /// A retry may carry a later one.
        public let timestamp: Date?
        /// Which of the verifier's secrets signed it, counted from 0: when the old one is no longer used it can go.
        public let secretIndex: Int
        /// When the verifier itself will refuse this delivery as too old; nil if never.
        let expiry: Date?
        private let prefix: [UInt8]
        let content: any ContiguousBytes & Sendable

        init(
            scheme: String, envelope: SignedEnvelope, content: any ContiguousBytes & Sendable, secretIndex: Int, tolerance: Int64
        ) {
            self.scheme = scheme
            deliveryID = envelope.id
            timestamp = envelope.timestamp?.date
            expiry = envelope.timestamp.map { $0.date.addingTimeInterval(Double(tolerance) + 1) }
            prefix = envelope.prefix
            self.content = content
            self.secretIndex = secretIndex
        }

        /// Whether the signature covers a time that was checked; without, the delivery may be a replay of any age.
        public var isTimestamped: Bool { timestamp != nil }

        /// The raw body.
        public var body: [UInt8] { content as? [UInt8] ?? content.withUnsafeBytes { Array($0) } }

        /// SHA-256 of what was signed, in lower-case hex: the same for a replayed delivery, whatever its headers.
        ///
        /// Computed when asked for.
        public var digest: String {
            var hasher = SHA256Hasher()
            hasher.update(prefix)
            content.withUnsafeBytes { hasher.update(bytes: $0) }
            return hasher.finalizeHex()
        }

        /// What tells this delivery from others of its endpoint: its id, or the digest where it has none.
        public var replayKey: String { deliveryID.map { "id:" + $0 } ?? "sha256:" + digest }

        /// Reads the body where it lies.
        public func withBody<Result>(_ read: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
            try content.withUnsafeBytes(read)
        }
    }

    extension VerifiedWebhook: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
        /// The scheme, the id and the size, such as `VerifiedWebhook(standard, id msg_1, 84 bytes)`; nothing of the payload, which may hold
        /// personal data or secrets.
        public var description: String {
            let id = deliveryID.map { ", id \($0)" } ?? ""
            return "VerifiedWebhook(\(scheme)\(id), \(content.withUnsafeBytes(\.count)) bytes)"
        }

        /// The same as ``description``.
        public var debugDescription: String { description }

        /// No children: `dump` and test frameworks show the payload no more than `print` does.
        public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
    }
#endif
