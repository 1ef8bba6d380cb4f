import Foundation
import Testing

/// Files that hold what is expected; rewritten by `BINDINGS_REWRITE_GOLDENS=1 swift test --filter Corpus`, which fails on purpose.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Goldens")
        .standardizedFileURL

    static func compare(_ text: String, _ name: String) throws {
        let file = folder.appendingPathComponent(name)
        if Corpus.environment["BINDINGS_REWRITE_GOLDENS"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("rewrote \(name): read the diff, then run again without BINDINGS_REWRITE_GOLDENS")
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        let (known, told) = (Set(expected.split(separator: "\n")), Set(text.split(separator: "\n")))
        #expect(text == expected, "new: \(told.subtracting(known).sorted())\ngone: \(known.subtracting(told).sorted())")
    }
}
