import Testing

/// One property in several parts of an `allOf`: all of them hold.
///
/// Other forms looked for: arrays and their elements, lists of values, components on either side, a child that narrows its base, several
/// levels, recursion, and contradictions.
@Suite struct AllOfMergeTests {
    private func generated(_ schemas: String) throws -> (swift: String, messages: String) {
        let indented = schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        let text = try GeneratedText(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n\(indented)\n")
        return (try #require(text.swift), text.messages)
    }

    private func body(of type: String, in swift: String) throws -> String {
        try #require(swift.components(separatedBy: " \(type): ").dropFirst().first?.components(separatedBy: "\n}\n").first)
    }

    @Test func objectsHaveThePropertiesOfBoth() throws {
        let (swift, messages) = try generated(
            """
            PartialUser: {type: object, properties: {name: {type: string}, age: {type: integer}, address: {type: object, required: [street], properties: {street: {type: string}}}}}
            FullUser:
              allOf:
                - {$ref: '#/components/schemas/PartialUser'}
                - {required: [name, age]}
                - type: object
                  properties:
                    address: {type: object, required: [city], properties: {city: {type: string}}}
            """)
        let address = try body(of: "struct FullUserAddress", in: swift)
        #expect(address.contains("var street: String\n") && address.contains("var city: String\n"))
        #expect(try body(of: "struct FullUser", in: swift).contains("var address: FullUserAddress?"))
        #expect(messages == "")
    }

    /// `Base` says what the property is, the parts say more of it or less.
    @Test(
        arguments: [
            ("{type: string}", "{type: string, enum: [open, shut]}", "Ap?"), ("{type: string}", "{description: d}", "String?"),
            ("{type: string, enum: [a, b]}", "{enum: [a]}", "Ap?"), ("{type: string}", "{enum: [derived]}", "Ap?"),
            ("{type: object}", "{$ref: '#/components/schemas/Thing'}", "Thing?"),
            ("{$ref: '#/components/schemas/Kind'}", "{type: string}", "Kind?"),
            ("{$ref: '#/components/schemas/Thing'}", "{$ref: '#/components/schemas/Special'}", "Special?"),
            ("{$ref: '#/components/schemas/Special'}", "{$ref: '#/components/schemas/Thing'}", "Special?"),
            ("{$ref: '#/components/schemas/Either'}", "{$ref: '#/components/schemas/Thing'}", "Thing?"),
            ("{$ref: '#/components/schemas/Thing'}", "{$ref: '#/components/schemas/Other'}", "Ap?"),
            ("{type: array, items: {}}", "{type: array, items: {$ref: '#/components/schemas/Thing'}}", "[Thing]?"),
            ("{type: array, items: {$ref: '#/components/schemas/Thing'}}", "{type: array, minItems: 1}", "[Thing]?"),
            (
                "{type: array, items: {$ref: '#/components/schemas/Thing'}}",
                "{type: array, items: {$ref: '#/components/schemas/Special'}}", "[Special]?"
            ),
            ("{type: number}", "{type: integer}", "Int?"), ("{type: string}", "{type: string, format: date-time}", "Date?"),
            ("{}", "{type: boolean}", "Bool?"), ("{type: boolean}", "{readOnly: true}", "Bool?"),
        ])
    func whatBothSayHolds(_ base: String, _ part: String, _ type: String) throws {
        let (swift, messages) = try generated(
            """
            A: {allOf: [{type: object, properties: {p: \(base)}}, {type: object, properties: {p: \(part)}}]}
            Kind: {type: string, enum: [k]}
            Thing: {type: object, properties: {t: {type: string}}}
            Special: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {s: {type: string}}}]}
            Other: {type: object, properties: {o: {type: string}}}
            Either: {oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/Other'}]}
            """)
        #expect(try body(of: "struct A", in: swift).contains("var p: \(type)\n"), "\(base) and \(part)")
        #expect(messages == "", "\(base) and \(part)")
    }

    @Test func onlyValuesInBothListsAreValues() throws {
        let (swift, _) = try generated(
            "A: {allOf: [{type: object, properties: {p: {type: string, enum: [a, b, c]}}}, {type: object, properties: {p: {type: string, enum: [b, c, d]}}}]}"
        )
        let values = try body(of: "struct Ap", in: swift)
        #expect(
            values.contains("var b: Self") && values.contains("var c: Self") && !values.contains("var a: Self")
                && !values.contains("var d: Self"))
    }

    @Test func contradictionsAreReported() throws {
        let (_, messages) = try generated(
            """
            A: {allOf: [{type: object, properties: {p: {type: string}}}, {type: object, properties: {p: {type: integer}}}]}
            B: {allOf: [{type: object, properties: {p: {type: string, enum: [a]}}}, {type: object, properties: {p: {type: string, enum: [b]}}}]}
            """)
        #expect(messages.components(separatedBy: "[allof-conflict]").count == 3)
        #expect(messages.contains("\"p\" has no value that two parts of an allOf allow") || messages.contains("'p' has no value"))
    }

    @Test func recursiveOnesEnd() throws {
        let (swift, _) = try generated(
            """
            A: {type: object, properties: {child: {$ref: '#/components/schemas/A'}, n: {type: string}}}
            B: {type: object, properties: {child: {$ref: '#/components/schemas/B'}, m: {type: string}}}
            C: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            D: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {child: {$ref: '#/components/schemas/D'}}}]}
            """)
        #expect(try body(of: "struct D", in: swift).contains("var child: D?"))
        let child = try body(of: "struct CChild", in: swift)
        #expect(child.contains("var n: String?") && child.contains("var m: String?") && child.contains("var child: CChild?"))
    }

    @Test func whatIsMergedKeepsUnknownFieldsAndConstraints() throws {
        let text = try GeneratedText(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a:
                post: {operationId: addA, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}
            components:
              schemas:
                A: {allOf: [{type: object, properties: {p: {type: object, properties: {x: {type: string, maxLength: 3}}}}}, {type: object, properties: {p: {type: object, properties: {y: {type: string}}}}}]}
            """)
        let swift = try #require(text.swift)
        #expect(try body(of: "struct Ap", in: swift).contains("var unknownFields: JSONFields?"))
        #expect(swift.contains("extension Ap: ConstraintChecked"))
    }
}
