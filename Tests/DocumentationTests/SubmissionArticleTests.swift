import Foundation
import Testing

/// The article on submissions shows the files in `Submissions`, to the letter; `PlangrepTests` and `PlangrepCLITests` do what it says.
@Suite struct SubmissionArticleTests {
    @Test func everyExampleIsTheFileThatIsCompiled() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
        let article = try String(contentsOf: root.appendingPathComponent("Sources/Plangrep/Plangrep.docc/Submissions.md"), encoding: .utf8)
        let shown = article.components(separatedBy: "```swift\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
        let folder = here.appendingPathComponent("Submissions")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(shown) == Set(try files.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }))
        #expect(shown.count == 4)
    }
}
