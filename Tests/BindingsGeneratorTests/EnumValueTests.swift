import Testing

/// Values of enums are of the type that the schema names, however they are written.
///
/// Other forms looked for: `const`, `default`, `oneOf` of constants, values beside the type in an `allOf`, keys of a discriminator's mapping,
/// and JSON documents.
@Suite struct EnumValueTests {
    private func generated(_ schemas: String) throws -> (swift: String, messages: String) {
        let indented = schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        let text = try GeneratedText(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n\(indented)\n")
        return (try #require(text.swift), text.messages)
    }

    @Test func stringsAreTheTextThatIsWritten() throws {
        let (swift, messages) = try generated("V: {type: string, enum: [1.0, 2.10, 007, 1e3, 1E4, true, False, yes, -0, +5, 0x1F]}")
        for text in ["1.0", "2.10", "007", "1e3", "1E4", "true", "False", "yes", "-0", "+5", "0x1F"] {
            #expect(swift.contains("Self(rawValue: \"\(text)\")"), "\(text)")
        }
        #expect(messages.contains("[unquoted-value]") && messages.contains("put it between quotation marks"))
        #expect(messages.components(separatedBy: "[unquoted-value]").count == 2)
    }

    @Test func theTypeCountsWhateverTheLiteral() throws {
        let (swift, messages) = try generated(
            """
            I: {type: integer, enum: ['1', '2']}
            N: {type: number, enum: [1, 2]}
            B: {type: boolean, enum: ['true']}
            M: {type: [string, integer], enum: [1, a]}
            P: {type: string, allOf: [{enum: [1, 2]}]}
            C: {type: string, oneOf: [{const: 1}, {const: 2}]}
            S: {type: string, enum: [a, b]}
            """)
        #expect(swift.contains("struct I: OpenEnum") && swift.contains("Self(rawValue: 1)"))
        #expect(swift.contains("Self(rawValue: 1.0)") && swift.contains("typealias B = Bool"))
        for name in ["P", "C"] {
            let body = try #require(swift.components(separatedBy: "struct \(name): OpenEnum").last?.components(separatedBy: "\n}\n").first)
            #expect(body.contains("Self(rawValue: \"1\")"), "\(name)")
        }
        #expect(messages.contains("write it without quotation marks"))
    }

    @Test func defaultsAndConstantsAreOfTheTypeToo() throws {
        let (swift, _) = try generated(
            """
            A: {type: object, required: [c, one], properties: {v: {type: string, enum: [1.0, 2.10], default: 2.10}, c: {type: string, const: 1.0}, n: {type: integer, default: '3'}, one: {type: string, enum: [200]}, kind: {enum: [a]}}}
            """)
        #expect(swift.contains("vOrDefault: Av { self.v ?? ._2_10 }"))
        #expect(swift.contains("c: String = \"1.0\"") && swift.contains("self.n ?? 3"))
        // An enum of one value has a default argument, as a constant has.
        #expect(swift.contains("one: AOne = ._200"))
    }

    @Test func keysOfAMappingAreValuesOfTheProperty() throws {
        let (swift, _) = try generated(
            """
            U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: t, mapping: {1: '#/components/schemas/A', 2: '#/components/schemas/B'}}}
            A: {type: object, required: [t], properties: {t: {type: integer, enum: [1]}, a: {type: string}}}
            B: {type: object, required: [t], properties: {t: {type: integer}, b: {type: string}}}
            """)
        #expect(swift.contains("(\"t\", as: Int.self)") && swift.contains("case 1:\n") && swift.contains("case 2:\n"))
    }

    @Test func nullOfNamelessMembersIsKept() throws {
        let (swift, _) = try generated(
            """
            A: {type: object, patternProperties: {'^s-': {type: [string, 'null']}, '^n-': {type: integer}}}
            B: {type: object, patternProperties: {'^s-': {type: [string, 'null']}}}
            C: {type: object, additionalProperties: {type: [string, 'null']}}
            D: {type: array, items: {type: [string, 'null']}}
            E: {type: object, properties: {x: {type: string}}, additionalProperties: {type: integer}, patternProperties: {'^s-': {type: [string, 'null']}}}
            F: {type: [object, 'null'], patternProperties: {'^s-': {type: string}, '^n-': {type: integer}}}
            """)
        #expect(swift.contains("typealias A = [String: AValue?]") && swift.contains("typealias B = [String: String?]"))
        #expect(swift.contains("typealias C = [String: String?]") && swift.contains("typealias D = [String?]"))
        #expect(swift.contains("var additionalProperties: [String: EValue?]") && swift.contains("typealias F = [String: FValue]"))
    }
}
