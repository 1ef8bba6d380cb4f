/// A type that is a JSON object with known properties.
///
/// Generated models conform to it; types written by hand can as well.
///
/// ```swift
/// struct Project: JSONModel {
///     static let keys: JSONKeys = ["id", "name", "note"]
///     var id: String, name: String, note: String?
///     init(object: borrowing JSONObject) throws(JSONError) {
///         id = try object.get(0)
///         name = try object.get(1)
///         note = try object.optional(2)
///     }
///     func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, id, name, note) }
/// }
/// ```
public protocol JSONModel: JSONReadable, JSONWritable, Codable, Sendable, Hashable {
    /// The names of the properties; a `static let`.
    static var keys: JSONKeys { get }

    /// Reads the properties of an object, by their indices in `keys`.
    init(object: borrowing JSONObject) throws(JSONError)
}

extension JSONModel {
    /// Reads the object at the cursor.
    public init(json reader: inout JSONReader) throws(JSONError) {
        let object = try reader.index(Self.keys)
        do throws(JSONError) {
            try self.init(object: object)
        } catch {
            throw error.reading(Self.self)
        }
        reader.end(object)
    }

    /// Decodes from any decoder, by way of a `JSONValue`.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do throws(JSONError) {
            self = try value.decode(Self.self)
        } catch {
            let path = decoder.codingPath + error.path.map(JSONCodingKey.init)
            throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: error.message, underlyingError: error))
        }
    }

    /// Encodes to any encoder, by way of a `JSONValue`.
    public func encode(to encoder: any Encoder) throws {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSON.decode(JSONValue.self, from: try JSON.encode(self))
        } catch {
            let path = encoder.codingPath + error.path.map(JSONCodingKey.init)
            throw EncodingError.invalidValue(
                self, .init(codingPath: path, debugDescription: error.message, underlyingError: error))
        }
        try value.encode(to: encoder)
    }
}

/// A coding key for any property or index.
struct JSONCodingKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = "Index \(intValue)"
        self.intValue = intValue
    }

    init(_ element: JSONError.PathElement) {
        switch element {
        case .key(let key): self.init(stringValue: key)
        case .index(let index): self.init(intValue: index)
        }
    }
}
