/// What all readers of one decoding share.
///
/// **Containers.** To index an object, every value inside it is passed over once. So that no byte is passed over again for each level above it, that
/// pass notes for each array and object, in the order in which they begin, where it ends and which container comes next. A value inside an
/// indexed object is then skipped in one step, and the total work stays proportional to the length of the text.
///
/// **Entries.** The places of the known members of all objects being decoded now, those of the innermost last.
struct JSONSource: ~Copyable {
    /// Where an array or object ends, and the number of the first container behind it.
    struct Container: BitwiseCopyable {
        var end: UInt32
        var next: UInt32
    }

    /// The place of a known member's value in its object.
    ///
    /// `start` is 0 while the member has not been seen: no value stands at the very beginning of an object.
    struct Entry: BitwiseCopyable {
        var start: UInt32 = 0
        /// For a string: the offset behind it; else 0.
        var stringEnd: UInt32 = 0
        /// The number of the first container at or behind `start`.
        var container: UInt32 = 0
        /// Which of the member's names this is: 0 for its own, then its aliases.
        var rank: UInt16 = 0
        /// For a string: whether it has escape sequences.
        var isEscaped = false
    }

    let text: JSONText
    let maxDepth: Int
    /// Whether an open enum takes its listed values alone.
    let refusesUnlisted: Bool
    var containers = Stack<Container>(capacity: 64)
    var entries = Stack<Entry>(capacity: 64)
    /// How many bytes may still be read once more by `attempt`.
    var attemptsLeft: Int
    /// The same for attempts that look for a type that fits better than one that does already.
    var comparisonsLeft: Int
    /// Whether what is being read is read for such a comparison.
    var isComparison = false
    /// How many attempts are under way, each inside the one before.
    var attemptDepth = 0
    /// How much of what was read since the innermost attempt began is not in the document: members, values of enums, alternatives.
    var unknownCount = 0

    init(text: JSONText, maxDepth: Int, refusesUnlisted: Bool = false) {
        self.text = text
        self.maxDepth = maxDepth
        self.refusesUnlisted = refusesUnlisted
        attemptsLeft = Swift.max(1024, Swift.min(text.end, .max / 256)) * 256
        comparisonsLeft = attemptsLeft
    }

    /// The offset behind the value at `start`, which is checked, with every container in it noted.
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
    /// The offset behind the number or literal at `start`.
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
