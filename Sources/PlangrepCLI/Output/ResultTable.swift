#if CommandLine
    import Plangrep

    /// The sheets of a result, and the documents without any, as rows.
    struct ResultRows {
        static let headings = ["SHEET", "TITLE", "PAGE", "DISCIPLINE", "TYPE", "FILE"]
        static let csvHeadings = ["documentId", "fileName", "pageNumber", "sheetNumber", "sheetName", "discipline", "drawingType"]

        /// The cells of a row below `headings`.
        static func cells(_ row: [String]) -> [String] { [row[3], row[4], row[2], row[5], row[6], row[1]] }

        /// The document of the last sheet.
        private var document: Int?

        /// The row of an item, below `csvHeadings`; nil where it has none.
        mutating func row(_ item: ResultItem) -> [String]? {
            switch item {
            case .sheet(let sheet, let reference):
                document = reference.index
                return [
                    reference.documentID ?? "", reference.fileName ?? "", sheet.pageNumber.map { "\($0)" } ?? "", sheet.sheetNumber ?? "",
                    sheet.sheetName ?? "", sheet.discipline ?? "", sheet.drawingType ?? "",
                ]
            case .document(let whole):
                defer { document = nil }
                return document == nil ? [whole.documentID, whole.fileName, "", "", "", "", ""] : nil
            default: return nil
            }
        }
    }

    /// Comma-separated values (RFC 4180).
    enum CSV {
        static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

        /// What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection").
        private static func cell(_ text: String) -> String {
            var text = text
            if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(text) == nil { text = "'" + text }
            guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return text }
            return "\"" + text.replacing("\"", with: "\"\"") + "\""
        }
    }
#endif
