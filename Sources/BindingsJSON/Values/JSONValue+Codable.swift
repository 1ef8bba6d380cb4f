#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension JSONValue: Codable {
    /// Decodes any value.
    ///
    /// Dates and data, which property lists support, become strings as in JSON.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: JSONCodingKey.self) {
            self = .object(try JSONFields(from: container))
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONValue] = []
            while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
            self = .array(elements)
        } else {
            self = try Self.single(try decoder.singleValueContainer())
        }
    }

    private static func single(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
        if container.decodeNil() { return .null }
        if let value = try? container.decode(Bool.self) { return .bool(value) }
        if let value = try? container.decode(String.self) { return .string(value) }
        if let number = number(container) { return .number(number) }
        if let value = try? container.decode(Date.self) { return try JSONValue(encoding: value) }
        return try JSONValue(encoding: Base64Bytes(Array(try container.decode(Data.self))))
    }

    /// Decodes a number as exactly as the decoder supports.
    private static func number(_ container: any SingleValueDecodingContainer) -> JSONNumber? {
        if let value = try? container.decode(Int64.self) { return JSONNumber(value) }
        if let value = try? container.decode(UInt64.self) { return JSONNumber(value) }
        if let value = try? container.decode(Decimal.self), !value.isNaN { return JSONNumber(value.description) }
        return (try? container.decode(Double.self)).flatMap { JSONNumber($0) }
    }

    /// Encodes the value to any encoder.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let fields): return try fields.encode(to: encoder)
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
            return
        default: break
        }
        var container = encoder.singleValueContainer()
        switch self {
        case .bool(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .number(let value): try Self.encode(value, into: &container)
        default: try container.encodeNil()
        }
    }

    /// Encodes an integer or a double if that is exact, otherwise a decimal.
    private static func encode(_ number: JSONNumber, into container: inout any SingleValueEncodingContainer) throws {
        if let value = number.int64 { return try container.encode(value) }
        if let value = number.uint64 { return try container.encode(value) }
        if let value = number.double, JSONNumber(value) == number { return try container.encode(value) }
        if let value = number.decimal { return try container.encode(value) }
        guard let value = number.double else {
            let place = EncodingError.Context(
                codingPath: container.codingPath, debugDescription: "expected a number within the range of doubles")
            throw EncodingError.invalidValue(number, place)
        }
        try container.encode(value)
    }
}

extension JSONFields: Codable {
    /// Decodes all keys of a keyed container.
    public init(from decoder: any Decoder) throws { try self.init(from: decoder.container(keyedBy: JSONCodingKey.self)) }

    init(from container: KeyedDecodingContainer<JSONCodingKey>) throws {
        self.init()
        for key in container.allKeys { self[key.stringValue] = try container.decode(JSONValue.self, forKey: key) }
    }

    /// Encodes the properties to any encoder.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONCodingKey.self)
        for (key, value) in self { try container.encode(value, forKey: JSONCodingKey(stringValue: key)) }
    }
}
