/// The elements of an array, one after the other, each of its own type.
///
/// For arrays that are tuples: `[51.5, -0.1, "London"]`.
public struct JSONElements {
    private var hasNext: Bool
    private var position = 0

    /// Enters the array at the reader's cursor.
    public init(_ reader: inout JSONReader) throws(JSONError) {
        hasNext = try reader.beginArray()
    }

    /// Reads the next element, which is required.
    public mutating func next<T: JSONReadable>(_ reader: inout JSONReader) throws(JSONError) -> T {
        guard hasNext else { throw reader.error(.invalidValue("expected an element \(position), found the end of the array")) }
        let value = try T(json: &reader)
        position += 1
        hasNext = try reader.nextElement()
        return value
    }

    /// Reads the next element; nil after the last one, and for null.
    public mutating func optional<T: JSONReadable>(_ reader: inout JSONReader) throws(JSONError) -> T? {
        guard hasNext else { return nil }
        return try next(&reader) as T?
    }

    /// Reads the remaining elements.
    public mutating func rest<T: JSONReadable>(_ reader: inout JSONReader) throws(JSONError) -> [T] {
        var result: [T] = []
        while hasNext { result.append(try next(&reader)) }
        return result
    }

    /// Checks that there are no more elements.
    public func end(_ reader: inout JSONReader) throws(JSONError) {
        guard hasNext else { return }
        throw reader.error(.invalidValue("expected the end of an array of \(position) elements, found another one"))
    }
}

extension JSONWriter {
    /// Writes an array of elements of different types.
    ///
    /// Absent elements at the end are left out; one before others is written as null.
    public mutating func elements<each Element: JSONWritable>(_ elements: repeat each Element) throws(JSONError) {
        try self.elements(repeat each elements, rest: [Bool]())
    }

    /// Writes an array of elements of different types, and then others of one type.
    public mutating func elements<each Element: JSONWritable, Rest: JSONWritable>(
        _ elements: repeat each Element, rest: [Rest]
    ) throws(JSONError) {
        var count = 0
        var written = 0
        repeat Self.count(each elements, &count, &written)
        if !rest.isEmpty { written = count }
        var index = 0
        try enter(UInt8(ascii: "["))
        repeat try write(each elements, &index, below: written)
        for element in rest { try write(element, &index, below: .max) }
        leave(UInt8(ascii: "]"))
    }

    private static func count(_ element: some JSONWritable, _ count: inout Int, _ written: inout Int) {
        count += 1
        if !element.isAbsent { written = count }
    }

    private mutating func write(_ element: some JSONWritable, _ index: inout Int, below end: Int) throws(JSONError) {
        defer { index += 1 }
        guard index < end else { return }
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try element.write(to: &self)
    }
}
