/// Any JSON value.
public enum JSONValue: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number of any length.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONFields)

    /// Decodes the value as any type.
    public func decode<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> T {
        try JSON.decode(type, from: try JSON.encode(self), limits: JSONLimits(maxBytes: .max))
    }

    /// Decodes the value as any type, within limits.
    package func decode<T: JSONReadable>(_ type: T.Type = T.self, limits: JSONLimits) throws(JSONError) -> T {
        try JSON.decode(type, from: try JSON.encode(self), limits: limits)
    }

    /// Creates the JSON value of any writable value.
    public init(encoding value: some JSONWritable) throws(JSONError) {
        self = try JSON.decode(JSONValue.self, from: try JSON.encode(value), limits: JSONLimits(maxBytes: .max))
    }
}

extension JSONValue {
    /// The property of an object; nil for anything else.
    public subscript(key: String) -> JSONValue? { object?[key] }

    /// The element of an array; nil for anything else and if there is none.
    public subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }

    /// The Boolean, or nil for anything else.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// The number, or nil for anything else.
    public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }
    /// The string, or nil for anything else.
    public var string: String? { if case .string(let value) = self { value } else { nil } }
    /// The elements, or nil for anything else.
    public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    /// The properties, or nil for anything else.
    public var object: JSONFields? { if case .object(let value) = self { value } else { nil } }
    /// Indicates whether this is `null`.
    public var isNull: Bool { if case .null = self { true } else { false } }
}

extension JSONValue: CustomStringConvertible {
    /// The value as JSON.
    public var description: String {
        do throws(JSONError) {
            return String(decoding: try JSON.encode(self), as: UTF8.self)
        } catch {
            return "<\(error)>"
        }
    }
}

extension JSONValue: JSONReadable, JSONWritable {
    /// Reads any value.
    public init(json: inout JSONReader) throws(JSONError) {
        switch try json.kind {
        case .null:
            _ = try json.readNull()
            self = .null
        case .bool: self = .bool(try json.readBool())
        case .number: self = .number(try json.readNumber())
        case .string: self = .string(try json.readString())
        case .array: self = .array(try [JSONValue](json: &json))
        case .object: self = .object(try JSONFields(json: &json))
        }
    }

    /// Writes the value.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        switch self {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .number(let value): writer.number(value)
        case .string(let value): writer.string(value)
        case .array(let value): try value.write(to: &writer)
        case .object(let value): try writer.object(value)
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// A Boolean.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An integer.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// A number; a literal beyond the range of doubles is `null`.
    public init(floatLiteral value: Double) { self = JSONNumber(value).map { .number($0) } ?? .null }
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object; of a duplicate key, the last value.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        var fields = JSONFields()
        for (key, value) in elements { fields[key] = value }
        self = .object(fields)
    }
}
