import Foundation

/// The reason that a transport returned no response, or an incomplete one.
public struct TransportError: Error, Sendable, Hashable {
    /// The kind of failure, as a value that can grow.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The name of the kind.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// No connection: the name does not resolve, or the host refuses or does not respond.
        public static let connect = Kind(rawValue: "connect")

        /// The secure channel could not be established.
        public static let tls = Kind(rawValue: "tls")

        /// The connection broke, or was closed too early.
        public static let reset = Kind(rawValue: "reset")

        /// No data was sent or received for too long.
        public static let timeout = Kind(rawValue: "timeout")

        /// The task was cancelled.
        public static let cancelled = Kind(rawValue: "cancelled")

        /// The body of the request could not be read.
        public static let requestBody = Kind(rawValue: "requestBody")

        /// The response is not HTTP, or violates its rules.
        public static let malformedResponse = Kind(rawValue: "malformedResponse")

        /// A temporary file could not be written.
        public static let file = Kind(rawValue: "file")

        /// Anything else.
        public static let other = Kind(rawValue: "other")
    }

    /// The kind of failure.
    public var kind: Kind

    /// Indicates whether any part of the request may have reached the server: false only if certainly none has; nil if unknown.
    public var requestSent: Bool?

    /// The message, without credentials.
    public var message: String

    /// Creates an error.
    public init(_ kind: Kind, requestSent: Bool? = nil, _ message: String) {
        self.kind = kind
        self.requestSent = requestSent
        self.message = message
    }
}

extension TransportError {
    /// The message of all transports for a certificate that the system does not accept.
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
