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
        let texts = value.parameterItems ?? [value.parameterText]
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
