#if Sandbox
    /// What is known of a file's pages: a number, or the reason why there is none.
    ///
    /// Never a guess.
    public struct PageCount: Sendable, Hashable, Codable {
        /// Why no number is known.
        public enum Problem: Sendable, Hashable, Codable {
            /// The file does not begin like a PDF.
            case notPDF
            /// It begins like a PDF but cannot be read; the text says what is wrong.
            case unreadable(String)
            /// Poppler is not installed, or took too long.
            case withoutPoppler
        }

        /// The pages; nil when they are not known.
        public let pages: Int?
        /// Why they are not known; nil when they are.
        public let problem: Problem?

        /// A known number.
        public static func known(_ pages: Int) -> PageCount { PageCount(pages: pages, problem: nil) }

        /// No number.
        public static func unknown(_ problem: Problem) -> PageCount { PageCount(pages: nil, problem: problem) }
    }

    extension PageCount.Problem: CustomStringConvertible {
        /// A sentence for the result's warnings and errors.
        public var description: String {
            switch self {
            case .notPDF: "The file is not a PDF: its pages cannot be counted."
            case .unreadable(let reason): "The PDF cannot be read: \(reason)."
            case .withoutPoppler:
                "The PDF was not read: poppler is not installed or took too long. Install poppler-utils, which has pdfinfo and pdftotext."
            }
        }
    }
#endif
