import Foundation
import TestSupport
import Testing

/// What is generated depends on what a document says alone.
///
/// That additions rename nothing is tested where `diff` is (`BindingsCLITests/Diff/StabilityTests`).
@Suite(.enabled(if: Corpus.isWanted, Comment(rawValue: Corpus.isMissing)))
struct StabilityTests {
    /// Those of one file that generate in about a second.
    private static let documents = Corpus.documents.filter { $0.root == "." && !["stripe-2022", "vercel-2025"].contains($0.name) }

    @Test("generating twice gives the same bytes", arguments: Corpus.documents)
    func sameBytes(_ document: CorpusDocument) async throws {
        let first = try await Generations.shared.of(document)
        #expect(try Generation.of(document).files == first.files)
    }

    @Test("the order of schemas and paths changes no declaration", arguments: documents)
    func anyOrder(_ document: CorpusDocument) async throws {
        var random = SeededGenerator(seed: 5)
        let variant = try Self.variant(of: document, "shuffled") { $0.shuffle(&random) }
        let before = Declarations(try await Generations.shared.of(document).text)
        let after = Declarations(variant.text)
        #expect(!before.texts.isEmpty)
        #expect(after.differences(from: before) == [])
    }

    /// What is generated for a changed document.
    private static func variant(of document: CorpusDocument, _ name: String, _ change: (inout any DocumentText) -> Void) throws
        -> Generation
    {
        let original = try String(contentsOf: document.file, encoding: .utf8)
        var text: any DocumentText = document.path.hasSuffix(".json") ? JSONDocumentText(original) : YAMLText(original)
        change(&text)
        #expect(text.text != original)
        let folder = Corpus.workFolder.appendingPathComponent("variants/\(document.name)-\(name)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent(document.path)
        try Data(text.text.utf8).write(to: file)
        let generation = try Generation.of(file, root: folder.path, folder: folder)
        #expect(generation.files != nil, "\(generation.messages)")
        return generation
    }
}
