import Testing

/// Long chains of schemas: none is cut, none exhausts the stack, and their cost grows with their length.
///
/// Other forms looked for: aliases, arrays of the next, `allOf` of the next with a description or with properties of its own, many children
/// of one base, a chain of bases, and objects inside objects.
@Suite struct LongChainTests {
    private func generated(_ schemas: [String], path: String = "A0") throws -> String {
        let text = try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://x.example.com'}]
            paths:
              /a:
                put: {operationId: putA, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/\(path)'}}}}, responses: {'204': {description: Done.}}}
            components:
              schemas:
            \(schemas.map { "    \($0)" }.joined(separator: "\n"))

            """)
        return try #require(text.swift)
    }

    private func chain(_ count: Int, last: String, _ link: (Int) -> String) -> [String] {
        (0..<count).map { "A\($0): \(link($0 + 1))" } + ["A\(count): \(last)"]
    }

    @Test func aliasesLeadToTheLast() throws {
        let swift = try generated(
            chain(2000, last: "{type: object, properties: {x: {type: string}}}") { "{$ref: '#/components/schemas/A\($0)'}" })
        // The body is the object at the end, whose properties are arguments.
        #expect(swift.contains("func putA(x: String? = nil)") && swift.contains("typealias A0 = A1\n"))
    }

    @Test func arraysOfArraysHaveNames() throws {
        let swift = try generated(chain(1500, last: "{type: string}") { "{type: array, items: {$ref: '#/components/schemas/A\($0)'}}" })
        #expect(swift.contains("typealias A0 = [A1]\n") && swift.contains("typealias A1499 = [A1500]\n"))
    }

    @Test func descriptionsAreNoTypes() throws {
        let swift = try generated(
            chain(1500, last: "{type: object, properties: {x: {type: string}}}") {
                "{allOf: [{$ref: '#/components/schemas/A\($0)'}, {description: The next.}]}"
            })
        #expect(swift.contains("typealias A0 = A1\n") && swift.contains("struct A1500: JSONModel"))
    }

    @Test func aChildHasThePropertiesOfAllItsBases() throws {
        let swift = try generated(
            chain(60, last: "{type: object, properties: {p60: {type: string}}}") {
                "{allOf: [{$ref: '#/components/schemas/A\($0)'}, {type: object, properties: {p\($0 - 1): {type: string}}}]}"
            })
        #expect(swift.matches(of: /var p60: String\?\n/).count == 61 && swift.matches(of: /var p0: String\?\n/).count == 1)
    }

    @Test func aBaseMayHaveManyChildren() throws {
        let children = (0..<600).map {
            "A\($0): {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {p: {type: string}}}]}"
        }
        let swift = try generated(
            children + ["B: {type: object, required: [k], properties: {k: {type: string}}, discriminator: {propertyName: k}}"], path: "B")
        #expect(swift.contains("case a0(A0)") && swift.contains("case a599(A599)"))
    }

    @Test func aliasesThatLeadToThemselvesAreTypes() throws {
        let swift = try generated(
            [
                "A0: {type: array, items: {$ref: '#/components/schemas/A1'}}",
                "A1: {type: array, items: {$ref: '#/components/schemas/A0'}}",
                "Own: {type: array, items: {$ref: '#/components/schemas/Own'}}", "Out: {$ref: '#/components/schemas/A0'}",
            ])
        for name in ["A0", "A1", "Own"] { #expect(swift.contains("struct \(name):"), "\(name)") }
        #expect(swift.contains("typealias Out = A0\n"))
    }
}
