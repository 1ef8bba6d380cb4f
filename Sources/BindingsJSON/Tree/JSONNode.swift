/// A value of a document with its place.
///
/// Keys that occur twice are kept, and so is every order.
public struct JSONNode: Sendable, Hashable {
    /// What the value is.
    public enum Kind: Sendable, Hashable {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number, as it is written.
        case number(String)
        /// A string, its escapes resolved.
        case string(String)
        /// An array.
        case array([JSONNode])
        /// An object.
        case object([JSONMember])
    }

    /// What the value is.
    public var kind: Kind
    /// Where the value begins, in bytes from 0.
    public var offset: Int

    /// A value at a place.
    public init(kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}

/// A member of an object of a document.
public struct JSONMember: Sendable, Hashable {
    /// The key, its escapes resolved.
    public var key: String
    /// Where the key's opening quote stands, in bytes from 0.
    public var keyOffset: Int
    /// The value.
    public var value: JSONNode

    /// A member with its place.
    public init(key: String, keyOffset: Int, value: JSONNode) {
        self.key = key
        self.keyOffset = keyOffset
        self.value = value
    }
}
