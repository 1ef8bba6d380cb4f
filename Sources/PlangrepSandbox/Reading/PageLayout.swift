#if Sandbox
    /// The words, lines and blocks of a page: what its text says when it is taken apart again.
    struct PageLayout: Sendable {
        struct Word: Sendable, Hashable {
            var text: Substring
            var box: Box
        }

        /// Words that stand side by side.
        struct Line: Sendable, Hashable {
            var words: Range<Int>
            var text: Substring
            var box: Box
        }

        /// Lines that belong together.
        struct Block: Sendable, Hashable {
            var lines: Range<Int>
            var text: Substring
            var box: Box
        }

        private(set) var words: [Word] = []
        private(set) var lines: [Line] = []
        private(set) var blocks: [Block] = []

        init(_ page: PageText) {
            words.reserveCapacity(page.boxes.count)
            for block in Self.blocks(of: page.text) {
                let first = lines.count
                for line in block.split(separator: "\n") { add(line, boxes: page.boxes) }
                guard lines.count > first else { continue }
                blocks.append(Block(lines: first..<lines.count, text: block, box: Self.union(lines[first...].map(\.box))))
            }
        }

        private mutating func add(_ line: Substring, boxes: [PackedBox]) {
            let first = words.count
            for word in line.split(separator: " ") { words.append(Word(text: word, box: boxes[words.count].box)) }
            lines.append(Line(words: first..<words.count, text: line, box: Self.union(words[first...].map(\.box))))
        }

        /// Splits at each pair of line feeds.
        private static func blocks(of text: String) -> [Substring] {
            var blocks: [Substring] = []
            var start = text.startIndex
            var isLineEnd = false
            for index in text.utf8.indices {
                let isBreak = text.utf8[index] == UInt8(ascii: "\n")
                if isBreak, isLineEnd {
                    blocks.append(text[start..<text.utf8.index(before: index)])
                    start = text.utf8.index(after: index)
                }
                isLineEnd = isBreak
            }
            return start < text.endIndex ? blocks + [text[start...]] : blocks
        }

        private static func union(_ boxes: [Box]) -> Box {
            boxes.dropFirst().reduce(boxes.first ?? Box(left: 0, top: 0, right: 0, bottom: 0)) { $0.union($1) }
        }
    }
#endif
