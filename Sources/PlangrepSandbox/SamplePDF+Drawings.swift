#if Sandbox
    // What is drawn on the sheets; the unit is the point, the origin lies at the lower left.
    extension SamplePDF {
        /// Border and title block.
        static func frame(_ sheet: Sheet) -> String {
            "2 w 24 24 1176 744 re S 1 w 984 24 216 744 re S 984 96 216 72 re S 984 168 216 48 re S "
                + text("SAMPLE BUILDING", x: 1000, y: 190, size: 14) + text(sheet.title.uppercased(), x: 1000, y: 128, size: 14)
                + text(sheet.number, x: 1000, y: 46, size: 36) + text("Drawn by plangrep for its demo", x: 1000, y: 742, size: 10)
        }

        /// Lines from the top of a page in letter size.
        static func lines(_ lines: [String]) -> String {
            lines.enumerated().map { text($1, x: 72, y: 720 - 16 * $0, size: 11) }.joined()
        }

        static let floorPlan =
            "4 w 120 160 720 460 re S 2 w " + line(120, 380, 500, 380) + line(500, 160, 500, 620)
            + line(500, 440, 840, 440) + "1 w 300 380 m 300 420 340 420 340 380 c S 500 300 m 540 300 540 260 500 260 c S "
            + text("101 OFFICE", x: 250, y: 270, size: 16) + text("102 STORE", x: 250, y: 500, size: 16)
            + text("103 HALL", x: 630, y: 300, size: 16) + text("104 PLANT ROOM", x: 610, y: 530, size: 16)
            + text("SCALE 1:100", x: 120, y: 100, size: 12)

        static let elevation =
            "2 w " + line(80, 200, 940, 200) + "150 200 660 300 re S " + line(130, 500, 480, 640) + line(480, 640, 830, 500)
            + "1 w 200 260 100 120 re S 360 260 100 120 re S 620 260 100 120 re S 500 200 80 160 re S "
            + text("+0.000", x: 860, y: 206, size: 12) + text("+3.000", x: 860, y: 500, size: 12)
            + text("RENDER ON INSULATION, 160 MM", x: 220, y: 430, size: 12)

        static let schedule =
            "1 w 100 300 780 280 re S " + (1...3).map { line(100, 300 + 70 * $0, 880, 300 + 70 * $0) }.joined()
            + line(260, 300, 260, 580) + line(560, 300, 560, 580)
            + row("MARK", "SIZE", "FIRE RATING", y: 540) + row("D01", "885 x 2010", "-", y: 470)
            + row("D02", "885 x 2010", "T30", y: 400) + row("D03", "1010 x 2135", "T90", y: 330)

        private static func row(_ mark: String, _ size: String, _ rating: String, y: Int) -> String {
            text(mark, x: 120, y: y, size: 14) + text(size, x: 280, y: y, size: 14) + text(rating, x: 580, y: y, size: 14)
        }

        private static func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> String { "\(x1) \(y1) m \(x2) \(y2) l S " }

        private static func text(_ text: String, x: Int, y: Int, size: Int) -> String {
            // ISO 32000-1, 7.3.4.2.
            let escaped = text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
            return "BT /F1 \(size) Tf \(x) \(y) Td (\(escaped)) Tj ET "
        }
    }
#endif
