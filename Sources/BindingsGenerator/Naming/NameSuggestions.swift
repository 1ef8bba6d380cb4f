import BindingsDocument

/// Names to paste into a config: what the rules could not settle, as it was settled.
package struct NameSuggestions: Sendable, Equatable {
    private var tables: [String: [String: String]] = [:]

    /// Whether there is nothing to suggest.
    package var isEmpty: Bool { tables.isEmpty }

    /// Nothing yet.
    init() {}

    mutating func add(_ entry: Diagnostic.NameOverride) { tables[entry.table, default: [:]][entry.spelling] = entry.name }

    /// The key `names` of a `bindings.json`, in JSON.
    package var text: String {
        let shown = tables.sorted { $0.key < $1.key }.map { table, names in
            let lines = names.sorted { $0.key < $1.key }.map { "    \(JSONText.quoted($0.key)): \(JSONText.quoted($0.value))" }
            return "  \(JSONText.quoted(table)): {\n\(lines.joined(separator: ",\n"))\n  }"
        }
        return "\"names\": {\n\(shown.joined(separator: ",\n"))\n}"
    }
}

extension Diagnostic.NameOverride {
    /// The entry with its keys, to paste into a `bindings.json` that has no names yet.
    var line: String { "\"names\": { \(JSONText.quoted(table)): { \(JSONText.quoted(spelling)): \(JSONText.quoted(name)) } }" }
}

/// Text as JSON writes it, with nothing that a terminal would act upon.
enum JSONText {
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" {
                result += "\\\(scalar)"
            } else if VisibleText.escaped(String(scalar)) == String(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                for unit in String(scalar).utf16 { result += "\\u" + String(0x10000 + Int(unit), radix: 16).dropFirst() }
            }
        }
        return result + "\""
    }
}

extension DiagnosticCollector {
    /// Tells of a name that was taken, with the line for the config that settles it.
    func tell(_ collision: NameTable.Collision, _ problem: String, table: String, spelling: String, at location: SourceLocation?) {
        let entry = Diagnostic.NameOverride(table: table, spelling: spelling, name: collision.got.name)
        add(
            Diagnostic(
                .warning, code: "name-collision", message: "\(problem), so \(VisibleText.quoted(collision.spelling)) is \(collision.got)",
                location: location, nextStep: "choose its name in bindings.json: \(entry.line)", naming: entry))
    }
}
