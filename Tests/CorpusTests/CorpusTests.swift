import Foundation
import Testing

/// Fifteen real documents, one of many files, and some of our own: nothing of them is dropped, and what is generated compiles.
@Suite(.enabled(if: Corpus.isWanted, Comment(rawValue: Corpus.isMissing)))
struct CorpusTests {
    @Test("every schema, property, parameter, operation, response and enum value is there", arguments: Corpus.documents)
    func nothingIsDropped(_ document: CorpusDocument) async throws {
        let inventory = try await Inventories.shared.of(document)
        print("\(document): \(inventory.counts)")
        let problems = inventory.problems.map(\.description)
        #expect(problems.isEmpty, "\(problems.count) problems:\n\(problems.prefix(60).joined(separator: "\n"))")
    }

    @Test("generated Swift compiles in Swift 6 mode without a warning", arguments: Corpus.documents)
    func itCompiles(_ document: CorpusDocument) async throws {
        let complaints = try #require(await Compilation.shared.outcome().complaints[document], "nothing was generated")
        #expect(complaints.isEmpty, "\(complaints.prefix(20).joined(separator: "\n"))")
    }

    @Test("generated servers compile in Swift 6 mode without a warning", arguments: Corpus.documents.filter(Compilation.checksServer))
    func serversCompile(_ document: CorpusDocument) async throws {
        let complaints = try #require(await Compilation.shared.outcome().serverComplaints[document], "nothing was generated")
        #expect(complaints.isEmpty, "\(complaints.prefix(20).joined(separator: "\n"))")
    }

    @Test("what is told of a document is as the golden file", arguments: Corpus.documents)
    func diagnosticsAreKnown(_ document: CorpusDocument) async throws {
        let told = try await Generations.shared.of(document).diagnostics.map(\.description).sorted().joined(separator: "\n") + "\n"
        try Golden.compare(told, "\(document.name).diagnostics.txt")
    }

    /// `.ci/run` looks for the line that this prints.
    @Test func allSixteenPass() async throws {
        var passed: [CorpusDocument] = []
        let compilation = try await Compilation.shared.outcome()
        let real = Corpus.documents.filter(Corpus.all.contains)
        for document in real {
            let problems = try await Inventories.shared.of(document).problems
            if problems.isEmpty, compilation.complaints[document] == [] { passed.append(document) }
        }
        print("corpus: \(passed.count) of \(real.count) documents")
        #expect(passed.count == real.count && Corpus.all.count == 16)
    }
}
