#if Sandbox
    /// What a sheet's number and title say about it.
    enum SheetKinds {
        /// The discipline by the letters before the number, as the United States National CAD Standard designates them; nil for other letters.
        static func discipline(ofNumber number: String) -> String? {
            disciplines[String(number.prefix { $0.isLetter })]
        }

        /// The kind of drawing by words of its title; nil where none of them says.
        static func drawingType(ofTitle title: String) -> String? {
            let title = title.uppercased()
            return drawingTypes.first { title.contains($0.word) }?.type
        }

        private static let disciplines = [
            "A": "architectural", "AD": "architectural", "I": "interiors", "S": "structural", "M": "mechanical", "MH": "mechanical",
            "E": "electrical", "P": "plumbing", "C": "civil", "L": "landscape", "F": "fire_protection", "FP": "fire_protection",
            "G": "general", "T": "telecommunications",
        ]

        /// The first that fits counts.
        private static let drawingTypes: [(word: String, type: String)] = [
            ("FLOOR PLAN", "floor_plan"), ("SITE PLAN", "site_plan"), ("ROOF PLAN", "roof_plan"), ("CEILING PLAN", "ceiling_plan"),
            ("FOUNDATION", "foundation_plan"), ("FRAMING", "framing_plan"), ("SCHEDULE", "schedule"), ("ELEVATION", "elevation"),
            ("SECTION", "section"), ("DETAIL", "detail"), ("PLAN", "plan"),
        ]
    }

    /// The kind of a region; the documented examples and `note`.
    enum RegionType: String, Sendable, Hashable, CaseIterable {
        case titleBlock = "title_block"
        case schedule, elevation, section, detail, plan, note

        /// By the first of these words that a short line of the region has in capitals or with a capital first letter; `note` without any.
        ///
        /// Lines of more than six words, and those that begin with a digit or refer to something else, are text rather than labels.
        ///
        /// - Returns: The kind, and the line that says so.
        static func named(in lines: some Sequence<Substring>) -> (type: RegionType, label: Substring?) {
            for line in lines where isLabel(line) {
                let words = line.split { !$0.isLetter }.map { $0.first?.isUppercase == true ? $0.lowercased() : "" }
                if let type = [schedule, elevation, section, detail, plan].first(where: { words.contains($0.rawValue) }) {
                    return (type, line)
                }
            }
            return (.note, nil)
        }

        private static func isLabel(_ line: Substring) -> Bool {
            let words = line.split(separator: " ")
            return words.count <= 6 && line.first?.isNumber == false && words.first?.lowercased() != "see"
        }

        /// The kind of layout, the sandbox's own: `table` for schedules, `text` for everything else.
        var layoutType: String { self == .schedule ? "table" : "text" }
    }
#endif
