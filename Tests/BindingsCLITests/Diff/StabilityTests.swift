#if CommandLine
    import BindingsDocument
    import BindingsGenerator
    import Foundation
    import Testing

    @testable import BindingsCLI

    /// Additions to a document rename nothing.
    ///
    /// `BINDINGS_ADDITIONS=500` adds that many things to every document, the largest included; `BINDINGS_CORPUS=discord,box` leaves the
    /// others out.
    @Suite("names are stable", .enabled(if: RealDocuments.areWanted, "the documents of ../shared/specs are not here"))
    struct StabilityTests {
        private static let small = [
            "apple-petstore-reference.yaml", "oai-tictactoe.yaml", "readme-3.0-discriminators.yaml", "readme-3.0-parameters-style.yaml",
            "cloud-hypervisor.yaml", "conjur.bundled.yaml", "multifile-conjur/spec/openapi.yml", "traq-v3.yaml", "ory-kratos.json",
            "qdrant.json", "k8s-apps-v1.json",
        ]
        private static let others = [
            "heyapi-opencode-3.1.yaml", "discord.json", "box.json", "stripe-2022.json", "vercel-2025.json",
        ]
        private static let environment = ProcessInfo.processInfo.environment
        private static let demanded = environment["BINDINGS_ADDITIONS"].flatMap { Int($0) }
        private static let wanted = demanded ?? 40
        private static let documents = (demanded == nil ? small : small + others).filter { name in
            environment["BINDINGS_CORPUS"]?.split(separator: ",").contains { name.hasPrefix($0) } ?? true
        }

        @Test("whatever is added to a document", arguments: documents)
        func renameNothing(name: String) throws {
            let temporary = try TemporaryFolder()
            let original = RealDocuments.folder.appendingPathComponent(name)
            let (folder, file) = (name.split(separator: "/").dropLast(), original.lastPathComponent)
            // A document of many files stands beside them.
            if let first = folder.first {
                try FileManager.default.copyItem(
                    at: RealDocuments.folder.appendingPathComponent(String(first)), to: temporary.url.appendingPathComponent("all"))
            }
            let place = (folder.isEmpty ? "" : "all/" + folder.dropFirst().map { $0 + "/" }.joined())
            let document = try Self.json(original)
            try temporary.write(try Self.text(document), to: "\(place)old-\(file).json")
            var changed = RandomAdditions(to: document, seed: 7)
            changed.add(Self.wanted)
            try temporary.write(try Self.text(changed.document), to: "\(place)new-\(file).json")
            for (name, part) in changed.files { try temporary.write(try Self.text(part), to: place + name) }
            let before = try CallerCheck.read(temporary.path("\(place)old-\(file).json"), nil)
            let after = try CallerCheck.read(temporary.path("\(place)new-\(file).json"), nil)
            let changes = GeneratedAPIDiff(old: before.lowered, new: after.lowered).changes
            #expect(changes.count >= Self.wanted / 2)
            let breaking = changes.filter { $0.code.impact == .breaking && !Self.isAddition($0) }
            #expect(breaking.map { "\($0.code.rawValue) \($0.subject): \($0.before ?? "") → \($0.after ?? "")" } == [])
        }

        /// Breaking, but neither a renaming nor avoidable: a union has one more case, or a schema is sent by PATCH for the first time, so that null and
        /// absence of its properties differ.
        private static func isAddition(_ change: Change) -> Bool {
            switch change.code {
            case .caseAdded: true
            case .propertyRetyped: change.after == change.before.map { "Field<\($0.dropLast())>" }
            default: false
            }
        }

        private static func json(_ file: URL) throws -> [String: Any] {
            let source = SourceFile(path: file.path, name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
            let node = try #require(DocumentTree.read(source, diagnostics: DiagnosticCollector()))
            return try #require(value(node) as? [String: Any])
        }

        private static func value(_ node: LocatedNode) -> Any {
            switch node.kind {
            case .null: NSNull()
            case .bool(let value): value
            case .number(let text): node.number?.int.map { $0 as Any } ?? Double(text) as Any? ?? text
            case .string(let text): text
            case .sequence(let elements): elements.map(value)
            case .mapping(let members): Dictionary(members.map { ($0.key, value($0.value)) }, uniquingKeysWith: { first, _ in first })
            }
        }

        private static func text(_ document: [String: Any]) throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys]), as: UTF8.self)
        }
    }
#endif
