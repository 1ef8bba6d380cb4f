import Foundation
import Testing

@testable import BindingsGenerator

/// What keys of the config do to the Swift that comes out.
@Suite struct ConfigurationEffectsTests {
    private static let document = """
        {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": {
          "/a": {"get": {"responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}}}}},
          "/a?b": {"get": {"responses": {"204": {"description": "ok"}}}}, "/a#b": {"get": {"responses": {"204": {"description": "ok"}}}}
        }, "components": {"schemas": {
          "Order": {"type": "object", "required": ["total"], "properties": {
            "total": {"$ref": "#/components/schemas/Money"}, "link": {"type": "string", "format": "uri"},
            "state": {"type": "string", "enum": ["open", "closed"]}, "sku": {"type": "string", "format": "sku"}}},
          "Money": {"type": "object", "properties": {"amount": {"type": "number"}}},
          "foo": {"type": "object", "properties": {"a": {"type": "string"}}}, "Foo": {"type": "object", "properties": {"b": {"type": "string"}}},
          "foo_": {"type": "object", "properties": {"c": {"type": "string"}}}
        }}}
        """

    private func text(_ config: String) throws -> (swift: String, messages: String) {
        let generated = try GeneratedText(Self.document, config: config)
        return (try #require(generated.swift), generated.messages)
    }

    @Test func typesOfOnesOwnStandForFormatsAndSchemas() throws {
        let config = #"""
            {"spec": "api.yaml", "replace": {"Money": "Bank.Money"}, "formats": {"uri": "String", "sku": "SKU"}, "imports": ["Bank"]}
            """#
        let swift = try text(config).swift
        #expect(swift.contains("import BindingsRuntime\n") && swift.contains("import Bank\n"))
        #expect(swift.contains("var total: Bank.Money\n") && swift.contains("var link: String?\n") && swift.contains("var sku: SKU?\n"))
        #expect(!swift.contains("struct Money"))
    }

    @Test(arguments: [
        #"{"spec": "api.yaml", "formats": {"uri": "String; import Evil"}}"#, #"{"spec": "api.yaml", "imports": ["A\nimport B"]}"#,
        #"{"spec": "api.yaml", "replace": {"Money": "[Int]"}}"#,
    ])
    func whatIsNoTypeOrModuleIsRefused(config: String) {
        #expect(throws: ConfigFaults.self) { try GeneratorConfiguration(text: config) }
    }

    @Test func namesThatCollideAreToldWithTheirPlace() throws {
        let (swift, messages) = try text(#"{"spec": "api.yaml"}"#)
        #expect(swift.contains("struct Foo:") && swift.contains("struct Foo_foo:") && swift.contains("struct Foo_:"))
        #expect(messages.contains("[name-collision]") && messages.contains("api.yaml:9:"))
    }

    @Test func pathsThatDifferInQueryOrFragmentAreOperationsOfTheirOwn() throws {
        let swift = try text(#"{"spec": "api.yaml"}"#).swift
        #expect(swift.components(separatedBy: "= APIOperation(").count == 4)
        #expect(swift.contains(#"path: "/a?b""#) && swift.contains("path: \"/a#b\""))
    }
}
