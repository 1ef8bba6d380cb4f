#if Sandbox
    /// Headings of specifications in the formats of the Construction Specifications Institute, by a simple rule of the sandbox's own.
    enum SectionHeading {
        /// A number, and the title if it is in the same line: `SECTION 03 30 00 - CAST-IN-PLACE CONCRETE`, `SECTION 07210`.
        ///
        /// Without the word, the number has to be at the beginning of a page and the title in capitals.
        static func section(_ line: Substring, isAtTop: Bool) -> (number: String, title: String?)? {
            if let match = line.firstMatch(of: /^SECTION\s+([0-9]{2} ?[0-9]{2} ?[0-9]{2}(?:\.[0-9]{2})?|[0-9]{5})(?![0-9])(.*)$/) {
                return (normalized(match.1), title(match.2))
            }
            guard isAtTop, let match = line.firstMatch(of: /^([0-9]{2} [0-9]{2} [0-9]{2}(?:\.[0-9]{2})?)\b([^a-z]*)$/),
                let title = title(match.2)
            else { return nil }
            return (normalized(match.1), title)
        }

        /// `PART 1 - GENERAL`.
        static func part(_ line: Substring) -> Substring? { line.firstMatch(of: /^PART\s+([0-9])\b/)?.1 }

        /// `1.01 SUMMARY`, `2.3 MATERIALS`.
        static func article(_ line: Substring) -> Substring? { line.firstMatch(of: /^([0-9]\.[0-9]{1,2})\s+[A-Z]/)?.1 }

        /// `A. Submit mix designs.`, without its letter.
        static func paragraph(_ line: Substring) -> Substring? { line.firstMatch(of: /^[A-Z]\.\s+(\S.*)$/)?.1 }

        static func isEnd(_ line: Substring) -> Bool { line.hasPrefix("END OF SECTION") }

        /// The title in a line of its own, under the number.
        static func titleLine(_ line: Substring) -> String? {
            part(line) == nil && article(line) == nil && section(line, isAtTop: true) == nil ? title(line) : nil
        }

        /// `03 30 00`, however it was spaced; numbers of the older format with five digits stay as they are.
        private static func normalized(_ number: Substring) -> String {
            let digits = number.replacing(" ", with: "")
            guard digits.prefix(while: { $0 != "." }).count == 6 else { return String(digits) }
            return "\(digits.prefix(2)) \(digits.dropFirst(2).prefix(2)) \(digits.dropFirst(4))"
        }

        private static func title(_ text: Substring) -> String? {
            let title = text.drop { !$0.isLetter }
            return title.filter(\.isLetter).count >= 3 ? String(title) : nil
        }
    }
#endif
