import BindingsGenerator
import Foundation
import Testing

/// The names that messages offer, put into the config.
@Suite struct PastedNamesTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: https://example.com}]
        paths:
          /a:
            get: {operationId: getUser, tags: [user], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Outer'}}}}}}
            post: {operationId: get_user, tags: [user], responses: {'204': {description: d}}}
          /b:
            get: {operationId: readOuter, tags: [user], responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}}}
        components:
          schemas:
            # The inline schema's spelling is the key of a component, and of another inline schema.
            Outer: {type: object, properties: {inner: {type: object, properties: {a-b: {type: string}, a_b: {type: string}}}, innerMost: {type: object, properties: {y: {type: string}}}}}
            OuterInner: {type: object, properties: {most: {type: object, properties: {z: {type: string}}}}}
            outer: {type: object, properties: {kind: {type: string, enum: [x/y, x-y]}}}
            ReadOuterResponse: {type: object, properties: {w: {type: string}}}
        """

    private func outcome(_ names: String?) throws -> GenerationRun.Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.document.utf8).write(to: folder.appending(path: "api.yaml"))
        let config = folder.appending(path: "bindings.json")
        try Data("{\"spec\": \"api.yaml\"\(names.map { ", " + $0 } ?? "")}".utf8).write(to: config)
        return GenerationRun(configPath: config.path).perform()
    }

    @Test func settleEveryCollisionAndChangeNothing() throws {
        let first = try outcome(nil)
        #expect(first.messages.joined().contains("[name-collision]"))
        let pasted = try outcome(first.names.text)
        #expect(pasted.messages == [])
        #expect(pasted.files == first.files)
    }

    @Test func chooseAnotherNameForOneSchemaAlone() throws {
        let first = try #require(try outcome(nil).files).map(\.text).joined()
        #expect(first.contains("struct OuterInner:") && first.contains("struct Outer_Inner:"))
        let chosen = try #require(try outcome(#""names": {"types": {"Outer_Inner": "Within"}}"#).files).map(\.text).joined()
        #expect(chosen.contains("struct OuterInner:") && chosen.contains("struct Within:") && chosen.contains("var inner: Within?"))
    }
}
