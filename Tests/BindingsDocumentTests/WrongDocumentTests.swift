import BindingsDocument
import Testing

/// What is wrong with a document and does not hinder: each is a warning at its place, and what it is about is still there.
@Suite struct WrongDocumentTests {
    /// A document with one of everything that can be wrong put in.
    private func document(_ changes: [(String, String)]) -> String {
        var text = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            tags: [{name: t}]
            security: [{key: []}]
            paths:
              /a/{id}:
                get:
                  operationId: a
                  tags: [t]
                  parameters: [{name: id, in: path, required: true, schema: {type: string}, example: x}]
                  responses: {200: {description: o, content: {application/json: {schema: {$ref: '#/components/schemas/S'}, example: {p: q}}}}}
            components:
              securitySchemes: {key: {type: http, scheme: bearer}}
              schemas:
                S: {type: object, required: [p], properties: {p: {type: string, enum: [q, r], default: q}}}
            """
        for (old, new) in changes { text = text.replacing(old, with: new) }
        return text
    }

    @Test func theRightOneIsRight() { #expect(load(document([])).codes == []) }

    @Test(
        "is told where it stands, and generation goes on",
        arguments: [
            ("[{name: t}]", "[{name: t}, {name: t}]", "duplicate-tag", "{name: t}]"),
            ("tags: [t]", "tags: [t, t]", "duplicate-tag", "operationId: a"),
            ("/a/{id}:", "/a/{id}/{other}:", "undeclared-path-variable", "operationId: a"),
            ("/a/{id}:", "/a:", "unused-path-parameter", "{name: id"),
            ("required: true, ", "", "path-parameter-required", "{name: id"),
            ("required: [p]", "required: [p, p]", "duplicate-required", "p]"), ("default: q", "default: s", "bad-default", "s}"),
            ("default: q", "default: 1", "bad-default", "1}"), ("example: x", "example: 1", "bad-example", "1}"),
            ("example: {p: q}", "example: {p: s}", "bad-example", "s}"), ("example: {p: q}", "example: {}", "bad-example", "{}}"),
            ("200:", "2xx:", "status", "2xx:"), ("200:", "20:", "status", "20:"),
            ("  S:", "  'S (é) ✓': {}\n    S:", "component-name", "'S (é)"),
            ("key: {type", "ke: {type", "undeclared-security-scheme", "key: []"),
            ("enum: [q, r]", "enum: [q, r, q]", "duplicate-enum-value", "q], default"),
            ("type: object", "type: objekt", "unknown-type", "objekt"),
            ("operationId: a", "operationid: a", "unknown-member", "operationid"),
            ("operationId: a", "operationId: 1", "wrong-kind", "1\n"),
            ("responses: {200", "responses: {x-a: 1}\n      x-b: {200", "no-responses", "operationId: a"),
            ("'1'}", "'1'}\ninfo: {title: U, version: '1'}", "duplicate-key", "info: {title: T"),
            ("bearer", "bearer, type: http", "duplicate-key", "type: http, scheme"),
            ("scheme: bearer", "scheem: bearer", "security-scheme", "{type: http"),
        ])
    func wrong(old: String, new: String, code: String, place: String) throws {
        let text = document([(old, new)])
        let loaded = load(text)
        #expect(!loaded.diagnostics.hasErrors)
        let told = try #require(loaded.diagnostics.diagnostics.first { $0.code == code }, "\(loaded.codes)")
        let location = try #require(told.location)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[location.line - 1] + "\n"
        #expect(String(decoding: line.utf8.dropFirst(location.column - 1), as: UTF8.self).hasPrefix(place), "\(location)")
        #expect(loaded.document?.operations.count == 1)
        #expect(loaded.document?.components.schemas.last?.name == "S")
    }

    @Test func rangesInLowerCaseAreRanges() {
        let response = load(document([("200:", "2xx:")])).document?.operations[0].responses[0]
        #expect(response?.status == "2XX")
        #expect(response?.statusText == "2xx")
    }

    @Test(
        "examples and defaults are looked into as far as schemas tell",
        arguments: [
            ("{type: integer}", "1.0", nil), ("{type: integer}", "1.5", "the default is a number, and the type is integer"),
            ("{type: [string, 'null']}", "null", nil), ("{type: string}", "null", "the default is null, and the type is string"),
            ("{items: {type: string}}", "[a, 1]", "a part of the default is a number, and the type is string"),
            (
                "{prefixItems: [{type: string}], items: {type: integer}}", "[a, b]",
                "a part of the default is a text, and the type is integer"
            ),
            ("{oneOf: [{type: string}, {const: 1}]}", "1", nil),
            ("{oneOf: [{type: string}, {const: 1}]}", "2", "the default fits none of the 2 alternatives"),
            ("{allOf: [{$ref: '#/components/schemas/Named'}]}", "{}", "the default lacks 'name', which is required"),
            ("{$ref: '#/components/schemas/Named'}", "{name: a, secret: 1}", nil),
            ("{const: a}", "b", "the default 'b' is not the 'const' 'a'"),
            ("{not: {}}", "1", nil), ("false", "1", nil),
            ("{$ref: '#/components/schemas/Named'}", "{name: {}}", "a part of the default is a mapping, and the type is string"),
        ] as [(String, String, String?)])
    func values(schema: String, value: String, expected: String?) {
        let loaded = load(
            """
            components:
              schemas:
                S: {allOf: [\(schema)], default: \(value)}
                Named: {type: object, required: [name, id], properties: {name: {type: string}, id: {type: string, readOnly: true}}}
            """)
        let told = loaded.messages.filter { $0.contains("default") }
        #expect(told == (schema == "false" ? ["the default is there, and the schema allows no value"] : expected.map { [$0] } ?? []))
    }

    @Test func aValueOfASchemaWithoutEndIsNotLookedIntoForever() {
        let loaded = load(
            "components: {schemas: {S: {anyOf: [{$ref: '#/components/schemas/S'}, {$ref: '#/components/schemas/S'}], default: 1}}}")
        #expect(loaded.document != nil)
    }
}
