#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    @Suite("What the README says of bindings")
    struct ReadmeTests {
        private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
            .standardizedFileURL

        private func readme() throws -> String {
            try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        }

        @Test("its commands do what it says, on the document that it shows")
        func commands() throws {
            let text = try readme()
            let folder = try TemporaryFolder()
            let document = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first)
            try folder.write(document, to: "openapi.yaml")
            let commands = text.matches(of: #/^swift run .* bindings (.*)$/#.anchorsMatchLineEndings()).map { String($0.1) }
            #expect(commands.map { $0.prefix(5) } == ["check", "gener"])
            for command in commands {
                let arguments = command.replacing("\"", with: "").replacing("$PWD", with: folder.url.path).split(separator: " ").map(
                    String.init)
                let result = try run(arguments)
                #expect(result.status == .done)
                #expect(result.output.allSatisfy { !$0.contains("warning:") }, "\(result.output)")
            }
            #expect(try folder.names(in: "Sources/Shelf/Generated").contains("BindingsClient.swift"))
        }

        @Test("it names every exit code")
        func exitCodes() throws {
            let line = try #require(try readme().split(separator: "\n").first { $0.hasPrefix("Exit codes of `bindings`") })
            for status in ExitStatus.allCases { #expect(line.contains(" \(status.rawValue) ")) }
        }
    }
#endif
