/// A value in storage of its own, so that a struct can contain a value of its own type.
///
/// Immutable; it is compared, read and written like its value.
@dynamicMemberLookup
public final class Box<Wrapped> {
    /// The value.
    public let value: Wrapped

    /// Creates a box with a value.
    public init(_ value: Wrapped) { self.value = value }

    /// The value's own properties.
    public subscript<Property>(dynamicMember path: KeyPath<Wrapped, Property>) -> Property { value[keyPath: path] }

    /// Reads the value.
    public init(json: inout JSONReader) throws(JSONError) where Wrapped: JSONReadable { value = try Wrapped(json: &json) }

    /// Decodes the value.
    public init(from decoder: any Decoder) throws where Wrapped: Decodable { value = try Wrapped(from: decoder) }
}

extension Box: Sendable where Wrapped: Sendable {}

extension Box: Equatable where Wrapped: Equatable {
    /// Compares the values.
    public static func == (a: Box, b: Box) -> Bool { a === b || a.value == b.value }
}

extension Box: Hashable where Wrapped: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Box: JSONReadable where Wrapped: JSONReadable {}

extension Box: JSONWritable where Wrapped: JSONWritable {
    /// Indicates whether the value is absent.
    public var isAbsent: Bool { value.isAbsent }

    /// Writes the value.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }
}

extension Box: Decodable where Wrapped: Decodable {}

extension Box: Encodable where Wrapped: Encodable {
    /// Encodes the value.
    public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

extension Box: CustomStringConvertible {
    /// The value's description.
    public var description: String { String(describing: value) }
}
