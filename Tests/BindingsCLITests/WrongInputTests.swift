#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    /// Documents and configs that cannot be used: what is said, with its place and what to do, and the exit code.
    @Suite("Wrong input of bindings")
    struct WrongInputTests {
        private let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder() }

        private func text(_ result: CommandResult) -> String { (result.output + result.errors).joined(separator: "\n") }

        @Test("A document with a syntax error: its line and column, code 1, and nothing is written")
        func syntax() throws {
            try folder.write("openapi: 3.1.0\ninfo: {title: T, version: 1\npaths: {}\n", to: "openapi.yaml")
            let result = try run(["generate", folder.path("openapi.yaml"), "--output", folder.path("out")])
            #expect(result.status == .refused)
            #expect(text(result).contains("openapi.yaml:3:6: error: while parsing a flow mapping"), "\(text(result))")
            #expect(try folder.names(in: "") == ["openapi.yaml"])
        }

        @Test("A document that is not there: its path, code 1, and nothing is written")
        func missing() throws {
            let result = try run(["generate", folder.path("openapi.yaml"), "--output", folder.path("out")])
            #expect(result.status == .refused)
            #expect(text(result).contains("there is no document at \(folder.path("openapi.yaml"))"), "\(text(result))")
            #expect(try folder.names(in: "") == [])
        }

        @Test("A key of the config that nobody knows: its line and column, the key that was meant, code 1, and nothing is written")
        func unknownKey() throws {
            try folder.write(library, to: "openapi.yaml")
            try folder.write(#"{ "spec": "openapi.yaml", "cilent": "X" }"#, to: "bindings.json")
            let result = try run([
                "generate", folder.path("openapi.yaml"), "--config", folder.path("bindings.json"), "--output", folder.path("out"),
            ])
            #expect(result.status == .refused)
            #expect(text(result).contains("bindings.json:1:28: error: unknown key \"cilent\"; did you mean \"client\"?"), "\(text(result))")
            #expect(try folder.names(in: "") == ["bindings.json", "openapi.yaml"])
        }
    }
#endif
