import Foundation
import Plangrep

/// An entry of `spec/examples/index.json`.
struct ExampleEntry: Decodable, Sendable {
    let file: String
    let schema: String
    let origin: String

    var bytes: [UInt8] {
        get throws { try Array(Data(contentsOf: Self.folder.appendingPathComponent(file))) }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appendingPathComponent("spec/examples")

    /// Every example; empty, which a test refuses, where the index cannot be read.
    static let all: [ExampleEntry] = {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent("index.json")) else { return [] }
        return (try? JSONDecoder().decode(Index.self, from: data).examples) ?? []
    }()

    private struct Index: Decodable {
        let examples: [ExampleEntry]
    }
}
