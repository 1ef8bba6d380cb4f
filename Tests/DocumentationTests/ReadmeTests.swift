import Foundation
import Testing

/// Every Swift block of the README is a file beside this one, to the letter: so it compiles.
@Suite struct ReadmeTests {
    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let root = here.deletingLastPathComponent().deletingLastPathComponent()

    private func blocks(_ language: String) throws -> [String] {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        return readme.components(separatedBy: "```\(language)\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
    }

    @Test func everySwiftBlockIsCompiled() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.here.path).filter { $0.hasSuffix("Snippet.swift") }
        let compiled = try Set(names.map { try String(contentsOf: Self.here.appendingPathComponent($0), encoding: .utf8) })
        let shown = try blocks("swift").filter { !$0.hasPrefix("// Package.swift") }
        #expect(Set(shown) == compiled)
        #expect(shown.count == 6)
    }

    /// The document is the one that the plugin generates from here, which the snippet is compiled against.
    @Test func theDocumentIsTheOneThatIsGeneratedFrom() throws {
        #expect(try blocks("yaml") == [String(contentsOf: Self.here.appendingPathComponent("openapi.yaml"), encoding: .utf8)])
    }

    @Test func theCommandsOfTheReadmeAreThoseOfTheContinuousIntegration() throws {
        let commands = try blocks("sh").joined()
        #expect(commands.contains("swift run --enable-all-traits plangrep demo"))
        #expect(commands.contains("swift test --enable-all-traits"))
    }

    @Test func everyConfigurationBlockHasOnlyKnownKeys() throws {
        let known: Set<String> = [
            "spec", "emit", "access", "client", "shards", "root", "references", "localCopies", "strict", "names", "closedEnums",
            "idempotent",
        ]
        for block in try blocks("json") {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
            #expect(Set(object.keys).isSubset(of: known))
        }
    }
}
