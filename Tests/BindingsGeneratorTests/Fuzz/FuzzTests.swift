import Foundation
import Testing

/// Mutated documents go all the way to Swift: no crash, no hang, no trap.
///
/// A few seconds of fixed seeds by default. `BINDINGS_FUZZ_SECONDS=600` goes on with others for so long, from `BINDINGS_FUZZ_SEED` on;
/// the seed being tried stands in `BINDINGS_FUZZ_NOTE`, if that names a file, so that it is known after a trap.
@Suite(.serialized) struct FuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = environment["BINDINGS_FUZZ_SECONDS"].flatMap { Double($0) }

    @Test func theCorpusIsNotDamagedByItself() throws {
        #expect(FuzzInput.corpus.count >= 3)
        for input in FuzzInput.corpus { #expect(try input.run(), "\(input.root)") }
    }

    @Test func mutatedDocumentsEnd() throws {
        let watchdog = Watchdog(note: Self.environment["BINDINGS_FUZZ_NOTE"].map { URL(fileURLWithPath: $0) })
        let first = Self.environment["BINDINGS_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
        let end = Self.seconds.map { Date().addingTimeInterval($0) }
        var generated = 0
        var seed = first
        while end.map({ Date() < $0 }) ?? (seed < first + 60) {
            watchdog.begin(seed)
            if try FuzzInput(seed: seed).run() { generated += 1 }
            watchdog.end()
            seed += 1
        }
        print("fuzz: \(seed - first) documents, Swift of \(generated)")
        #expect(generated > 0)
    }

    @Test("what was found once stays mended", arguments: names)
    func finds(name: String) throws {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
        _ = try FuzzInput(root: "/r/" + name, files: ["/r/" + name: Array(data)]).run()
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Finds")
    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted().filter {
        $0.hasSuffix(".yaml") || $0.hasSuffix(".json")
    }
}
