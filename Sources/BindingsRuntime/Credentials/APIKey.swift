import Foundation

/// A secret that prints as `<redacted>` wherever it is printed.
public struct APIKey: Sendable, Hashable, ExpressibleByStringLiteral {
    private let secret: String

    /// Holds a secret.
    ///
    /// It is checked when it is first sent: control characters, line breaks among them, are refused.
    public init(_ value: String) {
        secret = value
    }

    /// Holds a secret; for tests and sandboxes, real ones do not belong in source code.
    public init(stringLiteral value: String) {
        secret = value
    }

    /// Reads a secret from an environment variable; white space around it is dropped.
    ///
    /// - Throws: ``APIError/Kind/missingCredential`` when the variable is unset or empty.
    public static func environment(_ name: String) throws(APIError) -> APIKey {
        let value = ProcessInfo.processInfo.environment[name]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        if value.isEmpty {
            throw APIError(kind: .missingCredential, message: "The environment variable \(name) is not set. Set it to the API key.")
        }
        return APIKey(value)
    }

    /// Hands out the secret itself, for code that has to send or compare it.
    ///
    /// There is no property, so that no mirror, key path or string interpolation meets it by accident.
    public func withSecret<Result>(_ body: (String) throws -> Result) rethrows -> Result {
        try body(secret)
    }

    /// Whether the secret can stand in a header: not empty, no control characters, ASCII.
    var isSendable: Bool {
        !secret.isEmpty && secret.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `<redacted>`.
    public var description: String { "<redacted>" }

    /// `<redacted>`.
    public var debugDescription: String { "<redacted>" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
