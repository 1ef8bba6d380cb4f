/// How the body of a success is read.
public struct Answer<Output: Sendable>: Sendable {
    let decode: @Sendable (HTTPResponse, [UInt8]) throws(JSONError) -> Output
    /// The `EventReader` of an answer that is a stream; nil for any other.
    let events: (any Sendable)?

    /// Reads the body by a rule of one's own, by status for example.
    public init(_ decode: @escaping @Sendable (HTTPResponse, [UInt8]) throws(JSONError) -> Output) {
        self.init(decode: decode, events: nil)
    }

    init(decode: @escaping @Sendable (HTTPResponse, [UInt8]) throws(JSONError) -> Output, events: (any Sendable)?) {
        self.decode = decode
        self.events = events
    }
}

/// An output whose type depends on the status of the answer.
public protocol StatusOutput: Sendable {
    /// Reads the body by the status.
    static var answer: Answer<Self> { get }
}

extension Answer where Output: StatusOutput {
    /// Reads the body by the status.
    public static var byStatus: Answer { Output.answer }
}

extension Answer where Output: JSONReadable {
    /// Reads JSON.
    public static func json() -> Answer {
        Answer { (_, body) throws(JSONError) in try JSON.decode(Output.self, from: body) }
    }
}

extension Answer where Output == Void {
    /// Expects nothing, and ignores what comes.
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
