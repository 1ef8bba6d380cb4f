/// A type whose values can be read from JSON text.
public protocol JSONReadable {
    /// Reads one value at the reader's cursor and leaves the cursor behind it.
    init(json: inout JSONReader) throws(JSONError)
}

/// A type whose values can be written as JSON text.
public protocol JSONWritable {
    /// Writes exactly one JSON value.
    func write(to writer: inout JSONWriter) throws(JSONError)

    /// True when a member with this value is left out of its object: nil and `Field.absent`.
    ///
    /// By default false.
    var isAbsent: Bool { get }

    /// True when a property that is absent may be written as null just as well: see `JSON.encode`.
    ///
    /// By default false.
    var isNullable: Bool { get }
}

extension JSONWritable {
    /// Values are written unless their type says otherwise.
    public var isAbsent: Bool { false }

    /// Absent properties are left out unless their type says otherwise.
    public var isNullable: Bool { false }
}

/// A type whose values travel as JSON in both directions.
public typealias JSONConvertible = JSONReadable & JSONWritable
