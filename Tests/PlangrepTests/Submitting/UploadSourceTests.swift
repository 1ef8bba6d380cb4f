import Foundation
import Testing

@testable import Plangrep

@Suite("Paths, folders, patterns and URLs of files") final class UploadSourceTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sources-\(UUID().uuidString)")

    init() throws {
        for path in ["plans/a.pdf", "plans/b[1].pdf", "plans/b1.pdf", "plans/.hidden.pdf", "specs/deep/d.pdf", "specs/e.txt"] {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("content of \(path)".utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func path(_ name: String) -> String { folder.path + "/" + name }

    private func names(_ sources: [any UploadSource], _ classifications: UploadClassifications = [:]) throws -> [String] {
        try UploadFile.files(sources, classifications).map { $0.fileName + ($0.classification.map { "=\($0.rawValue)" } ?? "") }
    }

    @Test("Strings, URLs, values and bytes stand side by side, and a path that comes again is skipped")
    func mixed() throws {
        let url = folder.appending(path: "specs")
        let bytes = UploadFile(bytes: [1], fileName: "x.pdf")
        #expect(try names([path("plans/a.pdf"), url, path("specs/*.txt"), bytes]) == ["a.pdf", "d.pdf", "e.txt", "x.pdf"])
        #expect(try names([folder.appending(path: "plans/a.pdf"), path("plans/")]) == ["a.pdf", "b1.pdf", "b[1].pdf"])
        let value = UploadFile(folder.appending(path: "plans/a.pdf"), fileName: "first.pdf", classification: .plans)
        #expect(try names([path("plans/a*"), value]) == ["first.pdf=plans"], "the value says more than the path")
        #expect(try names([value, value]).count == 2)
    }

    @Test("What exists under the very name is that file, not a pattern")
    func literalName() throws {
        #expect(try names([path("plans/b[1].pdf")]) == ["b[1].pdf"])
        #expect(try names([path("plans/b[0-9].pdf")]) == ["b1.pdf"])
    }

    @Test("A pattern of one component finds nothing in subfolders, an absolute one begins at the root")
    func wholePaths() {
        #expect(!GlobPattern("*.pdf").matchesWhole("a/b.pdf") && GlobPattern("*.pdf").matchesWhole("./b.pdf"))
        #expect(GlobPattern("*.pdf").fixedPrefix == "" && GlobPattern("/*/a.pdf").fixedPrefix == "/")
    }

    @Test("The last pattern that matches decides, after the value's own classification and before the standard one")
    func classification() throws {
        var rules: UploadClassifications = ["**/specs/**": .specifications, "e.txt": .other]
        rules.standard = .plans
        #expect(try names([path("plans/a.pdf"), path("specs")], rules) == ["a.pdf=plans", "d.pdf=specifications", "e.txt=other"])
        let own = UploadFile(folder.appending(path: "specs/e.txt"), classification: .addenda)
        #expect(try names([own], rules) == ["e.txt=addenda"])
    }

    @Test("All sources without files are named in one error")
    func nothing() throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: true)
        let error = #expect(throws: APIError.self) {
            _ = try names([path("nothing.pdf"), path("plans/*.dwg"), path("empty"), path("plans/a.pdf")])
        }
        #expect(error?.kind == .invalidRequest)
        for part in ["No such file: \(path("nothing.pdf")).", "plans/*.dwg", "The folder \(path("empty")) contains no files."] {
            #expect(error?.message.contains(part) == true)
        }
    }

    @Test(
        "Patterns",
        arguments: [
            ("*.pdf", "a/b.pdf", true), ("*.pdf", "b.txt", false), ("a/*.pdf", "a/b/c.pdf", false), ("a/**", "a/b/c.pdf", true),
            ("a/**/c.pdf", "a/c.pdf", true), ("a/**/c.pdf", "a/b/b/c.pdf", true), ("**/c?.pdf", "c1.pdf", true),
            ("**/c?.pdf", "c.pdf", false),
            ("a[0-9].pdf", "a7.pdf", true), ("a[!0-9].pdf", "a7.pdf", false), ("a[.pdf", "a[.pdf", true),
            ("./a/*.pdf", "a/b.pdf", true),
            ("*a*a*a*a*a*a*a*b", String(repeating: "a", count: 2000), false),
        ])
    func patterns(pattern: String, path: String, matches: Bool) {
        #expect(GlobPattern(pattern).matches(path) == matches)
    }
}
