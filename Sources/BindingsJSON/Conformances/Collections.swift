extension Array: JSONReadable where Element: JSONReadable {
    /// Reads an array.
    @inlinable
    public init(json: inout JSONReader) throws(JSONError) {
        self = []
        let extent = json.extent
        var more = try json.beginArray()
        while more {
            if count == capacity, count >= 64 { reserveCapacity(json.expectedCount(having: count, of: extent)) }
            append(try Element(json: &json))
            more = try json.nextElement()
        }
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    /// Writes an array.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        try withUnsafeBufferPointer { (elements) throws(JSONError) in try writer.array(inPlace: elements) }
    }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    /// Reads an object; of a duplicate key, the last value counts.
    ///
    /// Keys are Swift strings: those that differ only in Unicode normalisation are one.
    @inlinable
    public init(json: inout JSONReader) throws(JSONError) {
        self = [:]
        var more = try json.beginObject()
        while more {
            let key = try json.readKeyString()
            self[key] = try Value(json: &json)
            more = try json.nextMember()
        }
    }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
    /// Writes an object with its properties in the order of their keys, so that equal values give equal bytes.
    ///
    /// Each key is written: the value nil is `null`.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.object(sorted { $0.key < $1.key }, leavingOut: { _ in false })
    }
}

extension Optional: JSONReadable where Wrapped: JSONReadable {
    /// Reads null as nil: for elements, and for properties that are required and nullable.
    @inlinable
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readNull() ? nil : try Wrapped(json: &json) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
    /// True for nil: a property with it is left out.
    public var isAbsent: Bool { self?.isAbsent ?? true }

    /// Writes the value, or null.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        guard let self else { return writer.null() }
        try self.write(to: &writer)
    }
}
