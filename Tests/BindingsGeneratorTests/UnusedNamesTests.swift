import BindingsGenerator
import Foundation
import Testing

/// Names in a config that nothing in the document goes by.
@Suite struct UnusedNamesTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: 'https://{stage}.example.com', variables: {stage: {default: live, enum: [live, test]}}}]
        paths:
          /books:
            get: {operationId: getBook, tags: [books], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}}
            post: {tags: [books], responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}, '201': {description: d, content: {application/json: {schema: {type: string}}}}}}
        components:
          schemas:
            Book: {type: object, properties: {title: {type: string}, genre: {type: string, enum: [prose, verse]}, author: {type: object, properties: {name: {type: string}}}}}
        """

    private func messages(_ config: String, document: String = document) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "unused-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(document.utf8).write(to: folder.appending(path: "api.yaml"))
        let file = folder.appending(path: "bindings.json")
        try Data("{ \"spec\": \"api.yaml\",\n  \(config)\n}".utf8).write(to: file)
        return GenerationRun(configPath: file.path).perform().messages.joined(separator: "\n")
    }

    @Test(arguments: [
        (#""names": {"operations": {"getBok": "a"}}"#, "2:28", "no operation 'getBok'", "getBook"),
        (#""names": {"operations": {"postBoks": "a"}}"#, "2:28", "no operation 'postBoks'", "postBooks"),
        (#""idempotent": ["getBook", "getBok"]"#, "2:29", "no operation 'getBok'", "getBook"),
        (#""names": {"groups": {"boks": "a"}}"#, "2:24", "no tag 'boks'", "books"),
        (#""names": {"servers": {"https://{stage}.example.org": "a"}}"#, "2:25", "no server", "https://{stage}.example.com"),
        (#""names": {"types": {"BookAuthr": "A"}}"#, "2:23", "no type 'BookAuthr'", "BookAuthor"),
        (#""names": {"properties": {"Book.titel": "a"}}"#, "2:28", "no property 'Book.titel'", "Book.title"),
        (#""names": {"members": {"BookGenre.pros": "a"}}"#, "2:25", "no value of an enum 'BookGenre.pros'", "BookGenre.prose"),
        (#""names": {"members": {"Servers.stage.tset": "a"}}"#, "2:25", "no value of an enum", "Servers.stage.test"),
        (#""replace": {"Bok": "String"}"#, "2:15", "no schema 'Bok'", "Book"),
        (#""closedEnums": ["BookGenre", "BokGenre"]"#, "2:32", "no type 'BokGenre'", "BookGenre"),
        (#""silence": ["no-tags", "no-tag"]"#, "2:26", "no code 'no-tag'", "no-tags"),
    ])
    func areTold(config: String, place: String, problem: String, nearest: String) throws {
        let text = try messages(config)
        #expect(text.contains("bindings.json:\(place): warning: "), "\(text)")
        #expect(text.contains(problem) && text.contains("did you mean '\(nearest)'?") && text.contains("[unused-name]"), "\(text)")
    }

    @Test func areToldWithoutANearestOneToo() throws {
        #expect(try messages(#""names": {"types": {"Qqqqqq": "A"}}"#).contains("remove it: it is without effect"))
    }

    /// Everything that a document has under any name, left out or not.
    private static let used = """
        "names": {
            "operations": {"getBook": "read", "postBooks": "add"}, "groups": {"books": "shelf"},
            "servers": {"https://{stage}.example.com": "main"},
            "types": {"Book": "Volume", "VolumeAuthor": "Writer", "PostBooksOutput": "Added", "BookAuthor": "Writer"},
            "properties": {"Book.title": "name", "VolumeAuthor.name": "called"},
            "members": {"VolumeGenre.prose": "plain", "Servers.stage.live": "real"}
          }, "closedEnums": ["VolumeGenre"], "silence": ["no-tags"]
        """

    @Test(arguments: [
        "", #", "only": {"operations": ["POST /books"]}"#, #", "exclude": {"schemas": ["Book"]}"#,
        #", "exclude": {"operations": ["POST /books", "getBook"]}"#, #", "replace": {"Book": "String"}"#, #", "emit": ["types"]"#,
    ])
    func thatAreThereAreNot(rest: String) throws {
        let text = try messages(Self.used + rest)
        #expect(!text.contains("[unused-name]"), "\(text)")
    }

    @Test func areNotLookedForInADocumentWithErrors() throws {
        let broken = Self.document.replacing("#/components/schemas/Book'", with: "#/components/schemas/Boook'")
        #expect(try !messages(#""names": {"types": {"GetBookResponse": "A"}}"#, document: broken).contains("[unused-name]"))
    }
}
