#if CommandLine
    import BindingsTemplates
    import Foundation
    import Testing

    @testable import BindingsCLI

    @Suite("Templates of one's own")
    struct TemplateTests {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            try folder.write(shelves, to: "openapi.yaml")
            try folder.write("{ templates: 'mine' }", to: "bindings.json")
            try folder.write("notes\n", to: "mine/README.txt")
        }

        private func generate() throws -> CommandResult {
            try run(["generate", folder.path("openapi.yaml"), "--config", folder.path("bindings.json"), "--output", folder.path("out")])
        }

        @Test("stand in place of those of the same name, one at a time")
        func replaced() throws {
            try folder.write("{{% CONTENT_TYPE:TEXT}}\n{{#alias}}\n// Mine: {{name}}\n{{/alias}}\n", to: "mine/alias.mustache")
            let own = try String(
                contentsOfFile: #require(Templates.folder).appendingPathComponent("open-enum.mustache").path, encoding: .utf8)
            try folder.write(
                own.replacing("An enum", with: "Mine").replacing("{{#enum}}", with: "{{#enum}}\n// My own."), to: "mine/open-enum.mustache")
            #expect(try generate().status == .done)
            let text = try folder.names(in: "out").map { try folder.text("out/\($0)") }.joined()
            #expect(text.contains("// My own.\n/// The schema `Genre`.") && text.contains("public struct Book: BindingsRuntime.JSONModel"))
        }

        @Test("a broken one is told with its line and column")
        func broken() throws {
            try folder.write("{{% CONTENT_TYPE:TEXT}}\n{{#struct}}\n", to: "mine/struct.mustache")
            let result = try generate()
            #expect(result.status == .refused)
            #expect(result.errorText.contains(/mine\/struct\.mustache:\d+:\d+: error: .* \[template\]/), "\(result.errorText)")
        }

        @Test("one that stands for none of ours is told, with what was probably meant")
        func unknown() throws {
            try folder.write("", to: "mine/structs.mustache")
            #expect(try generate().errorText.contains("no template is called so; did you mean struct.mustache? [template]"))
        }

        @Test("what comes out and is no Swift is kept, and told where")
        func kept() throws {
            try folder.write("{{% CONTENT_TYPE:TEXT}}\n{{#struct}}\nstruct {{name}} {\n{{/struct}}\n", to: "mine/struct.mustache")
            let result = try generate()
            #expect(result.status == .refused)
            let match = try #require(
                result.errorText.firstMatch(of: /^(\/.*\.swift):(\d+):1: error: what the templates made is no Swift: '\{' is never closed/))
            let text = try String(contentsOfFile: String(match.1), encoding: .utf8)
            #expect(text.contains("struct Book {"))
            try FileManager.default.removeItem(at: URL(fileURLWithPath: String(match.1)).deletingLastPathComponent())
            #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
        }

        @Test("every template of ours says what it receives")
        func comments() throws {
            let own = try #require(Templates.folder)
            let names = try FileManager.default.contentsOfDirectory(atPath: own.path)
            #expect(names.count > 10)
            for name in names {
                let lines = try String(contentsOfFile: own.appendingPathComponent(name).path, encoding: .utf8).split(separator: "\n")
                #expect(lines.dropFirst().first?.hasPrefix("{{! ") == true, "\(name)")
            }
        }
    }
#endif
