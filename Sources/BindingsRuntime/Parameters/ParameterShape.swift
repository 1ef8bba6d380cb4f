/// The type of a parameter's value: a string alone does not distinguish the number `5` from the string `5`.
public indirect enum ParameterShape: Sendable, Hashable {
    /// A string.
    case text
    /// A number.
    case number
    /// `true` or `false`.
    case boolean
    /// An array of such values.
    case list(ParameterShape)
    /// An object: its properties, and the type of further ones; nil if there are none.
    case object([String: ParameterShape], others: ParameterShape? = nil)
    /// Anything: JSON if the value parses as JSON, otherwise a string.
    case any
}

/// The reason that a parameter cannot be parsed.
package struct ParameterProblem: Error, Hashable {
    /// For example `must not be given twice`.
    package let rule: String

    package init(_ rule: String) {
        self.rule = rule
    }

    package static let encoding = ParameterProblem("must be percent-encoded UTF-8")
}

/// Converts strings to JSON values.
package struct ShapedTexts {
    /// Indicates whether values of type `any` are parsed as JSON if possible.
    package let guesses: Bool

    package init(guesses: Bool) {
        self.guesses = guesses
    }

    /// The value of one string; an invalid one stays a string, so that the type that is decoded reports what it expected.
    package func value(_ text: String, _ shape: ParameterShape) -> JSONValue {
        switch shape {
        case .text: .string(text)
        case .number where text.isEmpty, .boolean where text.isEmpty: .null
        case .number: JSONNumber(text).map(JSONValue.number) ?? .string(text)
        case .boolean: text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
        // OpenAPI does not define how nested values are written: as on the client's side, it is their JSON text.
        case .list, .object: Self.json(text) ?? .string(text)
        case .any: guesses ? Self.json(text) ?? .string(text) : .string(text)
        }
    }

    /// The value of a string that is a whole body; white space around a number or a Boolean is ignored.
    package func plainValue(_ text: String, _ shape: ParameterShape) -> JSONValue {
        switch shape {
        case .number, .boolean: value(String(text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }), shape)
        default: value(text, shape)
        }
    }

    package func list(_ texts: [String], of element: ParameterShape) -> JSONValue { .array(texts.map { value($0, element) }) }

    package func object(_ members: [(name: String, text: String)], _ shape: ParameterShape) -> JSONValue {
        var fields = JSONFields()
        for (name, text) in members { fields[name] = value(text, shape.member(name)) }
        return .object(fields)
    }

    package static func json(_ text: String) -> JSONValue? {
        try? JSON.decode(JSONValue.self, from: text, limits: JSONLimits(maxDepth: 64))
    }
}

extension ParameterShape {
    /// The type of the property of this name.
    package func member(_ name: String) -> ParameterShape {
        if case .object(let fields, let others) = self { fields[name] ?? others ?? .any } else { .any }
    }

    /// The type of an element.
    package var element: ParameterShape {
        if case .list(let element) = self { element } else { .any }
    }

    /// Indicates whether any part of the value is of type `any`.
    package var isGuessed: Bool {
        switch self {
        case .any: true
        case .text, .number, .boolean: false
        case .list(let element): element.isGuessed
        case .object(let fields, let others): others?.isGuessed ?? false || fields.values.contains(where: \.isGuessed)
        }
    }
}
