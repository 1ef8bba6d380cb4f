#if CommandLine
    /// Rows under headings, no line wider than there is room.
    struct TextTable {
        var headings: [String]
        var rows: [[String]]

        private static let gap = "  "

        /// - Parameter width: columns of the terminal; nil where nothing has to fit, so that nothing is cut.
        func lines(width: Int?) -> [String] { lines(widths: widths(width: width)) }

        /// How wide each column is.
        func widths(width: Int?) -> [Int] { widths(of: cells, room: width) }

        /// Headings and rows in columns of given widths.
        func lines(widths: [Int]) -> [String] {
            cells.map { row in
                zip(row, widths).map { Self.cell($0, $1) }.joined(separator: Self.gap).trimmedAtEnd
            }
        }

        /// How wide a line is.
        static func total(_ widths: [Int]) -> Int { widths.reduce(gap.count * max(0, widths.count - 1), +) }

        private var cells: [[String]] { ([headings] + rows).map { $0.map(VisibleText.of) } }

        /// What each column would like, and where that is too much, the widest ones give first; the first, of the identifiers, gives last.
        private func widths(of cells: [[String]], room: Int?) -> [Int] {
            var widths = headings.indices.map { column in cells.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
            guard let room else { return widths }
            while Self.total(widths) > room {
                let others = widths.indices.dropFirst().filter { widths[$0] > 1 }
                guard let widest = others.max(by: { widths[$0] < widths[$1] }) ?? widths.indices.first, widths[widest] > 1 else { break }
                widths[widest] -= 1
            }
            return widths
        }

        private static func cell(_ text: String, _ width: Int) -> String {
            var text = text
            if DisplayWidth.of(text) > width {
                while !text.isEmpty, DisplayWidth.of(text) > width - 1 { text.removeLast() }
                text += "…"
            }
            return text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        }
    }

    /// How many columns of a terminal a text takes.
    enum DisplayWidth {
        static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

        /// Two for what East Asian typography makes wide (UAX #11, the blocks that are wide as a whole) and for pictures.
        private static func of(_ character: Character) -> Int {
            guard let scalar = character.unicodeScalars.first else { return 0 }
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                return 2
            default: return scalar.properties.isEmojiPresentation ? 2 : 1
            }
        }
    }

    extension String {
        fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
    }
#endif
