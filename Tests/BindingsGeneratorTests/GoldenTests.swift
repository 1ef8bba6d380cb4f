import BindingsGenerator
import Foundation
import Testing

/// What is generated for the library document, file by file.
///
/// `BINDINGS_REWRITE_GOLDENS=1 swift test --filter GoldenTests` rewrites the files and fails; read the diff, then run without.
@Suite struct GoldenTests {
    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let config = here.deletingLastPathComponent().appendingPathComponent("GeneratedTests/bindings.json")

    @Test func generatedSwiftIsAsTheGoldenFiles() throws {
        let outcome = GenerationRun(configPath: Self.config.path).perform()
        #expect(outcome.messages == [])
        let files = try #require(outcome.files)
        #expect(files.map(\.name) == GeneratedFile.names(shards: 2))
        for file in files { try compare(file) }
    }

    @Test func generatingTwiceGivesTheSameBytes() {
        let first = GenerationRun(configPath: Self.config.path).perform()
        let second = GenerationRun(configPath: Self.config.path).perform()
        #expect(first.files == second.files)
    }

    private func compare(_ file: GeneratedFile) throws {
        let golden = Self.here.appendingPathComponent("Goldens/\(file.name).txt")
        if ProcessInfo.processInfo.environment["BINDINGS_REWRITE_GOLDENS"] == "1" {
            try Data(file.text.utf8).write(to: golden)
            Issue.record("rewrote \(golden.lastPathComponent): read the diff, then run again without BINDINGS_REWRITE_GOLDENS")
        }
        let expected = try String(contentsOf: golden, encoding: .utf8)
        #expect(file.text == expected, "\(file.name) is not as its golden file")
    }
}
