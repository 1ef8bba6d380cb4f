/// A type whose values can be read from JSON text.
public protocol JSONReadable {
    /// Reads one value at the reader's cursor and leaves the cursor after it.
    init(json: inout JSONReader) throws(JSONError)
}

/// A type whose values can be written as JSON text.
public protocol JSONWritable {
    /// Writes exactly one JSON value.
    func write(to writer: inout JSONWriter) throws(JSONError)

    /// Indicates whether a property with this value is left out of its object: nil and `Field.absent`.
    ///
    /// Default: false.
    var isAbsent: Bool { get }

    /// Indicates whether an absent property may also be written as null, see `JSON.encode`.
    ///
    /// Default: false.
    var isNullable: Bool { get }
}

extension JSONWritable {
    /// False: values are written by default.
    public var isAbsent: Bool { false }

    /// False: absent properties are left out by default.
    public var isNullable: Bool { false }
}

/// A type whose values can be read from and written as JSON.
public typealias JSONConvertible = JSONReadable & JSONWritable
