/// A value of a document with its location.
///
/// Duplicate keys are kept, and so is every order.
public struct JSONNode: Sendable, Hashable {
    /// The kind of a value, with its content.
    public enum Kind: Sendable, Hashable {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number in its original form.
        case number(String)
        /// A string, its escapes resolved.
        case string(String)
        /// An array.
        case array([JSONNode])
        /// An object.
        case object([JSONMember])
    }

    /// The kind and content of the value.
    public var kind: Kind
    /// The offset of the value, in bytes from 0.
    public var offset: Int

    /// Creates a value at an offset.
    public init(kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}

/// A property of an object of a document.
public struct JSONMember: Sendable, Hashable {
    /// The key, its escapes resolved.
    public var key: String
    /// The offset of the key's opening quote, in bytes from 0.
    public var keyOffset: Int
    /// The value.
    public var value: JSONNode

    /// Creates a property with its offset.
    public init(key: String, keyOffset: Int, value: JSONNode) {
        self.key = key
        self.keyOffset = keyOffset
        self.value = value
    }
}
