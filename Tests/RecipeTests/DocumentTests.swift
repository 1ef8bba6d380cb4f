import Foundation
import Testing

/// Every Swift block of BindingsWebhooks.docc/Webhooks.md is a file beside this one, to the letter: so it compiles, except for manifests and those that say why not.
@Suite("BindingsWebhooks.docc/Webhooks.md")
struct DocumentTests {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
    private static let document = here.deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "Sources/BindingsWebhooks/BindingsWebhooks.docc/Webhooks.md")

    private func blocks() throws -> [String] {
        let text = try String(contentsOf: Self.document, encoding: .utf8)
        return text.components(separatedBy: "```swift\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
    }

    /// The file without the condition around it and the indentation that comes with it.
    private func code(_ name: String) throws -> String {
        let lines = try String(contentsOf: Self.here.appending(path: name), encoding: .utf8).components(separatedBy: "\n")
        guard lines.first?.hasPrefix("#if ") == true else { return lines.joined(separator: "\n") }
        return lines.dropFirst().dropLast(2).map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }.joined(separator: "\n") + "\n"
    }

    @Test("Every Swift block is compiled here, or says that it is not")
    func everyBlockIsCompiled() throws {
        let compiled = try ["VerifyingSnippet.swift", "ReceiverSnippet.swift", "FollowingSnippet.swift", "SwiftNIOReceiver.swift"].map(code)
        let shown = try blocks()
        let isCompiled = { (block: String) in
            !block.hasPrefix("// Not compiled by this package's tests: ") && !block.hasPrefix("// Package.swift")
        }
        #expect(shown.filter(isCompiled) == compiled)
        #expect(shown.count == compiled.count + 3)
    }
}
