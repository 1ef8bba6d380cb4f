/// A user's name and password (RFC 7617); the password prints as `<redacted>`, and so does a key in the place of the name.
public struct BasicLogin: Sendable, Hashable {
    /// The user's name; nil where a key stands in its place.
    public let user: String?
    let secret: APIKey

    /// A name and a password.
    ///
    /// They are checked when they are first sent: a name has no colon, neither has control characters.
    public init(user: String, password: APIKey) {
        self.user = user
        secret = password
    }

    /// A key in the place of the name, without a password: what many services take instead of a login.
    public init(key: APIKey) {
        user = nil
        secret = key
    }
}
