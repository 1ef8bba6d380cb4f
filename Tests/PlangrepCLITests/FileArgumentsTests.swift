#if CommandLine
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    @Suite("Files on the command line") final class FileArgumentsTests {
        private let folder = FileManager.default.temporaryDirectory.appending(path: "arguments-\(UUID().uuidString)")

        init() throws {
            for path in ["plans/a.pdf", "plans/b.pdf", "plans/.hidden.pdf", "plans/.git/c.pdf", "specs/deep/d.pdf", "specs/e.txt"] {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data("content".utf8).write(to: file)
            }
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        private func names(_ arguments: String..., rules: UploadClassifications = [:]) throws -> [String] {
            let files = try FileArguments.files(arguments.map { folder.path + "/" + $0 }, rules)
            return files.map { $0.fileName + ($0.classification.map { "=\($0.rawValue)" } ?? "") }
        }

        @Test("Folders stand for everything in them but what is hidden, patterns for what matches, and no file comes twice")
        func expansion() throws {
            #expect(try names("plans") == ["a.pdf", "b.pdf"])
            #expect(try names("specs") == ["d.pdf", "e.txt"])
            #expect(try names("") == ["a.pdf", "b.pdf", "d.pdf", "e.txt"])
            #expect(try names("**/*.pdf") == ["a.pdf", "b.pdf", "d.pdf"])
            #expect(try names("plans/[!a].pdf", "plans/b.pdf", "plans") == ["b.pdf", "a.pdf"])
            #expect(try names("specs/*") == ["e.txt"])
        }

        @Test("What stands for nothing is wrong usage that names it", arguments: ["nothing.pdf", "none/**", "plans/*.dwg", "empty"])
        func nothing(argument: String) throws {
            try FileManager.default.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: true)
            let error = #expect(throws: UsageError.self) { _ = try names(argument) }
            #expect(error?.description.contains(argument) == true)
        }

        @Test("The last rule that matches decides, then the classification of all")
        func classification() throws {
            let rules = try ["**/specs/**=specifications", "e.txt=other"].map { try #require(ClassificationRule(argument: $0)) }
            let all = UploadClassifications(standard: .plans, rules: rules)
            #expect(try names("", rules: all) == ["a.pdf=plans", "b.pdf=plans", "d.pdf=specifications", "e.txt=other"])
            #expect(ClassificationRule(argument: "a=b=addenda")?.pattern == "a=b")
            for wrong in ["plans", "=plans", "a=", "a=drawing"] { #expect(ClassificationRule(argument: wrong) == nil) }
            for wrong in ["drawing", ""] { #expect(ClassificationArgument(argument: wrong) == nil) }
        }

        @Test("Standard input is kept in a private file until it is sent, under a name of choice")
        func input() throws {
            let pipe = Pipe()
            pipe.fileHandleForWriting.write(Data("%PDF content".utf8))
            try pipe.fileHandleForWriting.close()
            let input = try StandardInput(pipe.fileHandleForReading)
            #expect(try Data(contentsOf: input.file) == Data("%PDF content".utf8))
            #expect(try FileManager.default.attributesOfItem(atPath: input.file.path)[.posixPermissions] as? Int == 0o600)
            let files = try FileArguments.files(["-"], input: (input.file, "specs.pdf"))
            #expect(files.map(\.fileName) == ["specs.pdf"] && files.first?.contentType == "application/pdf")
            input.remove()
            #expect(!FileManager.default.fileExists(atPath: input.file.path))
        }
    }
#endif
