import BindingsGenerator
import Foundation
import Testing

/// No text of a document can become code, end a comment or leave a literal, wherever it stands.
@Suite struct HostileTests {
    private static let seeds = Array(UInt64(1)...60)
    private static let folder = Corpus.workFolder.appendingPathComponent("hostile")

    private static func generate(_ seed: UInt64, _ document: HostileDocument) throws -> Generation {
        let folder = folder.appendingPathComponent("\(seed)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let spec = folder.appendingPathComponent("spec.json")
        try Data(document.value.json.utf8).write(to: spec)
        return try Generation.of(spec, root: folder.path, shards: 1, folder: folder, overrides: ["lenient": true])
    }

    @Test("a hostile document's declarations are those expected, and nothing of its text is code", arguments: seeds)
    func exactlyTheDeclarations(_ seed: UInt64) throws {
        let document = HostileDocument(seed: seed)
        let generation = try Self.generate(seed, document)
        try #require(generation.files != nil, "\(generation.messages)")
        let words = CodeScanner.words(of: generation.text)
        #expect(!words.contains(Substring(HostileText.marker)) && !words.contains("INTERPOLATION"))
        let swift = GeneratedSwift(scanning: generation.text)
        #expect(swift.duplicates == [])
        let objects = swift.types.values.filter { $0.kind == .object }
        #expect(Set(objects.map { Set($0.keys) }) == Set(document.objects))
        #expect(objects.count == document.objects.count)
        let enums = swift.types.values.filter { $0.kind == .openEnum }
        #expect(Set(enums.map { Set($0.values.compactMap(\.string)) }) == Set(document.enums))
        #expect(swift.types.count { $0.value.kind != .other } == document.objects.count + document.enums.count)
        #expect(Set(swift.operations.map(\.path)) == document.paths && swift.operations.count == document.paths.count)
        #expect(!generation.messages.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{0}" })
    }

    @Test func everythingParses() async throws {
        var files: [String] = []
        for seed in Self.seeds {
            for file in try Self.generate(seed, HostileDocument(seed: seed)).files ?? [] {
                let url = Self.folder.appendingPathComponent("\(seed)/\(file.name)")
                try Data(file.text.utf8).write(to: url)
                files.append(url.path)
            }
        }
        #expect(files.count == Self.seeds.count * 3)
        let parse = try await Shell.run(["swiftc", "-frontend", "-parse", "-swift-version", "6"] + files, in: Self.folder)
        #expect(parse.status == 0 && !parse.output.contains("warning:"), "\(parse.output.suffix(4000))")
    }

    @Test(
        "hostile overrides are refused",
        arguments: ["a b", "a\nb", "x; INJECTED_12345()", "`x`", "self", "", "a\"", "\\(x)", "1a", "a\u{202E}"])
    func overridesAreIdentifiers(_ name: String) throws {
        let document = RawValue.map([
            "openapi": .string("3.1.0"), "info": .map(["title": .string("T"), "version": .string("1")]), "paths": .map([:]),
            "components": .map(["schemas": .map(["A": .map(["type": .string("object"), "properties": .map(["p": .map([:])])])])]),
        ])
        let folder = Self.folder.appendingPathComponent("overrides")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let spec = folder.appendingPathComponent("spec-\(abs(name.hashValue)).json")
        try Data(document.json.utf8).write(to: spec)
        defer { try? FileManager.default.removeItem(at: spec) }
        for overrides: [String: Any] in [["names": ["types": ["A": name]]], ["names": ["properties": ["A.p": name]]], ["client": name]] {
            let generation = try Generation.of(
                spec, root: folder.path, folder: folder.appendingPathComponent("\(UUID().uuidString)"), overrides: overrides)
            #expect(generation.files == nil && generation.messages.contains("identifier"), "\(overrides): \(generation.messages)")
        }
    }
}
