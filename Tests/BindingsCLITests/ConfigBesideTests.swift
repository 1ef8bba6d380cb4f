#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    /// The config of the build gives the names that the command prints.
    ///
    /// Other forms: commands without a document, the folder's config for another document or for none, faults in it, several documents.
    @Suite("The bindings.json beside a document")
    struct ConfigBesideTests {
        private let folder: TemporaryFolder
        private static let config = #"{ "spec": "openapi.yaml", "names": { "types": { "Book": "Volume" } } }"#

        init() throws {
            folder = try TemporaryFolder()
            try folder.write(library, to: "openapi.yaml")
            try folder.write(Self.config, to: "bindings.json")
        }

        private func signature(_ arguments: String...) throws -> String? {
            try run(["preview", "getBook"] + arguments).output.first?.split(separator: "\n").first.map(String.init)
        }

        @Test("is used by preview, check, generate and diff, and reported")
        func commands() throws {
            let (document, note) = (folder.path("openapi.yaml"), "bindings: using \(folder.path("bindings.json")); --no-config ignores it")
            #expect(try signature(document) == "// books.get(id: String) -> Volume")
            #expect(try run(["check", document]).errors == [note, "\(document): 0 errors, 0 warnings"])
            #expect(try run(["generate", document, "--output", folder.path("out")]).errors == [note])
            let swift = try folder.names(in: "out").map { try folder.text("out/\($0)") }.joined()
            #expect(swift.contains("struct Volume:") && !swift.contains("struct Book:"))
            let older = library.replacing("Book:", with: "Tome:").replacing("schemas/Book", with: "schemas/Tome")
            try folder.write(older, to: "old/openapi.yaml")
            let diff = try run(["diff", folder.path("old/openapi.yaml"), document])
            #expect(diff.errors.first == note && diff.output.joined().contains("Volume"))
        }

        @Test("is ignored where that is asked for, where another is given, and where it names another document or none")
        func ignored() throws {
            let document = folder.path("openapi.yaml")
            #expect(try signature(document, "--no-config") == "// books.get(id: String) -> Book")
            try folder.write(#"{ "names": { "types": { "Book": "Tome" } } }"#, to: "other.json")
            #expect(try signature(document, "--config", folder.path("other.json")) == "// books.get(id: String) -> Tome")
            #expect(throws: (any Error).self) { try signature(document, "--no-config", "--config", "x") }
            try folder.write(library, to: "other.yaml")
            #expect(try signature(folder.path("other.yaml")) == "// books.get(id: String) -> Book")
            try folder.write("{}", to: "bindings.json")
            #expect(try signature(document) == "// books.get(id: String) -> Book")
        }

        @Test("is enough for check, generate and preview")
        func alone() throws {
            let config = folder.path("bindings.json")
            let check = try run(["check", "--config", config])
            #expect(check.status == .done && check.errors == ["\(config): 0 errors, 0 warnings"])
            #expect(try run(["generate", "--config", config, "--output", folder.path("out")]).status == .done)
            #expect(try signature("--config", config) == "// books.get(id: String) -> Volume")
            let filtered = try run(["preview", "--config", config, "--schema", "Book"])
            #expect(filtered.output.joined().contains("struct Volume:"))
            for arguments in [["check"], ["preview", "--tag", "books"], ["generate", "--output", "x"]] {
                #expect(throws: (any Error).self, "\(arguments)") { try run(arguments) }
            }
        }

        @Test("fails the command where it has faults, all of which are printed")
        func faults() throws {
            try folder.write("{ spec: 'openapi.yaml',\n  shard: 1,\n  emit: 'all' }", to: "bindings.json")
            let result = try run(["generate", folder.path("openapi.yaml"), "--output", folder.path("out")])
            #expect(result.status == .refused)
            #expect(result.errorText.contains("bindings.json:2:3: error: ") && result.errorText.contains("bindings.json:3:9: error: "))
            #expect(result.errors.last == "bindings: nothing was written: 2 errors, 0 warnings")
            #expect(try folder.names(in: "") == ["bindings.json", "openapi.yaml"])
        }

        @Test("leaves its root where an older document is elsewhere")
        func root() throws {
            try folder.write(#"{ "spec": "openapi.yaml", "root": "." }"#, to: "bindings.json")
            let old = try TemporaryFolder()
            try old.write(library, to: "openapi.yaml")
            let diff = try run(["diff", old.path("openapi.yaml"), folder.path("openapi.yaml")])
            #expect(diff.status == .done, "\(diff.errorText)")
        }
    }
#endif
