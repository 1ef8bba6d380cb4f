/// A secret that always prints as `<redacted>`.
///
/// It comes from a value, the environment, a file, a command, or a closure that is called repeatedly:
///
///     APIKey("…")
///     try APIKey.environment("PLANGREP_API_KEY")
///     try APIKey.file(URL(fileURLWithPath: "/run/secrets/plangrep"))
///     try await APIKey.command("/usr/bin/op", ["read", "op://team/plangrep/key"])
///     APIKey.rotating { try .file(path) }
public struct APIKey: Sendable, Hashable, ExpressibleByStringLiteral {
    private enum Storage: Sendable, Hashable {
        case value(String)
        case rotating(RotatingKey)
    }

    private let storage: Storage

    /// Holds a secret.
    ///
    /// It is checked when it is first sent: control characters, including line breaks, are refused.
    public init(_ value: String) {
        storage = .value(value)
    }

    /// Holds a secret, for tests and sandboxes; real ones do not belong in source code.
    public init(stringLiteral value: String) {
        storage = .value(value)
    }

    /// A key that changes: the closure is called when a key is first needed, and again when the last one is too old or was refused.
    ///
    /// Calls that need a key at the same time share one call of the closure, which suits the access tokens of OAuth 2 and OpenID Connect.
    /// A 401 discards the refused key; the call is sent once more with a new one if its body can be sent again. An error that the closure
    /// throws ends the call with ``APIError/Kind/missingCredential``. A closure that does not return in time ends the waiting calls the same
    /// way; its task is cancelled, and the next call starts it anew.
    /// - Parameters:
    ///   - lifetime: The time that a key is kept; default: five minutes. Zero calls the closure for each attempt.
    ///   - timeout: The time limit of the closure; default: 30 s.
    ///   - source: Returns the current key. Its task is also cancelled when every call that waits for it has been cancelled.
    public static func rotating(
        lifetime: Duration = .seconds(300), timeout: Duration = .seconds(30), _ source: @escaping @Sendable () async throws -> APIKey
    ) -> APIKey {
        APIKey(storage: .rotating(RotatingKey(lifetime: lifetime, timeout: timeout, source: source)))
    }

    private init(storage: Storage) {
        self.storage = storage
    }

    /// Passes the secret to `body`, for code that has to send or compare it; of a rotating key it passes an empty string.
    ///
    /// There is no property, so that no mirror, key path or string interpolation exposes it by accident.
    public func withSecret<Result>(_ body: (String) throws -> Result) rethrows -> Result {
        guard case .value(let secret) = storage else { return try body("") }
        return try body(secret)
    }
}

extension APIKey {
    var isRotating: Bool {
        if case .rotating = storage { true } else { false }
    }

    /// The key to send now.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    func current(_ environment: RuntimeEnvironment) async throws -> APIKey {
        guard case .rotating(let key) = storage else { return self }
        return try await key.current(environment)
    }

    /// The keys that may have been sent: this one, or the last ones that the closure returned.
    var known: [APIKey] {
        guard case .rotating(let source) = storage else { return [self] }
        return source.recent
    }

    /// Discards a key that the service has refused; a fixed one is kept.
    func refused(_ key: APIKey) {
        if case .rotating(let source) = storage { source.refused(key) }
    }

    /// Indicates whether the secret can be sent in a header: not empty, no control characters, ASCII.
    var isSendable: Bool {
        withSecret { secret in !secret.isEmpty && secret.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `<redacted>`.
    public var description: String { Redaction.mark }

    /// `<redacted>`.
    public var debugDescription: String { Redaction.mark }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
