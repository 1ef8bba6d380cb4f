import Foundation

/// Why a transport brought no response, or not the whole of one.
public struct TransportError: Error, Sendable, Hashable {
    /// What went wrong, as a value that can grow.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The name of the kind.
        public let rawValue: String

        /// Names a kind.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// No connection: the name does not resolve, the host refuses or does not answer.
        public static let connect = Kind(rawValue: "connect")

        /// The secure channel could not be set up.
        public static let tls = Kind(rawValue: "tls")

        /// The connection broke, or was closed too early.
        public static let reset = Kind(rawValue: "reset")

        /// Nothing moved for too long.
        public static let timeout = Kind(rawValue: "timeout")

        /// The task was cancelled.
        public static let cancelled = Kind(rawValue: "cancelled")

        /// The body of the request could not be read.
        public static let requestBody = Kind(rawValue: "requestBody")

        /// The response is not HTTP, or breaks its rules.
        public static let malformedResponse = Kind(rawValue: "malformedResponse")

        /// A temporary file could not be written.
        public static let file = Kind(rawValue: "file")

        /// Anything else.
        public static let other = Kind(rawValue: "other")
    }

    /// What went wrong.
    public var kind: Kind

    /// Whether any part of the request may have reached the server: false only when certainly none has; nil when the transport cannot tell.
    public var requestSent: Bool?

    /// What went wrong in words, without credentials.
    public var message: String

    /// Describes a failure.
    public init(_ kind: Kind, requestSent: Bool? = nil, _ message: String) {
        self.kind = kind
        self.requestSent = requestSent
        self.message = message
    }
}

extension TransportError {
    /// What transports say of a certificate that the system does not take.
    package static let untrustedCertificate =
        "The server's certificate is not valid here: it is another host's, has expired, or is signed by nobody who is trusted."
}

extension TransportError: CustomStringConvertible {
    /// For example `connect: Connection refused`.
    public var description: String { "\(kind.rawValue): \(message)" }
}

extension TransportError: LocalizedError {
    /// The same as ``description``.
    public var errorDescription: String? { description }
}
