/// A place in a file, as people and build tools count it.
public struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The file as it is shown: the path the caller gave, or the same folder joined with a reference's path.
    public let file: String
    /// The line, counted from 1; lines end with LF, CR or CRLF.
    public let line: Int
    /// The column, counted from 1 in UTF-8 bytes: what the Swift compiler prints and what Xcode expects.
    public let column: Int

    /// Makes a location from its parts.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }

    /// Orders by file, then line, then column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return (left.line, left.column) < (right.line, right.column)
    }
}
