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
            #expect(
                text(result).contains("openapi.yaml:3:6: error: ',' or '}' is expected here; the '{' on line 2 is not closed"),
                "\(text(result))")
            #expect(try folder.names(in: "") == ["openapi.yaml"])
        }

        @Test("A document that is not there: its path, code 1, and nothing is written")
        func missing() throws {
            let result = try run(["generate", folder.path("openapi.yaml"), "--output", folder.path("out")])
            #expect(result.status == .refused)
            #expect(text(result).contains("there is no document at \(folder.path("openapi.yaml"))"), "\(text(result))")
            #expect(try folder.names(in: "") == [])
        }

        @Test("A folder in place of a document, and an empty file: plain words")
        func noDocument() throws {
            try folder.write("", to: "docs/openapi.yaml")
            #expect(
                text(try run(["check", folder.path("docs")]))
                    .contains("cannot be read: it is a folder; give the path of a file in it [unreadable-file]"))
            #expect(text(try run(["check", folder.path("docs/openapi.yaml")])).contains("openapi.yaml:1:1: error: the file is empty"))
            try folder.write(" \n", to: "docs/blank.yml")
            #expect(text(try run(["check", folder.path("docs/blank.yml")])).contains("blank.yml:1:1: error: the file is empty"))
        }

        @Test("A value of the config that is none of those there are: the values, and the one that was meant")
        func unknownValue() throws {
            try folder.write(library, to: "openapi.yaml")
            func message(_ config: String) throws -> String {
                try folder.write(config, to: "bindings.json")
                return text(try run(["check", folder.path("openapi.yaml"), "--config", folder.path("bindings.json")]))
            }
            #expect(
                try message(#"{ "emit": ["servers"] }"#).contains(
                    #"bindings.json:1:12: error: "servers" is none of the values that "emit" takes: types, client, server; did you mean "server"? [config]"#
                ))
            #expect(
                try message(#"{ "access": "open" }"#).contains(
                    #""open" is none of the values that "access" takes: public, package, internal [config]"#))
        }

        @Test("A key of the config that nobody knows: its line and column, the key that was meant, code 1, and nothing is written")
        func unknownKey() throws {
            try folder.write(library, to: "openapi.yaml")
            try folder.write(#"{ "spec": "openapi.yaml", "cilent": "X" }"#, to: "bindings.json")
            let result = try run([
                "generate", folder.path("openapi.yaml"), "--config", folder.path("bindings.json"), "--output", folder.path("out"),
            ])
            #expect(result.status == .refused)
            #expect(text(result).contains("bindings.json:1:27: error: unknown key \"cilent\"; did you mean \"client\"?"), "\(text(result))")
            #expect(try folder.names(in: "") == ["bindings.json", "openapi.yaml"])
        }
    }
#endif
