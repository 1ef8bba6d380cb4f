/// The header fields of a response, written from typed values.
public struct AnswerHeaders: Sendable {
    /// The fields written so far.
    public private(set) var fields: HTTPFields = [:]

    /// Creates headers without fields.
    public init() {}

    /// Adds a header; nil leaves it out.
    ///
    /// An array is written with commas between its elements, `Set-Cookie` in a line for each.
    ///
    /// - Throws: ``AnswerHeaderError`` if a header cannot hold the value.
    public mutating func add(_ name: String, _ value: (some ParameterValue)?) throws(AnswerHeaderError) {
        guard let value else { return }
        try add(name, value.parameterItems ?? [value.parameterText])
    }

    /// Adds a header of an enumeration, of several of its values, or of an object in the style `simple`; nil leaves it out.
    ///
    /// - Parameter explode: Pass `true` to write an object's properties as `name=value`.
    /// - Throws: ``AnswerHeaderError`` if a header cannot hold the value.
    @_disfavoredOverload
    public mutating func add(_ name: String, _ value: (some JSONWritable)?, explode: Bool = false) throws(AnswerHeaderError) {
        guard let value else { return }
        guard let json = try? JSONValue(encoding: value) else { throw AnswerHeaderError(name: name) }
        let parts = ParameterParts(json)
        try add(name, json.object == nil ? parts.flat : [parts.headerText(explode: explode)])
    }

    /// Adds a header whose value is a JSON text; nil leaves it out.
    ///
    /// - Throws: ``AnswerHeaderError`` if a header cannot hold the value.
    public mutating func add(_ name: String, json value: (some JSONWritable)?) throws(AnswerHeaderError) {
        guard let value else { return }
        guard let bytes = try? JSON.encode(value) else { throw AnswerHeaderError(name: name) }
        try add(name, [String(decoding: bytes, as: UTF8.self)])
    }

    private mutating func add(_ name: String, _ texts: [String]) throws(AnswerHeaderError) {
        guard let field = HTTPField.Name(name), texts.allSatisfy(HTTPField.isValidValue) else { throw AnswerHeaderError(name: name) }
        if field == .setCookie {
            for text in texts { fields.append(HTTPField(name: field, value: text)) }
        } else {
            fields[field] = texts.joined(separator: ", ")
        }
    }
}

/// A value that a header cannot hold, because of a line break in it for example.
public struct AnswerHeaderError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The header's name.
    public let name: String

    /// The header and the reason.
    public var description: String { "The value of the header \(name) has line breaks or other characters that a header must not have." }
}
