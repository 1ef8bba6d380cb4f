/// The location of a security scheme's credential in a request.
public enum ServerScheme: Sendable, Hashable {
    /// `Authorization: Bearer …`.
    case bearer
    /// `Authorization: Basic …` (RFC 7617).
    case basic
    /// `Authorization: NAME …`.
    case scheme(String)
    /// A header of this name.
    case header(String)
    /// A query item of this name.
    case query(String)
    /// A cookie of this name.
    case cookie(String)
}

/// A credential from a request; its description does not show it.
public struct ServerCredential: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    /// The token or key; for basic authentication `user:password`.
    public let text: String

    /// Creates a credential, for tests for example.
    public init(_ text: String) {
        self.text = text
    }

    /// Compares the credential with a secret, in a time that does not reveal how much of it matches.
    public func equals(_ secret: String) -> Bool {
        let (given, wanted) = (Array(text.utf8), Array(secret.utf8))
        return given.count == wanted.count && zip(given, wanted).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Shows nothing.
    public var description: String { "…" }
    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Finds the credentials of requests, and has them checked.
public struct ServerSecurity: Sendable {
    let schemes: [String: ServerScheme]
    let judge: @Sendable ([String: ServerCredential], ServerOperation) async throws -> Bool

    /// - Parameters:
    ///   - schemes: The location of each scheme's credential.
    ///   - judge: Decides whether the credentials of one alternative, by their schemes, may call the operation.
    public init(
        schemes: [String: ServerScheme], judge: @escaping @Sendable ([String: ServerCredential], ServerOperation) async throws -> Bool
    ) {
        self.schemes = schemes
        self.judge = judge
    }

    /// For operations that need no credentials; calls of any other are refused.
    public static let none = ServerSecurity(schemes: [:]) { _, _ in false }

    /// Returns the request with its credentials.
    ///
    /// - Throws: ``ServerProblem`` with 401 if no alternative is accepted.
    func admit(_ request: ServerRequest, to operation: ServerOperation) async throws -> ServerRequest {
        if operation.security.isEmpty { return request }
        var request = request
        for alternative in operation.security where !alternative.isEmpty {
            guard let credentials = credentials(of: alternative, in: request) else { continue }
            if try await judge(credentials, operation) {
                request.credentials = credentials
                return request
            }
        }
        if operation.security.contains([]) { return request }
        throw refusal(of: operation)
    }

    private func credentials(of alternative: [String], in request: ServerRequest) -> [String: ServerCredential]? {
        var found: [String: ServerCredential] = [:]
        for name in alternative {
            guard let text = schemes[name]?.text(in: request) else { return nil }
            found[name] = ServerCredential(text)
        }
        return found
    }

    /// RFC 9110, 15.5.2: a 401 response has at least one challenge.
    private func refusal(of operation: ServerOperation) -> ServerProblem {
        let challenges = Set(operation.security.flatMap { $0 }.compactMap { schemes[$0]?.challenge }).sorted()
        return ServerProblem(
            .unauthorized, "The credentials are missing or not accepted.",
            headers: challenges.isEmpty ? [:] : [.wwwAuthenticate: challenges.joined(separator: ", ")])
    }
}

extension ServerScheme {
    /// The credential; nil if the request has none.
    func text(in request: ServerRequest) -> String? {
        switch self {
        case .bearer: Self.authorization("bearer", in: request)
        case .basic:
            Self.authorization("basic", in: request).flatMap(Base64Bytes.init(base64:)).map { String(decoding: $0.bytes, as: UTF8.self) }
        case .scheme(let name): Self.authorization(name, in: request)
        case .header(let name): HTTPField.Name(name).flatMap { request.head.headerFields[$0] }
        case .query(let name): RawItems(query: request.query, limit: request.limits.maxItems).first(name)
        case .cookie(let name): RawItems(cookies: request.head.headerFields[values: .cookie], limit: request.limits.maxItems).first(name)
        }
    }

    /// Matches the scheme's name in any case (RFC 9110, 11.1).
    private static func authorization(_ scheme: String, in request: ServerRequest) -> String? {
        let words = (request.head.headerFields[.authorization] ?? "").split(separator: " ", maxSplits: 1)
        return words.count == 2 && words[0].lowercased() == scheme.lowercased() ? String(words[1]) : nil
    }

    var challenge: String {
        switch self {
        case .bearer: "Bearer"
        case .basic: "Basic realm=\"api\", charset=\"UTF-8\""
        case .scheme(let name): name
        case .header, .query, .cookie: "ApiKey"
        }
    }
}
