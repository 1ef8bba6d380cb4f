#if CommandLine
    import BindingsDocument
    import Foundation

    /// Changes as text.
    struct DiffReport {
        let changes: [Change]

        /// How many changes there are of each impact: `2 break callers, 1 behaves differently, 3 added`.
        var summary: String {
            let parts = zip(Impact.allCases, ["breaking", "of behaviour", "added"]).map { impact, word in
                "\(changes.filter { $0.code.impact == impact }.count) \(word)"
            }
            return parts.joined(separator: ", ")
        }

        /// For a terminal: one paragraph for each change.
        var text: String {
            groups.map { impact, changes in
                "\(impact.title):\n\n"
                    + changes.map { change in
                        let place = (change.newPlace ?? change.oldPlace).map { "\n      \($0)" } ?? ""
                        return "  \(change.subject)\(Self.difference(change).map { ": \($0)" } ?? "") [\(change.code.rawValue)]\(place)"
                    }.joined(separator: "\n")
            }.joined(separator: "\n\n")
        }

        /// For a review.
        var markdown: String {
            let head = "# Changes for callers\n\n\(summary)\n"
            return
                ([head]
                + groups.map { impact, changes in
                    let rows = changes.map { change in
                        "| `\(change.subject)` | \(Self.code(change.before)) | \(Self.code(change.after)) | \(change.code.rawValue) |"
                    }
                    return "## \(impact.title)\n\n| what | was | is | code |\n|---|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
                }).joined(separator: "\n").trimmingCharacters(in: .newlines)
        }

        /// For machines: an object with the counts and the list.
        func json() throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(Document(changes)), as: UTF8.self)
        }

        private var groups: [(Impact, [Change])] {
            Impact.allCases.map { impact in (impact, changes.filter { $0.code.impact == impact }) }.filter { !$0.1.isEmpty }
        }

        private static func difference(_ change: Change) -> String? {
            switch (change.before, change.after) {
            case (let before?, let after?): "\(before) -> \(after)"
            case (let before?, nil): "was \(before)"
            case (nil, let after?): after
            case (nil, nil): nil
            }
        }

        private static func code(_ text: String?) -> String {
            text.map { "`\($0.replacing("|", with: "\\|").replacing("`", with: "'"))`" } ?? ""
        }
    }

    /// What stands in the JSON.
    private struct Document: Encodable {
        let breaking: Int
        let behaviour: Int
        let added: Int
        let changes: [Entry]

        struct Entry: Encodable {
            let code: String
            let impact: String
            let subject: String
            let before: String?
            let after: String?
            let oldPlace: String?
            let newPlace: String?
        }

        init(_ changes: [Change]) {
            func count(_ impact: Impact) -> Int { changes.filter { $0.code.impact == impact }.count }
            (breaking, behaviour, added) = (count(.breaking), count(.behaviour), count(.addition))
            self.changes = changes.map {
                Entry(
                    code: $0.code.rawValue, impact: $0.code.impact.rawValue, subject: $0.subject, before: $0.before, after: $0.after,
                    oldPlace: $0.oldPlace?.description, newPlace: $0.newPlace?.description)
            }
        }
    }
#endif
