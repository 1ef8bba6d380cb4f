/// A place in a file, as people and build tools count it.
package struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The file as it is shown: the path the caller gave, or the same folder joined with a reference's path.
    package let file: String
    /// The line, counted from 1; lines end with LF, CR or CRLF.
    package let line: Int
    /// The column, counted from 1 in UTF-8 bytes: what the Swift compiler prints and what Xcode expects.
    package let column: Int

    /// Makes a location from its parts.
    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String { "\(file):\(line):\(column)" }

    /// Orders by file, then line, then column.
    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return (left.line, left.column) < (right.line, right.column)
    }
}
