/// Appends JSON text to a buffer.
///
/// Lent by `JSON.encode`.
///
/// Strings are escaped as little as RFC 8259 allows: `"`, `\` and control characters. Members whose value `isAbsent` are left out.
public struct JSONWriter: ~Copyable {
    var bytes = Stack<UInt8>(capacity: 256)
    private(set) var depth = 0
    private let maxDepth: Int
    /// Whether nil of a property that is both optional and nullable is written as null.
    let writesNulls: Bool

    init(maxDepth: Int, writesNulls: Bool = false) {
        self.maxDepth = maxDepth
        self.writesNulls = writesNulls
    }

    /// Writes `null`.
    public mutating func null() { append("null") }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { append(value ? "true" : "false") }

    /// Writes an array; `body` writes its elements through the closure's argument.
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

    /// Writes an array's elements where they are: an iterator of any sequence takes longer than a date.
    mutating func array<Element: JSONWritable>(inPlace elements: UnsafeBufferPointer<Element>) throws(JSONError) {
        try enter(UInt8(ascii: "["))
        for index in 0..<elements.count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            try elements[index].write(to: &self)
        }
        leave(UInt8(ascii: "]"))
    }

    /// What has been written, lent.
    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes.base, count: bytes.count) }

    /// What has been written.
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
