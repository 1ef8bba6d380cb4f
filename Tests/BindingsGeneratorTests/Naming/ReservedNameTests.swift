import Foundation
import Testing

@testable import BindingsGenerator

/// Names that generated code uses, and names that people use.
@Suite struct ReservedNameTests {
    private static func document(title: String, schemas: [String]) -> String {
        let components = schemas.map {
            "    \($0): {type: object, properties: {x: {type: string}, again: {$ref: '#/components/schemas/\($0)'}}}\n"
        }
        return "openapi: 3.0.3\ninfo: {title: '\(title)', version: '1'}\nservers: [{url: 'https://x.example.com'}]\n"
            + "paths:\n  /ping: {get: {operationId: ping, responses: {'204': {description: Done.}}}}\n"
            + "components:\n  schemas:\n" + components.joined()
    }

    @Test func namesOfTheRuntimeStay() throws {
        let names = ["Answer", "APIError", "Box", "Call", "Credential", "Field", "JSONValue", "Page", "Paging", "Server", "Transport"]
        let generated = try GeneratedText(Self.document(title: "Shop", schemas: names))
        #expect(generated.messages == "")
        #expect(generated.declared.isSuperset(of: names))
        #expect(try #require(generated.qualified).contains("public struct Answer: BindingsRuntime.JSONModel {"))
        #expect(
            generated.qualified?.contains("var again: BindingsRuntime.Box<Answer>") == false
                || generated.qualified?.contains("Answer?") == true)
    }

    @Test(arguments: ["Error", "Data", "Result", "Task", "URL", "Date", "String", "Type", "BindingsRuntime", "Sendable", "error"])
    func namesThatPeopleUseGetTheClientsInFront(name: String) throws {
        let wanted = "Shop" + Words(splitting: name).upperCamel
        let generated = try GeneratedText(Self.document(title: "Shop", schemas: [name]))
        #expect(generated.declared.contains(wanted))
        #expect(generated.messages.contains(#""names": { "types": { "\#(name)": "\#(wanted)" } }"#), "\(generated.messages)")
        let settled = try GeneratedText(
            Self.document(title: "Shop", schemas: [name]), config: #"{"spec": "api.yaml", "names": {"types": {"\#(name)": "\#(wanted)"}}}"#)
        #expect(settled.messages == "" && settled.swift == generated.swift)
    }

    @Test(arguments: [("API", "Client", true), ("", "Client", false), ("…", "Client", false), ("Town", "TownClient", false)])
    func theClientIsNotTheRuntimes(title: String, name: String, isReported: Bool) throws {
        let generated = try GeneratedText(Self.document(title: title, schemas: ["Thing"]))
        #expect(generated.declared.contains(name))
        #expect(generated.messages.contains("[name-collision]") == isReported)
        let server = try GeneratedText(
            Self.document(title: title, schemas: ["Server", "Operations", "Webhook"]),
            config: #"{"spec": "api.yaml", "emit": ["types", "server"]}"#)
        let prefix = name == "Client" ? name : "Town"
        #expect(server.declared.isSuperset(of: ["\(prefix)Server", "\(prefix)Operations", "Server", "Operations", "Webhook"]))
    }

    /// The runtime's types that a client could be named as are known.
    @Test func clientsOfTheRuntimeAreKnown() throws {
        var found: Set<String> = []
        for target in ["BindingsRuntime", "BindingsJSON"] {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Sources/\(target)")
            let files = FileManager.default.enumerator(at: folder.standardizedFileURL, includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                let text = try String(contentsOf: file, encoding: .utf8)
                found.formUnion(
                    text.matches(of: /(?m)^public (?:final )?(?:struct|class|enum|protocol|actor) (\w+Client)\b/).map { String($0.1) })
            }
        }
        #expect(found == ClientNames.runtimeClients)
    }

    @Test func spellingsThatCanBothStayDo() throws {
        let document = """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            servers: [{url: 'https://x.example.com'}]
            paths: {}
            components:
              schemas:
                Both: {type: object, properties: {a: {type: string}, A: {type: string}}}
                Client: {type: object, properties: {clientId: {type: string}, client_id: {type: string}}}
            """
        let generated = try GeneratedText(document)
        let swift = try #require(generated.swift)
        #expect(swift.contains("var a: String?") && swift.contains("var A: String?"))
        #expect(swift.contains("var clientID: String?") && swift.contains("var client_id: String?") && !swift.contains("Underscore"))
        #expect(generated.messages.components(separatedBy: "[name-collision]").count == 2)
    }
}
