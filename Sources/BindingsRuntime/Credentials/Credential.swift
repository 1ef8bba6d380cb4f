import Foundation

/// A secret and its location in a request, as its security scheme has it.
public struct Credential: Sendable {
    enum Placement: Sendable, Hashable {
        case bearer
        case basic(user: String)
        /// The key is the user name, and there is no password.
        case basicUser
        /// Another scheme of the Authorization header.
        case scheme(String)
        case header(String)
        case query(String)
        case cookie(String)
    }

    let placement: Placement
    var key: APIKey

    /// `Authorization: Bearer …` (RFC 6750).
    public static func bearer(_ key: APIKey) -> Credential {
        Credential(placement: .bearer, key: key)
    }

    /// `Authorization: Basic …` (RFC 7617).
    public static func basic(_ user: String, _ key: APIKey) -> Credential {
        Credential(placement: .basic(user: user), key: key)
    }

    /// `Authorization: Basic …` with user and password.
    public static func basic(_ login: BasicLogin) -> Credential {
        login.user.map { .basic($0, login.secret) } ?? Credential(placement: .basicUser, key: login.secret)
    }

    /// `Authorization: <scheme> …`, for schemes that take one string (RFC 9110, 11.4).
    public static func scheme(_ name: String, _ key: APIKey) -> Credential {
        Credential(placement: .scheme(name), key: key)
    }

    /// A custom header of the API.
    public static func header(_ name: String, _ key: APIKey) -> Credential {
        Credential(placement: .header(name), key: key)
    }

    /// A query item.
    public static func query(_ name: String, _ key: APIKey) -> Credential {
        Credential(placement: .query(name), key: key)
    }

    /// A cookie.
    public static func cookie(_ name: String, _ key: APIKey) -> Credential {
        Credential(placement: .cookie(name), key: key)
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The placement, without the secret.
    public var description: String { "\(placement) <redacted>" }

    /// The placement, without the secret.
    public var debugDescription: String { description }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Credential {
    /// Indicates whether the secret can be sent at its location; true for a closure's key, which is not known yet.
    var isSendable: Bool {
        if key.isRotating { return true }
        return switch placement {
        case .cookie: key.isSendable && key.withSecret(Cookie.isValue)
        // RFC 7617, 2: the first colon ends the user's name, and there are no control characters.
        case .basic(let user): !user.contains(":") && user.isWithoutControls && key.withSecret(\.isWithoutControls)
        case .basicUser: key.withSecret { !$0.isEmpty && !$0.contains(":") && $0.isWithoutControls }
        case .bearer, .header, .query, .scheme: key.isSendable
        }
    }

    /// Adds the secret at its location, unless an interceptor has set a value there.
    func apply(to head: inout HTTPRequest) {
        key.withSecret { secret in
            switch placement {
            case .bearer: set(.authorization, "Bearer \(secret)", &head)
            case .basic(let user): set(.authorization, "Basic \(Data("\(user):\(secret)".utf8).base64EncodedString())", &head)
            case .basicUser: set(.authorization, "Basic \(Data("\(secret):".utf8).base64EncodedString())", &head)
            case .scheme(let name): set(.authorization, "\(name) \(secret)", &head)
            case .header(let name): HTTPField.Name(name).map { set($0, secret, &head) }
            case .query(let name): appendQuery(name, secret, &head)
            case .cookie(let name): appendCookie("\(name)=\(secret)", &head)
            }
        }
    }

    private func set(_ name: HTTPField.Name, _ value: String, _ head: inout HTTPRequest) {
        if head.headerFields.contains(name) { return }
        head.headerFields.append(Self.secret(name, value))
    }

    private func appendQuery(_ name: String, _ value: String, _ head: inout HTTPRequest) {
        let path = head.path ?? "/"
        head.path = path + (path.contains("?") ? "&" : "?") + QueryItem(name: name, value: value).encoded
    }

    private func appendCookie(_ cookie: String, _ head: inout HTTPRequest) {
        let all = head.headerFields[.cookie].map { "\($0); \(cookie)" } ?? cookie
        head.headerFields[fields: .cookie] = [Self.secret(.cookie, all)]
    }

    /// A header field that must not be indexed (RFC 7541, 7.1.3) nor logged.
    private static func secret(_ name: HTTPField.Name, _ value: String) -> HTTPField {
        var field = HTTPField(name: name, value: value)
        field.indexingStrategy = .disallow
        return field
    }
}

extension Credential {
    /// Chooses among alternatives of security schemes: the first one with credentials for all its schemes.
    ///
    /// - Returns: The credentials to send; nil if no alternative can be met.
    static func choose(_ alternatives: [[String]], from credentials: [String: Credential]) -> [Credential]? {
        if alternatives.isEmpty { return [] }
        // An empty alternative allows anonymous calls: it is the last resort, wherever in the order it is.
        for names in alternatives where !names.isEmpty {
            let found = names.compactMap { credentials[$0] }
            if found.count == names.count { return found }
        }
        return alternatives.contains { $0.isEmpty } ? [] : nil
    }
}

extension String {
    fileprivate var isWithoutControls: Bool { unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }
}
