import Foundation

/// A header that the document declares for responses, with the type of its value.
///
///     let response = try await client.books.list().response
///     let left = response[LibraryClient.BooksOperations.ListHeaders.rateLimitRemaining]
public struct ResponseHeader<Value: Sendable>: Sendable {
    /// The field's name.
    public let name: String
    private let value: @Sendable (HTTPField.Name, HTTPFields) -> Value?

    private init(_ name: String, reading value: @escaping @Sendable (HTTPField.Name, HTTPFields) -> Value?) {
        (self.name, self.value) = (name, value)
    }

    /// Creates a header from its name.
    public init(_ name: String) where Value: HeaderValue {
        self.init(name) { name, fields in Value.read(name, fields) }
    }

    /// Creates a header whose value is one of an enumeration.
    public init<Raw: HeaderValue>(_ name: String) where Value: RawRepresentable<Raw> {
        self.init(name) { name, fields in Raw.read(name, fields).flatMap(Value.init(rawValue:)) }
    }

    /// Creates a header whose values are of an enumeration.
    public init<Element, Raw: HeaderValue>(_ name: String) where Value == [Element], Element: RawRepresentable<Raw> {
        self.init(name) { name, fields in
            guard let found = [Raw].read(name, fields) else { return nil }
            let values = found.compactMap(Element.init(rawValue:))
            return values.count == found.count ? values : nil
        }
    }

    /// Creates a header whose value is an object in the style `simple`: `name,value` pairs, or `name=value` if exploded.
    ///
    /// - Parameters:
    ///   - shape: The types of its properties.
    ///   - explode: Pass `true` if properties are written `name=value`.
    public init(_ name: String, _ shape: ParameterShape, explode: Bool = false) where Value: JSONReadable {
        self.init(name) { name, fields in
            let lines = fields[values: name]
            if lines.isEmpty { return nil }
            let read = { (guesses: Bool) in
                try? HeaderDecoding(explode: explode, texts: ShapedTexts(guesses: guesses)).value(lines, shape).decode(Value.self)
            }
            return (shape.isGuessed ? read(true) : nil) ?? read(false)
        }
    }

    /// Creates a header whose value is a JSON text.
    public init(json name: String) where Value: JSONReadable {
        self.init(name) { name, fields in String.read(name, fields).flatMap { try? JSON.decode(Value.self, from: $0) } }
    }

    /// The value in these fields; nil if it is absent, or not of the type.
    func read(_ fields: HTTPFields) -> Value? { HTTPField.Name(name).flatMap { value($0, fields) } }
}

extension APIResponse {
    /// The value of a header; nil if it is absent, or not of the type.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? { header.read(headers) }
}

extension APIError {
    /// The value of a header of the response; nil if it is absent, or not of the type.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? { header.read(headers) }
}

/// A value that a header can have.
public protocol HeaderValue: Sendable {
    /// Reads one value; nil if it is invalid.
    init?(headerText: String)

    /// Reads the lines of a header that was sent once or several times; nil if there is no value.
    init?(lines: [String])

    /// Reads the lines of `Set-Cookie`, in which commas are not separators; nil if there is no value.
    init?(unsplit lines: [String])
}

extension HeaderValue {
    fileprivate static func read(_ name: HTTPField.Name, _ fields: HTTPFields) -> Self? {
        // Its dates have commas, so it is the one header whose lines are never joined (RFC 9110, 5.3).
        name == .setCookie ? Self(unsplit: fields[values: name]) : Self(lines: fields[values: name])
    }

    /// Reads the first line.
    public init?(lines: [String]) {
        guard let first = lines.first else { return nil }
        self.init(headerText: first.trimmingCharacters(in: .whitespaces))
    }

    /// Reads the first line.
    public init?(unsplit lines: [String]) {
        guard let first = lines.first else { return nil }
        self.init(headerText: first.trimmingCharacters(in: .whitespaces))
    }
}

extension String: HeaderValue {
    /// The string itself.
    public init?(headerText: String) { self = headerText }

    /// All lines joined by commas, which is equivalent (RFC 9110, 5.3).
    public init?(lines: [String]) {
        if lines.isEmpty { return nil }
        self = lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: ", ")
    }
}

extension Int: HeaderValue {
    /// Decimal digits.
    public init?(headerText: String) { self.init(headerText) }
}

extension Int32: HeaderValue {
    /// Decimal digits.
    public init?(headerText: String) { self.init(headerText) }
}

extension Int64: HeaderValue {
    /// Decimal digits.
    public init?(headerText: String) { self.init(headerText) }
}

extension Double: HeaderValue {
    /// A decimal number.
    public init?(headerText: String) { self.init(headerText) }
}

extension Bool: HeaderValue {
    /// `true` or `false`, in any case.
    public init?(headerText: String) { self.init(headerText.lowercased()) }
}

extension UUID: HeaderValue {
    /// Hexadecimal with hyphens.
    public init?(headerText: String) { self.init(uuidString: headerText) }
}

extension Date: HeaderValue {
    /// RFC 3339, as in JSON bodies, or one of HTTP's own forms.
    public init?(headerText: String) {
        let quoted = try? JSON.encode(headerText)
        if let date = quoted.flatMap({ try? JSON.decode(Date.self, from: $0) }) {
            self = date
        } else {
            // The current time only resolves years of two digits.
            guard let seconds = HTTPDate.seconds(headerText, now: Int64(Date().timeIntervalSince1970)) else { return nil }
            self = Date(timeIntervalSince1970: Double(seconds))
        }
    }
}

extension Array: HeaderValue where Element: HeaderValue {
    /// Values separated by commas.
    public init?(headerText: String) { self.init(lines: [headerText]) }

    /// The values of all lines in order (RFC 9110, 5.3); nil if there is no line, or a value is not of the type.
    public init?(lines: [String]) {
        if lines.isEmpty { return nil }
        var elements: [Element] = []
        for text in lines.joined(separator: ",").split(separator: ",") {
            guard let element = Element(headerText: text.trimmingCharacters(in: .whitespaces)) else { return nil }
            elements.append(element)
        }
        self = elements
    }

    /// One value from each line, in order.
    public init?(unsplit lines: [String]) {
        let elements = lines.compactMap { Element(headerText: $0.trimmingCharacters(in: .whitespaces)) }
        guard !lines.isEmpty, elements.count == lines.count else { return nil }
        self = elements
    }
}
