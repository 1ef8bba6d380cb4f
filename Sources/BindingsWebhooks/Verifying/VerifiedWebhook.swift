#if canImport(CryptoKit) || Crypto
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A delivery with a verified signature.
    ///
    /// Only ``WebhookVerifier`` creates one, and only this type decodes an event, so that an event cannot be read from unverified bytes.
    public struct VerifiedWebhook: Sendable {
        /// The name of the scheme it was verified with.
        public let scheme: String
        /// The delivery's id, if the scheme signs one; nil otherwise.
        public let deliveryID: String?
        /// The time at which the delivery was signed, if the scheme signs it; nil otherwise.
        ///
        /// A retry may carry a later one.
        public let timestamp: Date?
        /// The index of the verifier's secret that signed it, from 0; a secret that is no longer used can be removed.
        public let secretIndex: Int
        /// The time from which the verifier itself refuses this delivery as too old; nil for never.
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

        /// Indicates whether the signature covers a checked time; without one, the delivery may be a replay of any age.
        public var isTimestamped: Bool { timestamp != nil }

        /// The raw body.
        public var body: [UInt8] { content as? [UInt8] ?? content.withUnsafeBytes { Array($0) } }

        /// SHA-256 of the signed bytes, in lower-case hexadecimal: the same for a replayed delivery, whatever its headers.
        ///
        /// Computed on access.
        public var digest: String {
            var hasher = SHA256Hasher()
            hasher.update(prefix)
            content.withUnsafeBytes { hasher.update(bytes: $0) }
            return hasher.finalizeHex()
        }

        /// The identity of this delivery within its endpoint: its id, or the digest if it has none.
        public var replayKey: String { deliveryID.map { "id:" + $0 } ?? "sha256:" + digest }

        /// Reads the body in place.
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

        /// No children, so that `dump` and test frameworks do not show the payload either.
        public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
    }
#endif
