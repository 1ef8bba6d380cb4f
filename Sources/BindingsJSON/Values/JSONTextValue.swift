/// A value in the form of a JSON string with a format of its own.
public protocol JSONTextValue: JSONReadable, JSONWritable, Codable, Sendable, Hashable, CustomStringConvertible {
    /// A description of the format, for messages: `a time such as "09:30:00Z"`.
    static var expected: String { get }

    /// Creates a value from a string; nil if it has another format.
    init?(_ text: String)
}

extension JSONTextValue {
    /// Reads a string of the format.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readString(expected: Self.expected) { Self($0) } }

    /// Writes the string.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.string(description) }

    /// Decodes a string of the format.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected \(Self.expected), found another string")
        }
        self = value
    }

    /// Encodes the string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
