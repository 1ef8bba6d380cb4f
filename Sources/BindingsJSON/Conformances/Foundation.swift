#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Date: JSONReadable, JSONWritable {
    /// Reads a date-time of RFC 3339, with or without fraction and offset; a space may replace the `T`.
    public init(json: inout JSONReader) throws(JSONError) {
        let start = json.position
        let raw = try json.rawString(expected: DateText.expected)
        let value =
            raw.isEscaped ? json.text.decodeBytes(raw).withUnsafeBufferPointer(DateText.decode) : DateText.decode(json.text.bytes(raw))
        guard let value else { throw JSONError(.invalidValue("expected \(DateText.expected), found another string"), offset: start) }
        self = value
    }

    /// Writes the date-time in UTC with milliseconds, such as `2024-11-02T09:00:00.000Z`, or with microseconds if there are any.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        writer.bytes.append(UInt8(ascii: "\""))
        try DateText.append(self, to: &writer.bytes)
        writer.bytes.append(UInt8(ascii: "\""))
    }
}

extension UUID: JSONReadable, JSONWritable {
    /// Reads a UUID in either case.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readString(expected: "a UUID") { UUID(uuidString: $0) } }
    /// Writes the UUID in lower case (RFC 9562, section 4).
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.string(uuidString.lowercased()) }
}

extension URL: JSONReadable, JSONWritable {
    /// Reads a URL.
    ///
    /// Characters that a URL must not have are percent-encoded, unless the value is being tried as one of several types.
    public init(json: inout JSONReader) throws(JSONError) {
        let isAttempt = json.isAttempt
        self = try json.readString(expected: "a URL") {
            URL(string: $0, encodingInvalidCharacters: false) ?? (isAttempt ? nil : URL(string: $0))
        }
    }
    /// Writes the absolute URL.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.string(absoluteString) }
}

extension Decimal: JSONReadable, JSONWritable {
    /// Reads a number exactly; one of more than 38 digits is an error.
    public init(json: inout JSONReader) throws(JSONError) {
        let start = json.position
        let (text, _) = try json.rawNumber(expected: "a number")
        guard let value = JSONNumber(checked: String(decoding: text, as: UTF8.self)).decimal else {
            let found = JSONReader.shown(text)
            throw JSONError(.numberOutOfRange(expected: "a number that Decimal holds exactly", found: found), offset: start)
        }
        self = value
    }

    /// Writes the number exactly.
    ///
    /// NaN has no JSON form.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        guard let number = JSONNumber(description) else { throw JSONError(.unencodable("expected a number, found NaN")) }
        writer.number(number)
    }
}

extension JSONNumber {
    /// The value as a decimal; nil if a decimal cannot hold it exactly (more than 38 digits, or an exponent beyond −128 to 127).
    public var decimal: Decimal? {
        guard let parts = DecimalParts(text.utf8) else { return nil }
        guard parts.digits.count <= 38, parts.exponent >= -128, parts.exponent <= 127 else { return nil }
        let digits = String(decoding: parts.digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        guard !digits.isEmpty else { return 0 }
        guard let significand = Decimal(string: digits) else { return nil }
        return Decimal(sign: parts.isNegative ? .minus : .plus, exponent: parts.exponent, significand: significand)
    }
}

extension JSON {
    /// Reads one value from a whole text, such as `Data`.
    public static func decode<T: JSONReadable>(
        _ type: T.Type = T.self, from bytes: some ContiguousBytes, limits: JSONLimits = .default
    ) throws(JSONError) -> T {
        let result: Result<T, JSONError> = bytes.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: UInt8.self) { bytes in
                Result { () throws(JSONError) in try decode(type, from: bytes, limits: limits) }
            }
        }
        return try result.get()
    }
}

extension JSONText {
    /// The content of a string that has been checked, with its escapes.
    ///
    /// Borrowed, like the text.
    func bytes(_ raw: RawString) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base + raw.start, count: raw.end - raw.start) }
}
