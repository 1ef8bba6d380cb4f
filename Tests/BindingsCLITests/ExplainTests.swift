#if CommandLine
    import BindingsGenerator
    import Foundation
    import Testing

    @testable import BindingsCLI

    @Suite("bindings explain")
    struct ExplainTests {
        private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
            .standardizedFileURL

        /// Every code that stands in the sources of what tells something.
        private static func codes() throws -> Set<String> {
            var codes: Set<String> = []
            for target in ["BindingsDocument", "BindingsGenerator", "BindingsCLI", "BindingsTool"] {
                let files = FileManager.default.enumerator(
                    at: root.appendingPathComponent("Sources/\(target)"), includingPropertiesForKeys: nil)
                while let file = files?.nextObject() as? URL {
                    guard file.pathExtension == "swift", !file.path.contains("/Explanations/") else { continue }
                    let text = try String(contentsOf: file, encoding: .utf8)
                    codes.formUnion(
                        text.matches(of: /[. ](?:error|warning|note|consequence|warn|tell|tellDuplicates)\((?:\w+, )?\s*"([a-z0-9-]+)"/).map
                        {
                            String($0.1)
                        })
                    codes.formUnion(
                        text.matches(of: /code: String = "([a-z0-9-]+)"|code: "([a-z0-9-]+)"/).map { String($0.1 ?? $0.2 ?? "") })
                    codes.formUnion(text.matches(of: /\[([a-z]+(?:-[a-z]+)*)\](?:"|\\n")/).map { String($0.1) })
                }
            }
            return codes
        }

        @Test("every code that is told is explained, and no other")
        func complete() throws {
            let explained = Explanation.all.map(\.code)
            #expect(Set(explained).count == explained.count)
            let told = try Self.codes().union(Self.computed).union(ChangeCode.allCases.map(\.rawValue))
            #expect(told.count > 60)
            #expect(told.subtracting(explained).sorted() == [], "these have no explanation")
            #expect(Set(explained).subtracting(told).sorted() == [], "these are told nowhere")
        }

        @Test("what a config may silence is what can be told of a document")
        func silenced() throws {
            let changes = Set(Explanation.changes.map(\.code))
            #expect(KnownCodes.all == Set(Explanation.all.map(\.code)).subtracting(changes))
        }

        @Test("the list has whole sentences")
        func sentences() throws {
            let lines = Explanation.list.split(separator: "\n")
            #expect(lines.filter { !$0.hasSuffix(".") } == [])
            #expect(lines.contains { $0.hasSuffix("  OpenAPI 3.1 took 'nullable' away.") })
            #expect(lines.contains { $0.hasSuffix("letters, digits, '.', '_' and '-'.") })
        }

        /// Codes that no literal beside a call names.
        private static let computed: Set<String> = [
            "bad-default", "bad-example", "inline-duplicate", "inline-enum-duplicate", "unresolved-reference", "remote-reference",
            "reference-cycle",
        ]

        /// What no single small document shows; each is tested where it is told.
        private static let undocumented: Set<String> = [
            "invalid-utf8", "limit-aliases", "limit-depth", "limit-file-size", "limit-total-size", "limit-files", "limit-callbacks",
            "unreadable-file", "outside-root", "too-many-diagnostics", "config", "output", "limit-output", "unknown-filter", "unknown-name",
            "unused-name",
            "stale-output", "template",
        ]

        @Test("each example brings its code about, and what is better does not", arguments: Explanation.all.map(\.code))
        func examples(code: String) throws {
            let one = try #require(Explanation.all.first { $0.code == code })
            #expect(one.meaning.hasSuffix(".") && one.remedy.hasSuffix("."))
            guard !Self.undocumented.contains(code), !Explanation.changes.contains(where: { $0.code == code }) else { return }
            #expect(try told(one.example).contains("[\(code)]"))
            if let better = one.better { #expect(!(try told(better).contains("[\(code)]"))) }
        }

        private func told(_ example: String) throws -> String {
            let folder = try TemporaryFolder()
            let isWhole = example.hasPrefix("openapi:") || example.hasPrefix("swagger:") || example.hasPrefix("{")
            let text = isWhole ? example : "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + example
            let name = example.hasPrefix("{") ? "openapi.json" : "openapi.yaml"
            try folder.write(text, to: name)
            try folder.write(#"{"closedEnums": ["BookStatus"], "patterns": true}"#, to: "bindings.json")
            return try run(["check", folder.path(name), "--config", folder.path("bindings.json")]).output.joined(separator: "\n")
        }

        @Test("prints the meaning, the example and the remedy")
        func wording() throws {
            try expectGolden(run(["explain", "name-collision"]), "explain")
            #expect(try run(["explain", "[name-collision]"]).output == run(["explain", "name-collision"]).output)
        }

        @Test("without a code it lists all")
        func list() throws {
            let lines = try run(["explain"]).output.joined().split(separator: "\n")
            #expect(lines.count == Explanation.all.count)
        }

        @Test("names the nearest code where there is none")
        func unknown() throws {
            let result = try run(["explain", "name-colision"])
            #expect(result.status == .usage)
            #expect(result.errorText.contains("did you mean name-collision?"))
        }
    }
#endif
