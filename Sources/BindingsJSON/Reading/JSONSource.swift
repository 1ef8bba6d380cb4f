/// The shared state of all readers of one decoding.
///
/// **Containers.** To index an object, every value inside it is scanned once. So that no byte is scanned again for each level above it,
/// that scan records, for each array and object in order, its end and the index of the next container. A value inside an
/// indexed object is then skipped in one step, and the total work stays proportional to the length of the text.
///
/// **Entries.** The positions of the known properties of all objects being decoded now, those of the innermost last.
struct JSONSource: ~Copyable {
    /// The end of an array or object, and the index of the first container after it.
    struct Container: BitwiseCopyable {
        var end: UInt32
        var next: UInt32
    }

    /// The position of a known property's value in its object.
    ///
    /// `start` is 0 before the property was found, because no value is at the very beginning of an object.
    struct Entry: BitwiseCopyable {
        var start: UInt32 = 0
        /// For a string: the offset after it; otherwise 0.
        var stringEnd: UInt32 = 0
        /// The index of the first container at or after `start`.
        var container: UInt32 = 0
        /// The rank of the property's name: 0 for its own, then its aliases.
        var rank: UInt16 = 0
        /// For a string: indicates whether it has escape sequences.
        var isEscaped = false
    }

    let text: JSONText
    let maxDepth: Int
    /// Indicates whether an open enum accepts only its listed values.
    let refusesUnlisted: Bool
    var containers = Stack<Container>(capacity: 64)
    var entries = Stack<Entry>(capacity: 64)
    /// The number of bytes that `attempt` may still read again.
    var attemptsLeft: Int
    /// The same for attempts to find a better match.
    var comparisonsLeft: Int
    /// Indicates whether the current attempt looks for a better match.
    var isComparison = false
    /// The number of nested attempts in progress.
    var attemptDepth = 0
    /// The number of parts read since the innermost attempt began that are not in the document: properties, enum values, alternatives.
    var unknownCount = 0

    init(text: JSONText, maxDepth: Int, refusesUnlisted: Bool = false) {
        self.text = text
        self.maxDepth = maxDepth
        self.refusesUnlisted = refusesUnlisted
        attemptsLeft = Swift.max(1024, Swift.min(text.end, .max / 256)) * 256
        comparisonsLeft = attemptsLeft
    }

    /// Returns the offset after the value at `start`, which is checked, and records every container in it.
    mutating func skip(from start: Int, depth: Int, isEscaped: inout Bool) throws(JSONError) -> Int {
        switch text.byte(start) {
        case UInt8(ascii: "\""):
            let raw = try text.string(start)
            isEscaped = raw.isEscaped
            return raw.end &+ 1
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            var pass = ContainerPass(text: text, depth: depth, maxDepth: maxDepth)
            return try pass.run(from: start, noting: &containers)
        default: return try text.scalar(start)
        }
    }
}

extension JSONText {
    /// Returns the offset after the number or literal at `start`.
    @inline(__always)
    func scalar(_ start: Int) throws(JSONError) -> Int {
        let first = byte(start)
        if first.isDigit || first == UInt8(ascii: "-") {
            var isInteger = true
            return try number(start, isInteger: &isInteger)
        }
        guard start < end else { throw unexpected(start, expected: "a JSON value") }
        return try literal(start)
    }
}
