import Foundation
import Testing

/// Values drawn at random from the schemas of real documents, through the types that were generated for them.
@Suite(.enabled(if: Corpus.isWanted, Comment(rawValue: Corpus.isMissing)))
struct DecodingTests {
    private static let compiled = Corpus.documents.filter { !$0.isLarge || Compilation.compilesAll }
    private static let valuesPerType = 20

    @Test("values decode, re-encode to equal JSON, and the Codable bridge agrees", arguments: compiled)
    func valuesComeBack(_ document: CorpusDocument) async throws {
        let probe = try #require(await Compilation.shared.outcome().probe, "the probe was not built")
        let declared = Set(try await ProbeTable.names(of: document))
        let components = try await Inventories.shared.of(document).components.filter { declared.contains($0.value) }
        let cases = try await withLargeStack { try Self.cases(document, components) }
        // A document may have no components of its own.
        guard !cases.isEmpty else { return }
        let replies = try await ask(probe, cases, document)
        #expect(replies.count == cases.count)
        let comparison = try await withLargeStack { Comparison(alwaysRequired: try RawDocument(file: document.file).alwaysRequired) }
        let failures = cases.compactMap { one in replies[one.id].flatMap { Self.failure(one, $0, comparison) } }
        print("\(document): \(cases.count) values of \(Set(cases.map(\.type)).count) of \(components.count) declared components")
        #expect(failures.isEmpty, "\(failures.count) of \(cases.count):\n\(failures.prefix(25).joined(separator: "\n"))")
    }

    /// A value for the probe; the names of its members are its protocol.
    private struct ProbeCase: Codable, Sendable {
        let id: Int
        let document: String
        let type: String
        let text: String
    }

    private struct ProbeReply: Codable, Sendable {
        let id: Int
        let direct: String?
        let bridge: String?
        let error: String?
    }

    private static func cases(_ document: CorpusDocument, _ components: [String: String]) throws -> [ProbeCase] {
        let raw = try RawDocument(file: document.file)
        let fromServer = RawReachability(raw).places
        var cases: [ProbeCase] = []
        for (name, schema) in raw.root["components"]?.members(of: "schemas") ?? [] {
            guard let type = components[name] else { continue }
            var drawing = ValueDrawing(document: raw, fromServer: fromServer, seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
            for _ in 0..<valuesPerType {
                guard let value = drawing.value(schema), !value.isNull else { continue }
                cases.append(ProbeCase(id: cases.count, document: document.name, type: type, text: value.json))
            }
        }
        return cases
    }

    private func ask(_ probe: URL, _ cases: [ProbeCase], _ document: CorpusDocument) async throws -> [Int: ProbeReply] {
        let input = Corpus.workFolder.appendingPathComponent("cases-\(document.name).jsonl")
        let lines = try cases.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: input)
        let outcome = try await Shell.run([probe.path], in: Corpus.workFolder, input: input, seconds: 300)
        #expect(outcome.status == 0, "\(outcome.output.suffix(2000))")
        let replies = outcome.output.split(separator: "\n").compactMap { try? JSONDecoder().decode(ProbeReply.self, from: Data($0.utf8)) }
        return Dictionary(replies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is wrong with what came back; nil where nothing is.
    private static func failure(_ one: ProbeCase, _ reply: ProbeReply, _ comparison: Comparison) -> String? {
        func told(_ text: String) -> String { "\(one.type): \(text) of \(one.text.prefix(400))" }
        if let error = reply.error { return told(error) }
        guard let sent = try? RawValue(json: Data(one.text.utf8)), let direct = try? RawValue(json: Data((reply.direct ?? "").utf8)),
            case .list(let bridged)? = try? RawValue(json: Data((reply.bridge ?? "").utf8)), let bridge = bridged.first
        else { return told("no JSON came back") }
        let differences = comparison.differences(sent, direct)
        if !differences.isEmpty { return told("\(differences.prefix(3))") }
        let bridgeDifferences = comparison.differences(direct, bridge)
        return bridgeDifferences.isEmpty ? nil : told("the bridge differs: \(bridgeDifferences.prefix(3))")
    }
}
