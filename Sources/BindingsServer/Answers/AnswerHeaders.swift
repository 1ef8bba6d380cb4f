/// The fields of an answer, written from typed values.
public struct AnswerHeaders: Sendable {
    /// What was written.
    public private(set) var fields: HTTPFields = [:]

    /// No field.
    public init() {}

    /// Adds a header; nil leaves it out.
    ///
    /// A list is written with commas between its elements, `Set-Cookie` in a line for each.
    ///
    /// - Throws: ``AnswerHeaderError`` where the value cannot stand in a header.
    public mutating func add(_ name: String, _ value: (some ParameterValue)?) throws(AnswerHeaderError) {
        guard let value else { return }
        try add(name, value.parameterItems ?? [value.parameterText])
    }

    /// Adds a header of an enumeration, of several of its values, or of an object in the style `simple`; nil leaves it out.
    ///
    /// - Parameter explode: Whether an object's members are written `name=value`.
    /// - Throws: ``AnswerHeaderError`` where the value cannot stand in a header.
    @_disfavoredOverload
    public mutating func add(_ name: String, _ value: (some JSONWritable)?, explode: Bool = false) throws(AnswerHeaderError) {
        guard let value else { return }
        guard let json = try? JSONValue(encoding: value) else { throw AnswerHeaderError(name: name) }
        let parts = ParameterParts(json)
        try add(name, json.object == nil ? parts.flat : [parts.headerText(explode: explode)])
    }

    /// Adds a header whose value is a JSON text; nil leaves it out.
    ///
    /// - Throws: ``AnswerHeaderError`` where the value cannot stand in a header.
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

/// A value that cannot stand in a header, because of a line break in it for example.
public struct AnswerHeaderError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The header.
    public let name: String

    /// What to do about it.
    public var description: String { "The value of the header \(name) has line breaks or other characters that a header must not have." }
}
