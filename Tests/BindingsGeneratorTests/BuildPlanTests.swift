import Foundation
import Testing

@testable import BindingsGenerator

/// What the build system was told of a document of several files, and what the tool finds.
@Suite struct BuildPlanTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "build-plan-\(UUID().uuidString)")

    private func outcome(
        _ config: String = #"{"spec": "api/openapi.yaml", "root": "."}"#, documents: [String], templates: [String] = []
    ) throws -> GenerationRun.Outcome {
        let files = [
            "api/openapi.yaml": """
            openapi: 3.1.0
            servers: [{url: 'https://example.com'}]
            info: {title: T, version: '1'}
            paths: {/a: {$ref: '../shared/paths.yaml#/a'}}
            components: {schemas: {C: {$ref: 'https://example.com/common.yaml#/C'}}}
            """,
            "shared/paths.yaml": "a: {get: {operationId: readA, responses: {'200': {$ref: 'answers.yaml#/ok'}}}}",
            "shared/answers.yaml":
                "ok: {description: ok, content: {application/json: {schema: {$ref: '../api/openapi.yaml#/components/schemas/C'}}}}",
            "copies/common.yaml": "C: {type: object, properties: {color: {type: string}}}", "bindings.json": config,
            "ours/alias.mustache": "{{#alias}}{{access}} typealias {{name}} = {{type}}{{/alias}}",
        ]
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        func paths(_ names: [String]) -> [String] { names.map { folder.appending(path: $0).path } }
        let plan = BuildPlan(shards: 4, documents: paths(documents), templates: paths(templates))
        return GenerationRun(configPath: folder.appending(path: "bindings.json").path, plan: plan).perform()
    }

    private static let config =
        #"{"spec": "api/openapi.yaml", "root": ".", "localCopies": {"https://example.com/common.yaml": "copies/common.yaml"}}"#
    private static let all = ["api/openapi.yaml", "shared/paths.yaml", "shared/answers.yaml", "copies/common.yaml"]

    @Test func aDocumentOfSeveralFilesIsGeneratedWhole() throws {
        let outcome = try outcome(Self.config, documents: Self.all)
        #expect(outcome.messages == [])
        let swift = try #require(outcome.files).map(\.text).joined()
        #expect(swift.contains("func readA()") && swift.contains("var color: String?"))
    }

    @Test("a file that was not declared is asked for", arguments: 0..<4)
    func undeclaredFiles(index: Int) throws {
        var declared = Self.all
        let missing = declared.remove(at: index)
        let outcome = try outcome(Self.config, documents: declared)
        #expect(outcome.files == nil)
        #expect(outcome.messages.count == 1)
        #expect(outcome.messages[0].contains("error: the build was planned without") && outcome.messages[0].contains(missing))
        #expect(outcome.messages[0].contains("\"references\""))
    }

    @Test func aTemplateThatWasNotDeclaredIsAskedFor() throws {
        let config = Self.config.replacing(#""root""#, with: #""templates": "ours", "root""#)
        let outcome = try outcome(config, documents: Self.all)
        #expect(outcome.files == nil && outcome.messages.count == 1, "\(outcome.messages)")
        let message = try #require(outcome.messages.first)
        #expect(message.contains("bindings.json:1:") && message.contains("ours/alias.mustache"))
        #expect(message.contains("touch Package.swift") && !message.contains("references"))
        let planned = try self.outcome(config, documents: Self.all, templates: ["ours/alias.mustache"])
        #expect(planned.files != nil && planned.messages == [])
    }

    @Test func aReferenceOutOfTheRootIsRefused() throws {
        let outcome = try outcome(Self.config.replacing(#""root": ".", "#, with: ""), documents: Self.all)
        let text = outcome.messages.joined()
        #expect(text.contains("[outside-root]") && text.contains("\"root\" in bindings.json"))
    }

    @Test func outputIsBounded() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "bounded-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {type: object}}}".utf8).write(to: file)
        var request = GenerationRequest(spec: file.path)
        #expect(GenerationRun(request).perform().files != nil)
        request.maxOutputBytes = 100
        let outcome = GenerationRun(request).perform()
        #expect(outcome.files == nil)
        let message = try #require(outcome.messages.first)
        #expect(message.hasPrefix("error: the Swift of this document has more than 100 bytes [limit-output]\n"))
        #expect(message.contains("\"limits\": { \"outputBytes\": 200 } in bindings.json"))
    }
}
