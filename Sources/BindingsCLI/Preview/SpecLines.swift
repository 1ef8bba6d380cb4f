#if CommandLine
    import BindingsDocument

    /// The lines of a document that a value takes up.
    struct SpecLines {
        let file: SourceFile
        let range: ClosedRange<Int>

        /// The lines of the value at a place, with the line of its key.
        init(_ place: DocumentPlace) {
            file = place.file
            let start = file.location(at: place.offset)
            let first = file.bytes.indices.contains(place.offset) ? file.bytes[place.offset] : 0
            if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                range = start.line...file.location(at: Self.end(of: place)).line
            } else {
                range = Self.keyLine(above: start, in: file)...Self.lastLine(of: start, in: file)
            }
        }

        /// Numbered, each cut to what fits a screen; in the middle of many, how many are left out.
        func numbered(atMost limit: Int = 60) -> [String] {
            let width = String(range.upperBound).count
            let shown = range.prefix(limit).map { number in
                let digits = String(number)
                let line = VisibleText.escaped(
                    String(decoding: file.line(number) ?? [], as: UTF8.self).replacing("\t", with: " "), limit: 140)
                return (String(repeating: " ", count: width - digits.count) + "\(digits) | \(line)").trimmedAtEnd
            }
            return range.count > limit ? shown + ["… \(range.count - limit) more lines"] : shown
        }

        /// Where the bracket that opens at a place closes; strings are passed over.
        private static func end(of place: DocumentPlace) -> Int {
            let bytes = place.file.bytes
            var depth = 0
            var index = place.offset
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    depth -= 1
                    if depth == 0 { return index }
                case UInt8(ascii: "\""): index = endOfString(in: bytes, at: index)
                default: break
                }
                index += 1
            }
            return bytes.count
        }

        private static func endOfString(in bytes: [UInt8], at start: Int) -> Int {
            var index = start + 1
            while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
            return index
        }

        /// In YAML's block style a value ends where less is indented.
        private static func lastLine(of start: SourceLocation, in file: SourceFile) -> Int {
            var last = start.line
            var number = start.line + 1
            while number <= file.lineCount, let line = file.line(number) {
                if let indent = indent(of: line) {
                    guard indent >= start.column - 1 else { break }
                    last = number
                }
                number += 1
            }
            return last
        }

        private static func keyLine(above start: SourceLocation, in file: SourceFile) -> Int {
            var number = start.line
            while number > 1 {
                number -= 1
                guard let line = file.line(number), let indent = indent(of: line) else { continue }
                return indent < start.column - 1 ? number : start.line
            }
            return start.line
        }

        /// How many blanks a line begins with; nil where there is nothing else on it, or a comment.
        private static func indent(of line: ArraySlice<UInt8>) -> Int? {
            guard let first = line.firstIndex(where: { $0 != UInt8(ascii: " ") }), line[first] != UInt8(ascii: "#") else { return nil }
            return first - line.startIndex
        }
    }

    extension String {
        fileprivate var trimmedAtEnd: String { String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]) }
    }
#endif
