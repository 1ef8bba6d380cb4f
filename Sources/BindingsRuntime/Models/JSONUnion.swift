/// A generated type with a custom JSON form: neither a plain object nor a single value.
///
/// It also provides `Codable`, by way of a `JSONValue`, as `JSONModel` does.
public protocol JSONShaped: JSONReadable, JSONWritable, Codable, Sendable, Hashable {}

/// A value of one of several types: generated for `oneOf` and `anyOf`.
public protocol JSONUnion: JSONShaped {}

extension JSONShaped {
    /// Decodes from any decoder, by way of a `JSONValue`.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do throws(JSONError) {
            self = try value.decode(Self.self)
        } catch {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes to any encoder, by way of a `JSONValue`.
    public func encode(to encoder: any Encoder) throws {
        try JSON.decode(JSONValue.self, from: try JSON.encode(self)).encode(to: encoder)
    }
}
