/// What the texts of a parameter's value stand for: a text alone does not tell `5` the number from `5` the string.
public indirect enum ParameterShape: Sendable, Hashable {
    /// A string.
    case text
    /// A number.
    case number
    /// `true` or `false`.
    case boolean
    /// A list of such values.
    case list(ParameterShape)
    /// An object: its members, and what members have that are not named; nil where there are none.
    case object([String: ParameterShape], others: ParameterShape? = nil)
    /// Anything: what reads as JSON is that, everything else a string.
    case any
}

/// Why a parameter cannot be taken apart.
package struct ParameterProblem: Error, Hashable {
    /// For example `must not be given twice`.
    package let rule: String

    package init(_ rule: String) {
        self.rule = rule
    }

    package static let encoding = ParameterProblem("must be percent-encoded UTF-8")
}

/// Makes JSON values of texts.
package struct ShapedTexts {
    /// Whether texts of any shape are taken as JSON where they can be.
    package let guesses: Bool

    package init(guesses: Bool) {
        self.guesses = guesses
    }

    /// The value of one text; one that does not fit its shape stays a string, so that the type that reads it says what it expected.
    package func value(_ text: String, _ shape: ParameterShape) -> JSONValue {
        switch shape {
        case .text: .string(text)
        case .number where text.isEmpty, .boolean where text.isEmpty: .null
        case .number: JSONNumber(text).map(JSONValue.number) ?? .string(text)
        case .boolean: text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
        // OpenAPI leaves open how values inside parts are written: as on the client's side, it is their JSON text.
        case .list, .object: Self.json(text) ?? .string(text)
        case .any: guesses ? Self.json(text) ?? .string(text) : .string(text)
        }
    }

    /// The value of a text that is a whole body: white space around a number or a Boolean means nothing.
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
    /// The shape of a member of this name.
    package func member(_ name: String) -> ParameterShape {
        if case .object(let fields, let others) = self { fields[name] ?? others ?? .any } else { .any }
    }

    /// The shape of an element.
    package var element: ParameterShape {
        if case .list(let element) = self { element } else { .any }
    }

    /// Whether what a text stands for is guessed somewhere in it.
    package var isGuessed: Bool {
        switch self {
        case .any: true
        case .text, .number, .boolean: false
        case .list(let element): element.isGuessed
        case .object(let fields, let others): others?.isGuessed ?? false || fields.values.contains(where: \.isGuessed)
        }
    }
}
