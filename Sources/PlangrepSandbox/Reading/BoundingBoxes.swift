#if Sandbox
    import Foundation

    /// Reads what `pdftotext -bbox-layout` prints: one element a line.
    ///
    /// Not with an XML parser: the text of PDF files has control characters, at which one would give up on the whole file.
    enum BoundingBoxes {
        /// The pages in order; lines that are something else are passed over.
        ///
        /// - Parameters:
        ///   - turned: Numbers of pages that are shown turned by a quarter: poppler names their size before that, and the boxes after it.
        ///   - first: The number of the first page.
        static func pages(in output: [UInt8], turned: Set<Int> = [], from first: Int = 1) -> [PageText] {
            var pages: [PageText] = []
            var start = PageText.Start.block
            for line in output.split(separator: UInt8(ascii: "\n")) {
                let line = line.drop { $0 == UInt8(ascii: " ") }
                if line.starts(with: "<word ".utf8) {
                    guard !pages.isEmpty, let (word, box) = word(line, on: pages[pages.count - 1]) else { continue }
                    if pages[pages.count - 1].add(word, in: box, start) { start = .word }
                } else if line.starts(with: "<line ".utf8) {
                    if start == .word { start = .line }
                } else if line.starts(with: "<block ".utf8) {
                    start = .block
                } else if line.starts(with: "<page ".utf8) {
                    var size = values(in: line)
                    if turned.contains(first + pages.count) { size.reverse() }
                    pages.append(PageText(width: size.first ?? 0, height: size.dropFirst().first ?? 0))
                    start = .block
                }
            }
            return pages
        }

        private static func word(_ line: ArraySlice<UInt8>, on page: PageText) -> (String, Box)? {
            guard page.width > 0, page.height > 0, let head = line.firstIndex(of: UInt8(ascii: ">")),
                let end = line.lastIndex(of: UInt8(ascii: "<")), head < end
            else { return nil }
            let edges = values(in: line[..<head])
            guard edges.count == 4 else { return nil }
            let box = Box(
                left: edges[0] / page.width, top: edges[1] / page.height, right: edges[2] / page.width, bottom: edges[3] / page.height)
            return (unescaped(String(decoding: line[(head + 1)..<end], as: UTF8.self)), box)
        }

        /// The finite numbers in quotation marks, in the order in which poppler writes them: `xMin`, `yMin`, `xMax`, `yMax`; `width`, `height`.
        private static func values(in element: ArraySlice<UInt8>) -> [Double] {
            let texts = element.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            return stride(from: 1, to: texts.count, by: 2).compactMap { Double(String(decoding: texts[$0], as: UTF8.self)) }
                .filter(\.isFinite)
        }

        /// The five entities that XML predefines; poppler writes no others.
        private static func unescaped(_ text: String) -> String {
            guard text.contains("&") else { return text }
            let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")]
            return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
        }
    }
#endif
