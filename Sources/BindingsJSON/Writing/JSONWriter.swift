/// Appends JSON text to a buffer.
///
/// Provided by `JSON.encode`.
///
/// Strings are escaped as little as RFC 8259 allows: `"`, `\` and control characters. Properties whose value `isAbsent` are left out.
public struct JSONWriter: ~Copyable {
    var bytes = Stack<UInt8>(capacity: 256)
    private(set) var depth = 0
    private let maxDepth: Int
    /// Indicates whether nil of a property that is both optional and nullable is written as null.
    let writesNulls: Bool

    init(maxDepth: Int, writesNulls: Bool = false) {
        self.maxDepth = maxDepth
        self.writesNulls = writesNulls
    }

    /// Writes `null`.
    public mutating func null() { append("null") }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { append(value ? "true" : "false") }

    /// Writes an array.
    public mutating func array(_ elements: some Sequence<some JSONWritable>) throws(JSONError) {
        try enter(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            try element.write(to: &self)
        }
        leave(UInt8(ascii: "]"))
    }

    /// Writes an array's elements in place, because iterating over a generic sequence takes longer than writing a date.
    mutating func array<Element: JSONWritable>(inPlace elements: UnsafeBufferPointer<Element>) throws(JSONError) {
        try enter(UInt8(ascii: "["))
        for index in 0..<elements.count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            try elements[index].write(to: &self)
        }
        leave(UInt8(ascii: "]"))
    }

    /// The bytes written so far, borrowed.
    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes.base, count: bytes.count) }

    /// The bytes written so far.
    var output: [UInt8] { Array(buffer) }

    mutating func append(_ text: StaticString) {
        bytes.append(from: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    mutating func enter(_ bracket: UInt8) throws(JSONError) {
        guard depth < maxDepth else { throw JSONError(.tooDeep(limit: maxDepth)) }
        depth &+= 1
        bytes.append(bracket)
    }

    mutating func leave(_ bracket: UInt8) {
        depth &-= 1
        bytes.append(bracket)
    }
}
