extension Bool: JSONReadable, JSONWritable {
    /// Reads `true` or `false`.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readBool() }
    /// Writes `true` or `false`.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.bool(self) }
}

extension String: JSONReadable, JSONWritable {
    /// Reads a string.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readString() }
    /// Writes a string.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.string(self) }
}

extension Int: JSONReadable, JSONWritable {
    /// Reads a number without fraction that fits; `5.0` and `5e0` are 5.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger() }
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.integer(Int64(self)) }
}

extension Int32: JSONReadable, JSONWritable {
    /// Reads a number without fraction that fits; `5.0` and `5e0` are 5.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger() }
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.integer(Int64(self)) }
}

extension Int64: JSONReadable, JSONWritable {
    /// Reads a number without fraction that fits; `5.0` and `5e0` are 5.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger() }
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.integer(self) }
}

extension UInt32: JSONReadable, JSONWritable {
    /// Reads a number without fraction that fits; `5.0` and `5e0` are 5.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger() }
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.integer(UInt64(self)) }
}

extension UInt64: JSONReadable, JSONWritable {
    /// Reads a number without fraction that fits; `5.0` and `5e0` are 5.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger() }
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.integer(self) }
}

extension Double: JSONReadable, JSONWritable {
    /// Reads the nearest double.
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readDouble() }
    /// Writes the shortest text that reads back as the same value.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try writer.double(self) }
}

extension Float: JSONReadable, JSONWritable {
    /// Reads the float nearest to the nearest double; a value beyond the range of floats is an error.
    public init(json: inout JSONReader) throws(JSONError) {
        let place = json.position
        self = Float(try json.readDouble())
        if !isFinite {
            throw JSONError(.numberOutOfRange(expected: "a number within the range of Float", found: "a larger one"), offset: place)
        }
    }

    /// Writes the shortest text that reads back as the same float.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        guard isFinite else { return try writer.double(Double(self)) }
        let isIntegral = magnitude <= 0x1p24 && self == rounded(.towardZero)
        try isIntegral ? writer.double(Double(self)) : writer.number(JSONNumber(checked: description))
    }
}
