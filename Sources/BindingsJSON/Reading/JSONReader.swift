/// A cursor in a JSON text, at the first byte of a value.
///
/// A `JSONReadable` type reads one value from it. Readers are lent by `JSON.decode` and cannot be kept: the bytes they look at are borrowed.
public struct JSONReader: ~Copyable {
    /// Shared with the readers around and inside this one.
    ///
    /// Unsafe, but it cannot outlive what it points at: see `JSONText`.
    let source: UnsafeMutablePointer<JSONSource>
    let text: JSONText
    /// The offset of the value to read; never beyond the end.
    var position: Int
    /// How many arrays and objects surround the cursor.
    var depth: Int
    /// Values that begin before this offset have been checked and their containers noted.
    var indexedEnd: Int
    /// The number of the first container at or behind the cursor, where it is below `indexedEnd`.
    var container: Int
    /// When not 0: the offset behind the value at the cursor, a string whose escapes are known.
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

    /// The kind of the value at the cursor; throws where no value begins.
    public var kind: JSONKind {
        get throws(JSONError) {
            guard let kind = JSONKind(firstByte: text.byte(position)) else { throw text.unexpected(position, expected: "a JSON value") }
            return kind
        }
    }

    /// Reads a value of the type that is asked for.
    public mutating func read<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> T { try T(json: &self) }

    /// Reads `null` if it stands at the cursor and says whether it did.
    public mutating func readNull() throws(JSONError) -> Bool {
        guard text.byte(position) == UInt8(ascii: "n") else { return false }
        position = try text.literal(position)
        return true
    }

    /// Passes over the value at the cursor; it is checked all the same.
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

    /// An error at the cursor: the place of the value, or of what is wrong in it, is added on the way out.
    public func error(_ kind: JSONError.Kind) -> JSONError { JSONError(kind, offset: position) }

    /// Passes over the value at the cursor and keeps its containers noted.
    ///
    /// Says whether it is a string with escapes.
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

    /// Only white space may follow the outermost value.
    func finish() throws(JSONError) {
        let i = text.space(position)
        guard i == text.end else { throw text.unexpected(i, expected: "the end of the text") }
        // An attempt around the one that was refused may have taken that for a mere failure.
        try checkAttempts()
    }
}
