/// One file of a document: its bytes, and how offsets in them become lines and columns.
///
/// A file is held once, however often it is referred to; two files are equal when they are the same object.
package final class SourceFile: Sendable, Hashable {
    /// The path as diagnostics show it.
    package let path: String
    /// What tells files apart in identities: the path from the loader's root folder, symbolic links resolved.
    package let name: String
    /// The whole file.
    package let bytes: [UInt8]
    private let lineStarts: [Int]

    /// Makes a file from its bytes; `name` is `path` where the caller has no root folder.
    package init(path: String, name: String? = nil, bytes: [UInt8]) {
        self.path = path
        self.name = name ?? path
        self.bytes = bytes
        self.lineStarts = Self.lineStarts(of: bytes)
    }

    /// The number of lines; an empty file has one.
    package var lineCount: Int { lineStarts.count }

    /// The line and column of a byte offset; an offset past the end is the place after the last byte.
    package func location(at offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineIndex(of: offset)
        return SourceLocation(file: path, line: line + 1, column: offset - lineStarts[line] + 1)
    }

    /// The byte offset of a location; nil where there is no such line.
    func offset(of location: SourceLocation) -> Int? {
        guard location.line >= 1, location.line <= lineStarts.count else { return nil }
        return lineStarts[location.line - 1] + location.column - 1
    }

    /// The bytes of a line (from 1) without its ending, or nil where there is no such line.
    package func line(_ number: Int) -> ArraySlice<UInt8>? {
        guard number >= 1, number <= lineStarts.count else { return nil }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }

    /// Files are equal when they are the same object.
    package static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }

    /// Hashes the object's identity.
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension SourceFile {
    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Where each line begins; a file without any line feed may end its lines with carriage returns.
    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        let feeds = ByteSearch.all(0x0A, in: bytes)
        let ends = feeds.isEmpty ? ByteSearch.all(0x0D, in: bytes) : feeds
        return [0] + ends.map { $0 + 1 }
    }
}
