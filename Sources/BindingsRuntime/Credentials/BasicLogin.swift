/// A user's name and password (RFC 7617); the password prints as `<redacted>`, and so does a key in place of the name.
public struct BasicLogin: Sendable, Hashable {
    /// The user's name; nil if a key takes its place.
    public let user: String?
    let secret: APIKey

    /// Creates a login from a name and a password.
    ///
    /// They are checked when they are first sent: a name has no colon, and neither has control characters.
    public init(user: String, password: APIKey) {
        self.user = user
        secret = password
    }

    /// Creates a login from a key in place of the name, without a password; many services accept it.
    public init(key: APIKey) {
        user = nil
        secret = key
    }
}
