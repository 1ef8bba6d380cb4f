#if Sandbox
    import Foundation

    /// A place in the text of a file.
    struct TextPosition: Sendable, Hashable, Comparable {
        /// From 0.
        var page: Int
        /// In the UTF-8 bytes of the page's text.
        var offset: Int

        static func < (first: TextPosition, second: TextPosition) -> Bool { (first.page, first.offset) < (second.page, second.offset) }
    }

    /// A section of a specification: from its heading to the next one.
    struct SectionFinding: Sendable, Hashable {
        var number: String
        var title: String?
        var range: Range<TextPosition>
        /// Parts and articles, in order.
        var facets: [Facet] = []

        /// A part or an article.
        struct Facet: Sendable, Hashable {
            enum Kind: String, Sendable { case part, article }

            var kind: Kind
            /// `part-1`, `article-1.01`.
            var key: String
            var label: String
            /// Without the heading.
            var range: Range<TextPosition>
        }
    }

    extension Range<TextPosition> {
        /// Numbers from 1; a range that ends where a page begins does not reach it.
        var pages: ClosedRange<Int> {
            let last = upperBound.offset == 0 ? upperBound.page - 1 : upperBound.page
            return lowerBound.page + 1...Swift.max(lowerBound.page, last) + 1
        }
    }

    extension RandomAccessCollection<PageText> where Index == Int {
        /// The text of a range, pages joined by an empty line.
        func text(_ range: Range<TextPosition>) -> String {
            (range.lowerBound.page...range.upperBound.page).filter { $0 < endIndex }.map { page in
                let text = self[page].text.utf8
                let start = page == range.lowerBound.page ? Swift.min(range.lowerBound.offset, text.count) : 0
                let end = page == range.upperBound.page ? Swift.min(range.upperBound.offset, text.count) : text.count
                return String(decoding: text.dropFirst(start).prefix(Swift.max(0, end - start)), as: UTF8.self).trimmingCharacters(
                    in: .whitespacesAndNewlines)
            }
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
    }
#endif
