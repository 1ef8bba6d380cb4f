/// A cursor in a JSON text, at the first byte of a value.
///
/// A `JSONReadable` type reads one value from it. `JSON.decode` provides readers, which cannot be kept, because their bytes are borrowed.
public struct JSONReader: ~Copyable {
    /// Shared with the readers around and inside this one.
    ///
    /// Unsafe, but it cannot outlive what it points to, see `JSONText`.
    let source: UnsafeMutablePointer<JSONSource>
    let text: JSONText
    /// The offset of the value to read; never beyond the end.
    var position: Int
    /// The number of arrays and objects around the cursor.
    var depth: Int
    /// Values that begin before this offset have been checked and their containers recorded.
    var indexedEnd: Int
    /// The index of the first container at or after the cursor, if the cursor is below `indexedEnd`.
    var container: Int
    /// If not 0: the offset after the value at the cursor, a string whose escapes are known.
    var knownEnd = 0
    var isEscaped = false

    init(source: UnsafeMutablePointer<JSONSource>, position: Int, depth: Int = 0, indexedEnd: Int = 0, container: Int = 0) {
        self.source = source
        self.text = source.pointee.text
        self.position = position
        self.depth = depth
        self.indexedEnd = indexedEnd
        self.container = container
    }

    /// The kind of the value at the cursor; throws if there is no value.
    public var kind: JSONKind {
        get throws(JSONError) {
            guard let kind = JSONKind(firstByte: text.byte(position)) else { throw text.unexpected(position, expected: "a JSON value") }
            return kind
        }
    }

    /// Reads a value of the given type.
    public mutating func read<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> T { try T(json: &self) }

    /// Reads `null` if it is at the cursor, and returns whether it was.
    public mutating func readNull() throws(JSONError) -> Bool {
        guard text.byte(position) == UInt8(ascii: "n") else { return false }
        position = try text.literal(position)
        return true
    }

    /// Skips the value at the cursor, but checks it.
    public mutating func skip() throws(JSONError) {
        guard position < indexedEnd else {
            let mark = source.pointee.containers.count
            var isEscaped = false
            position = try source.pointee.skip(from: position, depth: depth, isEscaped: &isEscaped)
            source.pointee.containers.truncate(to: mark)
            return
        }
        _ = try skipIndexed()
    }

    /// Creates an error at the cursor; its path, line and column are added later.
    public func error(_ kind: JSONError.Kind) -> JSONError { JSONError(kind, offset: position) }

    /// Skips the value at the cursor and keeps its containers recorded.
    ///
    /// Returns whether it is a string with escapes.
    mutating func skipIndexed() throws(JSONError) -> Bool {
        var isEscaped = false
        let byte = text.byte(position)
        if position < indexedEnd, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["),
            container < source.pointee.containers.count
        {
            let passed = source.pointee.containers[container]
            position = Int(passed.end)
            container = Int(passed.next)
        } else {
            position = try source.pointee.skip(from: position, depth: depth, isEscaped: &isEscaped)
        }
        return isEscaped
    }

    /// Checks that only white space follows the outermost value.
    func finish() throws(JSONError) {
        let i = text.space(position)
        guard i == text.end else { throw text.unexpected(i, expected: "the end of the text") }
        // An enclosing attempt may have treated a refused one as a mere failure.
        try checkAttempts()
    }
}
