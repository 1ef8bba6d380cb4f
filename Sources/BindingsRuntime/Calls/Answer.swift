/// The rule for reading the body of a successful response.
public struct Answer<Output: Sendable>: Sendable {
    let decode: @Sendable (HTTPResponse, [UInt8]) throws(JSONError) -> Output
    /// The `EventReader` of a response that is a stream; nil for any other.
    let events: (any Sendable)?

    /// Reads the body with a custom rule, by status for example.
    public init(_ decode: @escaping @Sendable (HTTPResponse, [UInt8]) throws(JSONError) -> Output) {
        self.init(decode: decode, events: nil)
    }

    /// Reads a body, for a rule that is built on this one.
    public func read(_ response: HTTPResponse, _ body: [UInt8]) throws(JSONError) -> Output { try decode(response, body) }

    init(decode: @escaping @Sendable (HTTPResponse, [UInt8]) throws(JSONError) -> Output, events: (any Sendable)?) {
        self.decode = decode
        self.events = events
    }
}

/// An output whose type depends on the status of the response.
public protocol StatusOutput: Sendable {
    /// The rule that reads the body by the status.
    static var answer: Answer<Self> { get }
}

extension Answer where Output: StatusOutput {
    /// The rule that reads the body by the status.
    public static var byStatus: Answer { Output.answer }
}

extension Answer where Output: JSONReadable {
    /// Reads JSON.
    ///
    /// An empty body is null if the type has null, because some services leave out a body that their document describes.
    public static func json() -> Answer {
        Answer { (_, body) throws(JSONError) in
            let isMissing = body.isEmpty && Output.self is any ExpressibleByNilLiteral.Type
            return try JSON.decode(Output.self, from: isMissing ? Array("null".utf8) : body)
        }
    }

    /// Reads a plain value: a number, a Boolean, a date and the like.
    ///
    /// - Parameter shape: The type that the text is read as.
    public static func text(_ shape: ParameterShape) -> Answer {
        Answer { (_, body) throws(JSONError) in
            let text = String(decoding: body, as: UTF8.self)
            let guessed = ShapedTexts(guesses: true).plainValue(text, shape)
            if shape.isGuessed, let value = try? guessed.decode(Output.self) { return value }
            return try ShapedTexts(guesses: false).plainValue(text, shape).decode(Output.self)
        }
    }

    /// Reads an `application/x-www-form-urlencoded` form.
    ///
    /// - Parameters:
    ///   - shape: The types of its properties.
    ///   - encoding: The encoding of properties, if it is not the default of ``CallRequest/form(_:encoding:omitsEmpty:)``.
    public static func form(_ shape: ParameterShape, encoding: [String: FormEncoding] = [:]) -> Answer {
        let decoding = FormDecoding(shape: shape, encoding: encoding, maxDepth: 64)
        return Answer { (_, body) throws(JSONError) in
            // The number of items is bounded by the size of the body.
            let items = RawItems(query: String(decoding: body, as: UTF8.self)[...], limit: body.count + 1)
            do {
                return try decoding.read(items, limits: JSONLimits())
            } catch let error as JSONError {
                throw error
            } catch {
                throw JSONError(.invalidValue((error as? ParameterProblem)?.rule ?? "not a form"))
            }
        }
    }
}

extension Answer where Output == Void {
    /// Expects no body, and ignores one.
    public static var empty: Answer {
        Answer { (_, _) throws(JSONError) in }
    }
}

extension Answer where Output == [UInt8] {
    /// Takes the bytes as they are.
    public static var bytes: Answer {
        Answer { (_, body) throws(JSONError) in body }
    }
}

extension Answer where Output == String {
    /// Reads UTF-8 text; broken sequences become U+FFFD.
    public static var text: Answer {
        Answer { (_, body) throws(JSONError) in String(decoding: body, as: UTF8.self) }
    }
}
