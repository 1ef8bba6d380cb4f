/// Reads a regular expression of ECMA-262, the dialect of JSON Schema (2020-12, "Regular Expressions").
///
/// Groups only group, and quantifiers that are lazy match what greedy ones do: whether there is a match depends on neither.
struct PatternParser {
    private var scalars: ArraySlice<Unicode.Scalar>
    private var depth = 0

    /// - Throws: ``TextPatternError`` for what is no pattern, and for what no automaton can match: looking around, and what a group has matched.
    static func parse(_ source: String) throws(TextPatternError) -> PatternNode {
        var parser = PatternParser(scalars: Array(source.unicodeScalars)[...])
        let node = try parser.choice()
        if !parser.scalars.isEmpty { throw TextPatternError("a group ends that did not begin") }
        return node
    }

    private init(scalars: ArraySlice<Unicode.Scalar>) { self.scalars = scalars }

    private mutating func choice() throws(TextPatternError) -> PatternNode {
        var alternatives = [try sequence()]
        while take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws(TextPatternError) -> PatternNode {
        var parts: [PatternNode] = []
        while let next = scalars.first, next != "|", next != ")" {
            let part = try atom()
            parts.append(try quantified(part))
        }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .nothing : .sequence(parts)
    }

    private mutating func atom() throws(TextPatternError) -> PatternNode {
        guard let next = scalars.popFirst() else { return .nothing }
        switch next {
        case "^": return .start
        case "$": return .end
        case ".": return .one(ScalarSet.lineEnds.negated)
        case "(": return try group()
        case "[": return .one(try PatternClassParser.parse(&scalars))
        case "\\": return try escape()
        case "*", "+", "?": throw TextPatternError("a quantifier follows nothing")
        default: return .one(ScalarSet(next.value))
        }
    }

    private mutating func group() throws(TextPatternError) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 50 else { throw TextPatternError("groups are nested more than 50 deep") }
        if take("?") {
            try kind()
        }
        let inside = try choice()
        guard take(")") else { throw TextPatternError("a group does not end") }
        return inside
    }

    /// What follows `(?`: a colon or a name.
    private mutating func kind() throws(TextPatternError) {
        if take(":") { return }
        guard take("<") else { throw TextPatternError("it looks ahead") }
        if scalars.first == "=" || scalars.first == "!" { throw TextPatternError("it looks behind") }
        while let next = scalars.popFirst(), next != ">" {}
    }

    private mutating func escape() throws(TextPatternError) -> PatternNode {
        switch scalars.first {
        case "b", "B": return .wordEdge(isThere: scalars.removeFirst() == "b")
        case "k", "1", "2", "3", "4", "5", "6", "7", "8", "9": throw TextPatternError("it refers to what a group has matched")
        default: return .one(try PatternEscape.parse(&scalars))
        }
    }

    // MARK: Quantifiers

    private mutating func quantified(_ node: PatternNode) throws(TextPatternError) -> PatternNode {
        let range: (min: Int, max: Int?)
        switch scalars.first {
        case "*": range = (0, nil)
        case "+": range = (1, nil)
        case "?": range = (0, 1)
        case "{":
            guard let counted = try count() else { return node }
            range = counted
        default: return node
        }
        // The last of the quantifier: its brace, where it counts.
        scalars.removeFirst()
        _ = take("?")
        switch node {
        case .start, .end, .wordEdge: throw TextPatternError("a place cannot be repeated")
        default: return .repeated(node, min: range.min, max: range.max)
        }
    }

    /// `{2}`, `{2,}` or `{2,5}`, up to its brace; nil where it is none, and the brace stands for itself.
    private mutating func count() throws(TextPatternError) -> (min: Int, max: Int?)? {
        var rest = scalars.dropFirst()
        guard let least = Self.number(&rest) else { return nil }
        var most: Int? = least
        if rest.first == "," {
            rest.removeFirst()
            most = Self.number(&rest)
        }
        guard rest.first == "}" else { return nil }
        guard least <= 1_000, most ?? 0 <= 1_000 else { throw TextPatternError("it counts further than 1,000") }
        if let most, most < least { throw TextPatternError("a quantifier's numbers are the wrong way round") }
        scalars = rest
        return (least, most)
    }

    private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
        var digits = 0
        var value = 0
        while let next = rest.first, ScalarSet.digits.contains(next.value) {
            rest.removeFirst()
            (digits, value) = (digits + 1, min(value * 10 + Int(next.value - 0x30), 1_000_000))
        }
        return digits > 0 ? value : nil
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard scalars.first == scalar else { return false }
        scalars.removeFirst()
        return true
    }
}
