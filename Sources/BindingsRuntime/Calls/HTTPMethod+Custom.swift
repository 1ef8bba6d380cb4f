extension HTTPRequest.Method {
    /// A method that has no constant of its own; the generator has checked that the name is a token (RFC 9110, 9.1).
    public static func custom(_ name: String) -> Self { Self(name) ?? .get }
}
