import Foundation

/// The sources of the executable that decodes and encodes values: what it does, and which types there are.
enum ProbeTable {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Probe")
        .standardizedFileURL

    /// The types that are declared for a document's components; other names of a type are not.
    static func names(of document: CorpusDocument) async throws -> [String] {
        let declarations = try await Generations.shared.declarations(of: document)
        return try await Set(Inventories.shared.of(document).components.values).filter { declarations.types[$0]?.kind != .alias }.sorted()
    }

    static func sources(_ tables: [(document: CorpusDocument, names: [String])]) throws -> [(name: String, text: String)] {
        var sources = [("main.swift", try String(contentsOf: folder.appendingPathComponent("main.swift.txt"), encoding: .utf8))]
        for (document, names) in tables { sources.append(("\(document.module)Table.swift", table(document, names))) }
        let all = tables.map { "    tables[\"\($0.document.name)\"] = types\($0.document.module)()" }
        let text =
            "func tables() -> [String: [String: Probe]] {\n    var tables: [String: [String: Probe]] = [:]\n\(all.joined(separator: "\n"))\n    return tables\n}\n"
        return sources + [("Tables.swift", text)]
    }

    private static func table(_ document: CorpusDocument, _ names: [String]) -> String {
        let entries = names.map { "    types[\"\($0)\"] = Probe(\(document.module).`\($0)`.self)" }
        return """
            import \(document.module)

            func types\(document.module)() -> [String: Probe] {
                var types = [String: Probe](minimumCapacity: \(names.count))
            \(entries.joined(separator: "\n"))
                return types
            }

            """
    }
}
