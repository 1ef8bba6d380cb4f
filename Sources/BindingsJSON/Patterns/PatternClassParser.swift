/// Reads a class in brackets, the opening one behind it.
struct PatternClassParser {
    static func parse(_ scalars: inout ArraySlice<Unicode.Scalar>) throws(TextPatternError) -> ScalarSet {
        let isNegated = scalars.first == "^"
        if isNegated { scalars.removeFirst() }
        var ranges: [ClosedRange<UInt32>] = []
        while let next = scalars.first, next != "]" {
            let first = try part(&scalars)
            // A hyphen at the end, or beside a class, means itself.
            guard scalars.first == "-", let after = scalars.dropFirst().first, after != "]", let least = first.single else {
                ranges += first.positive
                continue
            }
            scalars.removeFirst()
            let second = try part(&scalars)
            guard let most = second.single else {
                ranges += first.positive + ScalarSet(0x2D).ranges + second.positive
                continue
            }
            guard least <= most else { throw TextPatternError("a range is the wrong way round") }
            ranges.append(least...most)
        }
        guard scalars.popFirst() != nil else { throw TextPatternError("a class does not end") }
        return ScalarSet(ranges, isNegated: isNegated)
    }

    private static func part(_ scalars: inout ArraySlice<Unicode.Scalar>) throws(TextPatternError) -> ScalarSet {
        guard let next = scalars.popFirst() else { throw TextPatternError("a class does not end") }
        guard next == "\\" else { return ScalarSet(next.value) }
        if scalars.first == "b" {
            scalars.removeFirst()
            return ScalarSet(8)
        }
        return try PatternEscape.parse(&scalars)
    }
}

extension ScalarSet {
    /// The one code point that the set holds.
    fileprivate var single: UInt32? {
        guard !isNegated, ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
        return range.lowerBound
    }
}
