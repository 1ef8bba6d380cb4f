/// A set of known raw values that may grow; any other raw value is kept as it is.
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
    /// Creates a value from any raw value.
    init(rawValue: RawValue)

    /// The known values, in the order of their declaration.
    static var allKnown: [Self] { get }

    /// Indicates whether the document allows these values alone; false if it allows others, by a plain string beside the enumeration for example.
    ///
    /// Default: true. Servers then refuse other values; clients keep them in any case.
    static var listsAllValues: Bool { get }
}

extension OpenEnum {
    /// True: the document allows these values alone.
    public static var listsAllValues: Bool { true }

    /// Indicates whether this is one of `allKnown`.
    public var isKnown: Bool { Self.allKnown.contains { $0.rawValue == rawValue } }

    /// The raw value.
    public var description: String { String(describing: rawValue) }

    /// Reads the raw value.
    public init(json: inout JSONReader) throws(JSONError) {
        let place = json.position
        self.init(rawValue: try RawValue(json: &json))
        // The check has a cost, and only an attempt and a server need it.
        guard json.isAttempt || json.refusesUnlisted, !isKnown else { return }
        if json.refusesUnlisted, Self.listsAllValues { throw .unlisted(Self.allKnown.map(\.rawValue), offset: place) }
        json.noteUnknown()
    }

    /// Writes the raw value.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try rawValue.write(to: &writer) }
}

// The standard library provides these for its own raw values; without them the raw value would be a property of an object.
extension OpenEnum where RawValue == JSONValue {
    /// Decodes the raw value from any decoder.
    public init(from decoder: any Decoder) throws { self.init(rawValue: try JSONValue(from: decoder)) }

    /// Encodes the raw value to any encoder.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }
}

/// A complete set of raw values; any other is refused.
public protocol ClosedEnum: RawRepresentable, CaseIterable, JSONReadable, JSONWritable, Codable, Hashable, Sendable
where RawValue: JSONConvertible & Codable & Hashable & Sendable {}

extension ClosedEnum {
    /// Reads the raw value, which must be that of a case.
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
    /// The error for a value that an enumeration does not list, with the first twenty of its values.
    fileprivate static func unlisted<Value>(_ values: [Value], offset: Int) -> JSONError {
        let most = 20
        return JSONError(.notListed(listed: values.prefix(most).map { "\($0)" }, isComplete: values.count <= most), offset: offset)
    }
}
