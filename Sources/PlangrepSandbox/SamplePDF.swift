#if Sandbox
    /// Small files of our own: a drawing set of three sheets with a border, a title block, a few lines and text, and pages of plain text.
    ///
    /// For a demo without files at hand, and for tests.
    public enum SamplePDF {
        /// One sheet of the set.
        struct Sheet: Sendable {
            var number: String
            var title: String
            /// Content operators drawn inside the border (ISO 32000-1, Annex A); the page is 1224 by 792 points.
            var drawing: String
            /// Whether the page is stored in portrait and shown turned, as many drawings are.
            var isTurned = false
        }

        /// The name to give the file.
        public static let fileName = "sample-drawing-set.pdf"

        /// The number of its pages.
        public static let pageCount = sheets.count

        /// The file; the same bytes every time.
        public static func bytes() -> [UInt8] { drawings(sheets) }

        /// A file of text pages in letter size, such as a book of specifications; each line is one of the page.
        ///
        /// - Parameter pages: The lines of each page, in ASCII.
        public static func bytes(text pages: [[String]]) -> [UInt8] {
            document(pages.map { Page(size: "612 792", operators: lines($0)) })
        }

        static let sheets = [
            Sheet(number: "A101", title: "Floor plan", drawing: floorPlan),
            Sheet(number: "A201", title: "South elevation", drawing: elevation),
            Sheet(number: "A501", title: "Door schedule", drawing: schedule),
        ]

        /// A drawing set of other sheets.
        static func drawings(_ sheets: [Sheet]) -> [UInt8] {
            document(
                sheets.map { sheet in
                    let operators = frame(sheet) + sheet.drawing
                    // The matrix turns what is drawn a quarter to the left; the page is shown turned to the right (ISO 32000-1, 8.3.3).
                    return sheet.isTurned
                        ? Page(size: "792 1224", rotation: 90, operators: "0 1 -1 0 792 0 cm " + operators)
                        : Page(size: "1224 792", operators: operators)
                })
        }

        private struct Page {
            /// Width and height in points.
            var size: String
            /// In degrees to the right.
            var rotation = 0
            var operators: String
        }

        /// Objects 1 and 2 are the catalog and the page tree, 3 is the font; each page takes two more.
        private static func document(_ pages: [Page]) -> [UInt8] {
            let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
            var objects = [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ]
            for (index, page) in pages.enumerated() { objects += objectsOf(page, content: 5 + 2 * index) }
            return file(objects)
        }

        private static func objectsOf(_ page: Page, content: Int) -> [String] {
            [
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(page.size)] /Rotate \(page.rotation) /Contents \(content) 0 R
                   /Resources << /Font << /F1 3 0 R >> >> >>
                """,
                "<< /Length \(page.operators.utf8.count) >>\nstream\n\(page.operators)\nendstream",
            ]
        }

        /// Header, objects, cross-reference table with 20-byte entries, trailer (ISO 32000-1, 7.5).
        private static func file(_ objects: [String]) -> [UInt8] {
            var text = "%PDF-1.4\n"
            var entries = "0000000000 65535 f \n"
            for (index, object) in objects.enumerated() {
                let offset = String(text.utf8.count)
                entries += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
                text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
            }
            let table = text.utf8.count
            let size = objects.count + 1
            return Array((text + "xref\n0 \(size)\n\(entries)trailer\n<< /Size \(size) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n").utf8)
        }
    }
#endif
