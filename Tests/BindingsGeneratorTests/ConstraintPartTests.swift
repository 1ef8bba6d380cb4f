import Testing

/// Parts of a schema that only constrain or describe it leave its type as it is.
///
/// Other forms looked for: such parts behind references, in `oneOf` and `anyOf`, with the owner's type repeated, with a format or a list of
/// values of their own, and beside properties.
@Suite struct ConstraintPartTests {
    private func types(_ schemas: String, config: String = "{}") throws -> String {
        let indented = schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        let text = try GeneratedText(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n\(indented)\n")
        #expect(text.messages == "")
        return try #require(text.swift)
    }

    @Test(
        arguments: [
            ("{type: string, allOf: [{pattern: '^[0-9a-f:]+$'}, {maxLength: 39}]}", "String"),
            ("{type: integer, allOf: [{minimum: 1}, {maximum: 65535}]}", "Int"),
            ("{type: array, items: {type: string}, allOf: [{minItems: 1}]}", "[String]"),
            ("{allOf: [{type: array}, {items: {type: string}}]}", "[String]"),
            ("{type: string, allOf: [{$ref: '#/components/schemas/Short'}]}", "String"),
            ("{allOf: [{type: string, format: uuid}, {$ref: '#/components/schemas/Short'}]}", "UUID"),
            ("{type: string, format: uuid, allOf: [{type: string}]}", "UUID"),
            ("{type: string, allOf: [{format: uuid}, {maxLength: 40}]}", "UUID"),
            ("{type: string, anyOf: [{pattern: a}, {pattern: b}]}", "String"),
            ("{type: string, anyOf: [{type: string, pattern: a}, {type: string, maxLength: 3}]}", "String"),
            ("{type: string, anyOf: [{format: ipv4}, {format: ipv6}]}", "String"),
            ("{oneOf: [{type: string, format: ipv4}, {type: string, maxLength: 3}]}", "String"),
            ("{type: string, allOf: [{not: {enum: [x]}}, {oneOf: [{maxLength: 3}, {minLength: 5}]}]}", "String"),
            ("{type: [string, integer], allOf: [{type: string}, {maxLength: 3}]}", "String"),
            ("{allOf: [{type: number}, {type: integer, minimum: 3}]}", "Int"),
        ])
    func constrainTheTypeAndNoMore(_ schema: String, _ type: String) throws {
        let swift = try types("Short: {maxLength: 39}\nA: \(schema)\nH: {type: object, required: [a], properties: {a: \(schema)}}")
        #expect(swift.contains("typealias A = \(type)\n") && swift.contains("var a: \(type)\n"), "\(schema)")
    }

    @Test func listsOfValuesTakeTheTypeBesideThem() throws {
        let swift = try types("Level: {type: string, allOf: [{enum: [low, high]}, {description: A level.}]}")
        #expect(swift.contains("struct Level: OpenEnum") && swift.contains("static var low: Self"))
    }

    @Test(
        arguments: [
            "{type: object, oneOf: [{required: [a]}, {required: [b]}], properties: {a: {type: string}, b: {type: string}}}",
            "{type: object, anyOf: [{type: object, required: [a]}, {type: object, required: [b]}], properties: {a: {type: string}, b: {type: string}}}",
            "{type: object, properties: {a: {type: string}, b: {type: string}}, allOf: [{oneOf: [{required: [a]}, {required: [b]}]}, {not: {required: [a, b]}}]}",
            "{allOf: [{type: object, properties: {a: {type: string}, b: {type: string}}}, {anyOf: [{required: [a]}, {required: [b]}]}]}",
        ])
    func conditionsOnPropertiesMakeNoUnion(_ schema: String) throws {
        let swift = try types("A: \(schema)")
        #expect(swift.contains("struct A: JSONModel") && !swift.contains("JSONUnion"), "\(schema)")
    }

    @Test func constraintsOfPartsAreChecked() throws {
        let text = try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {post: {operationId: addA, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {'204': {description: done}}}}
            components:
              schemas:
                Short: {maxLength: 39}
                A: {type: object, properties: {a: {type: string, allOf: [{minLength: 2}, {$ref: '#/components/schemas/Short'}]}, p: {type: integer, allOf: [{minimum: 1}, {maximum: 9}]}}}
            """)
        let swift = try #require(text.swift)
        for limit in [".length(min: 2)", ".length(max: 39)", ".range(min: 1)", ".range(max: 9)"] {
            #expect(swift.contains(limit), "\(limit)")
        }
    }

    /// The other forms: a choice beside `allOf`, and a side whose type is an alias.
    @Test func nothingIsCheckedInAChoiceWithoutAType() throws {
        let text = try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {post: {operationId: addA, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {'204': {description: done}}}}
            components:
              schemas:
                A: {type: object, properties: {a: {type: string, maxLength: 3}}, oneOf: [{}]}
            """)
        let swift = try #require(text.swift)
        #expect(swift.contains("let choice: JSONValue") || swift.contains("var choice: JSONValue"))
        #expect(swift.contains("members.checkConstraints") && !swift.contains("choice.checkConstraints"))
    }
}
