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
}

extension OpenEnum {
    /// Whether this is one of `allKnown`.
    public var isKnown: Bool { Self.allKnown.contains { $0.rawValue == rawValue } }

    /// The raw value.
    public var description: String { String(describing: rawValue) }

    /// Reads the raw value.
    public init(json: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try RawValue(json: &json))
        // Only an attempt wants to know, and looking is not free.
        if json.isAttempt, !isKnown { json.noteUnknown() }
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
            let known = Self.allCases.map { JSONError.quoted("\($0.rawValue)") }.joined(separator: ", ")
            throw JSONError(.invalidValue("expected one of \(known), found another value"), offset: place)
        }
        self = value
    }

    /// Writes the raw value.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try rawValue.write(to: &writer) }
}
