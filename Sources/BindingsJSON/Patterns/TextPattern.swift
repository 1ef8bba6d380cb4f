/// A `pattern` of JSON Schema: a regular expression of ECMA-262, on code points, that may match anywhere in a text.
///
/// Matching takes time proportional to the text's length times the pattern's, whatever both are: nothing is tried and taken back.
package struct TextPattern: Sendable {
    private let program: PatternProgram

    /// The most that a search may take, in steps of the pattern times code points of the text.
    private static let mostWork = 50_000_000

    /// Reads a pattern.
    ///
    /// - Throws: ``TextPatternError`` for what is none, for what looks around, refers to groups or names Unicode properties, and for what
    ///   becomes more than 5,000 steps.
    package init(_ source: String) throws(TextPatternError) {
        program = try PatternProgram(PatternParser.parse(source))
    }

    /// Whether it matches; nil for a text that is too long to be searched.
    package func matches(_ text: String) -> Bool? {
        let scalars = text.unicodeScalars.map(\.value)
        guard scalars.count <= Self.mostWork / program.steps.count else { return nil }
        var run = PatternRun(program, scalars)
        return run.search()
    }
}

/// Why a pattern cannot be matched.
package struct TextPatternError: Error, Sendable, Hashable, CustomStringConvertible {
    /// For example `it looks ahead`.
    package let description: String

    init(_ description: String) { self.description = description }
}
