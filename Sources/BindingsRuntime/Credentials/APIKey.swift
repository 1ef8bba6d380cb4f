/// A secret that prints as `<redacted>` wherever it is printed.
///
/// It comes from a value, the environment, a file, a command, or a closure that is asked again and again:
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
    /// It is checked when it is first sent: control characters, line breaks among them, are refused.
    public init(_ value: String) {
        storage = .value(value)
    }

    /// Holds a secret; for tests and sandboxes, real ones do not belong in source code.
    public init(stringLiteral value: String) {
        storage = .value(value)
    }

    /// A key that changes: the closure is asked when a key is first needed, and again when the last one is too old or was refused.
    ///
    /// Calls that need a key at the same time wait for one answer: so it is the place for the access tokens of OAuth 2 and OpenID Connect. A 401
    /// drops the key that was refused; the call is sent once more with a new one, if its body can be. What the closure throws ends the call with ``APIError/Kind/missingCredential``.
    /// One that does not answer in time ends them the same way, its task is cancelled, and the next call asks anew.
    /// - Parameters:
    ///   - lifetime: how long an answer is kept; default: five minutes. Zero asks for each attempt.
    ///   - timeout: how long the closure may take; default: 30 s.
    ///   - source: hands out the key of the moment. Its task is cancelled as well when every call that waits for it has been cancelled.
    public static func rotating(
        lifetime: Duration = .seconds(300), timeout: Duration = .seconds(30), _ source: @escaping @Sendable () async throws -> APIKey
    ) -> APIKey {
        APIKey(storage: .rotating(RotatingKey(lifetime: lifetime, timeout: timeout, source: source)))
    }

    private init(storage: Storage) {
        self.storage = storage
    }

    /// Hands out the secret itself, for code that has to send or compare it; of a rotating key nothing, an empty text.
    ///
    /// There is no property, so that no mirror, key path or string interpolation meets it by accident.
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

    /// The keys that may have been sent: itself, or the last ones that the closure handed out.
    var known: [APIKey] {
        guard case .rotating(let source) = storage else { return [self] }
        return source.recent
    }

    /// Forgets a key that the service has refused; a fixed one stays what it is.
    func refused(_ key: APIKey) {
        if case .rotating(let source) = storage { source.refused(key) }
    }

    /// Whether the secret can stand in a header: not empty, no control characters, ASCII.
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
