/// A set of known raw values that may grow: any other raw value is kept as it is.
///
/// ```swift
/// struct Status: OpenEnum {
///     let rawValue: String
///     init(rawValue: String) { self.rawValue = rawValue }
///     static var queued: Self { .init(rawValue: "queued") }
///     static var allKnown: [Self] { [.queued] }
/// }
/// ```
public protocol OpenEnum: RawRepresentable, JSONReadable, JSONWritable, Codable, Hashable, Sendable, CustomStringConvertible
where RawValue: JSONConvertible & Codable & Hashable & Sendable {
    /// Any raw value will do.
    init(rawValue: RawValue)

    /// The values that are known, in the order of their declaration.
    static var allKnown: [Self] { get }

    /// Whether the document means these values alone; false where it says that there are others, by a plain string beside the list for example.
    ///
    /// True by default. Servers refuse other values then; clients keep them all the same.
    static var listsAllValues: Bool { get }
}

extension OpenEnum {
    /// Whether the document means these values alone: true.
    public static var listsAllValues: Bool { true }

    /// Whether this is one of `allKnown`.
    public var isKnown: Bool { Self.allKnown.contains { $0.rawValue == rawValue } }

    /// The raw value.
    public var description: String { String(describing: rawValue) }

    /// Reads the raw value.
    public init(json: inout JSONReader) throws(JSONError) {
        let place = json.position
        self.init(rawValue: try RawValue(json: &json))
        // Only an attempt and a server want to know, and looking is not free.
        guard json.isAttempt || json.refusesUnlisted, !isKnown else { return }
        if json.refusesUnlisted, Self.listsAllValues { throw .unlisted(Self.allKnown.map(\.rawValue), offset: place) }
        json.noteUnknown()
    }

    /// Writes the raw value.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try rawValue.write(to: &writer) }
}

// The standard library has these for raw values of its own; without them the raw value would be a member of an object.
extension OpenEnum where RawValue == JSONValue {
    /// Decodes the raw value from any decoder.
    public init(from decoder: any Decoder) throws { self.init(rawValue: try JSONValue(from: decoder)) }

    /// Encodes the raw value to any encoder.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }
}

/// A set of raw values that is known to be complete: any other is refused.
public protocol ClosedEnum: RawRepresentable, CaseIterable, JSONReadable, JSONWritable, Codable, Hashable, Sendable
where RawValue: JSONConvertible & Codable & Hashable & Sendable {}

extension ClosedEnum {
    /// Reads the raw value, which must be one of the cases'.
    public init(json: inout JSONReader) throws(JSONError) {
        let place = json.position
        guard let value = Self(rawValue: try RawValue(json: &json)) else {
            throw .unlisted(Self.allCases.map(\.rawValue), offset: place)
        }
        self = value
    }

    /// Writes the raw value.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try rawValue.write(to: &writer) }
}

extension JSONError {
    /// That a value is none of those that an enum lists; of a long list, the first.
    fileprivate static func unlisted<Value>(_ values: [Value], offset: Int) -> JSONError {
        let most = 20
        return JSONError(.notListed(listed: values.prefix(most).map { "\($0)" }, isComplete: values.count <= most), offset: offset)
    }
}
