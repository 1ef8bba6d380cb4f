#if Sandbox
    /// The title block of a drawing, found by a simple rule of the sandbox's own.
    ///
    /// The sheet number is the largest word in the lower right of the page (both coordinates from 0.65) that looks like one: `A-101`, `A1.01`,
    /// `S201`. The title is the largest text in the area of the title block (from 0.65 across, from 0.45 down) that is no usual label; of
    /// texts of one size, the nearest to the number. What stands there no more than a tenth of the page further left than the number belongs to
    /// the title block, and so does the title.
    struct TitleBlock: Sendable, Hashable {
        var number: String
        /// Nil where no text is left for it.
        var title: String?
        /// Where the number begins.
        private var left: Double
        /// Of the title's largest line.
        private var titleBox: Box?

        /// Nil where the page has no sheet number.
        init?(_ layout: PageLayout) {
            guard let number = Self.numberWord(in: layout) else { return nil }
            self.number = String(number.text)
            left = number.box.left
            let line = Self.title(beside: number, in: layout)
            titleBox = line?.box
            title = line.map { Self.wholeTitle($0, in: layout) }
        }

        /// Whether a box belongs to the title block.
        func contains(_ box: Box) -> Bool {
            Self.isInArea(box) && box.left >= left - 0.1 || titleBox.map { box.union($0) == box } ?? false
        }

        private static func isInArea(_ box: Box) -> Bool { box.centre.x >= 0.65 && box.centre.y >= 0.45 }

        private static func numberWord(in layout: PageLayout) -> PageLayout.Word? {
            layout.words.filter { $0.box.centre.x >= 0.65 && $0.box.centre.y >= 0.65 && isSheetNumber($0.text) }
                .max { isBefore($0.box, $1.box, distance: { 2 - $0.right - $0.bottom }) }
        }

        /// One to three capital letters, and digits that may be parted by a dot or a hyphen; at least two digits or a separator.
        static func isSheetNumber(_ text: Substring) -> Bool {
            guard let match = text.wholeMatch(of: /[A-Z]{1,3}([-.]?)([0-9]{1,3})(?:[.-]([0-9]{1,3}))?[A-Z]?/) else { return false }
            return match.2.count > 1 || !match.1.isEmpty || match.3 != nil
        }

        private static func title(beside number: PageLayout.Word, in layout: PageLayout) -> PageLayout.Line? {
            let lines = layout.lines.filter { isInArea($0.box) && isTitle($0.text) && !layout.words[$0.words].contains(number) }
            func distance(_ box: Box) -> Double {
                let (centre, other) = (box.centre, number.box.centre)
                return abs(centre.x - other.x) + abs(centre.y - other.y)
            }
            return lines.max { isBefore($0.box, $1.box, distance: distance) }
        }

        /// A title of several lines: those of its block that are as large.
        private static func wholeTitle(_ line: PageLayout.Line, in layout: PageLayout) -> String {
            let block = layout.blocks.first { layout.lines[$0.lines].contains(line) }
            let lines = block.map { Array(layout.lines[$0.lines]) } ?? [line]
            return lines.filter { isTitle($0.text) && isAsLarge($0.box, line.box) }.map { String($0.text) }.joined(separator: " ")
        }

        /// Whether the second box is the better one: higher, or as high and at a smaller distance.
        private static func isBefore(_ first: Box, _ second: Box, distance: (Box) -> Double) -> Bool {
            isAsLarge(first, second) ? distance(first) > distance(second) : first.height < second.height
        }

        private static func isAsLarge(_ first: Box, _ second: Box) -> Bool {
            abs(first.height - second.height) <= 0.05 * max(first.height, second.height)
        }

        /// Whether a line may be a title: words rather than a number, a date or the label of a field.
        static func isTitle(_ text: Substring) -> Bool {
            let words = text.uppercased().trimmingPrefix(/[^A-Z]+/)
            return text.filter(\.isLetter).count >= 4 && !labels.contains { words.hasPrefix($0) }
        }

        /// What fields of title blocks are usually called.
        private static let labels = [
            "SHEET", "SCALE", "DATE", "DRAWN", "CHECKED", "APPROVED", "DESIGNED", "PROJECT N", "PROJECT:", "JOB N", "REVISION", "REV.",
            "ISSUE", "DRAWING N", "DRAWING TITLE", "TITLE:", "CLIENT:",
        ]
    }
#endif
