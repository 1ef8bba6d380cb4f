#if Sandbox
    /// A small drawing set of our own: three sheets with a border, a title block, a few lines and text.
    ///
    /// For a demo without files at hand, and for tests: nothing in it is compressed, so that its pages can be counted anywhere.
    public enum SamplePDF {
        /// One sheet of the set.
        struct Sheet: Sendable {
            var number: String
            var title: String
            /// Content operators drawn inside the border (ISO 32000-1, Annex A); the page is 1224 by 792 points.
            var drawing: String
        }

        /// The name to give the file.
        public static let fileName = "sample-drawing-set.pdf"

        /// The number of its pages.
        public static let pageCount = sheets.count

        /// The file; the same bytes every time.
        public static func bytes() -> [UInt8] { document(sheets) }

        static let sheets = [
            Sheet(number: "A101", title: "Floor plan", drawing: floorPlan),
            Sheet(number: "A201", title: "South elevation", drawing: elevation),
            Sheet(number: "A501", title: "Door schedule", drawing: schedule),
        ]

        /// Objects 1 and 2 are the catalog and the page tree, 3 is the font; each sheet takes two more.
        static func document(_ sheets: [Sheet]) -> [UInt8] {
            let kids = sheets.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
            var objects = [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count \(sheets.count) /Kids [\(kids)] >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ]
            for (index, sheet) in sheets.enumerated() { objects += page(sheet, content: 5 + 2 * index) }
            return file(objects)
        }

        private static func page(_ sheet: Sheet, content: Int) -> [String] {
            let operators = frame(sheet) + sheet.drawing
            return [
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 1224 792] /Contents \(content) 0 R
                   /Resources << /Font << /F1 3 0 R >> >> >>
                """,
                "<< /Length \(operators.utf8.count) >>\nstream\n\(operators)\nendstream",
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
