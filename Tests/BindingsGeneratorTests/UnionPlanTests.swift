import Testing

/// How the alternative of a value is found: what unions say of it in generated Swift.
@Suite struct UnionPlanTests {
    private func generated(_ schemas: String) throws -> String {
        let text = try GeneratedText(
            "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                + schemas.split(separator: "\n").map { "    \($0)\n" }.joined())
        #expect(text.messages == "")
        return try #require(text.swift)
    }

    @Test func theDefaultOfADiscriminatorTakesWhatNothingNames() throws {
        let swift = try generated(
            """
            U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind, defaultMapping: B}}
            A: {type: object, properties: {kind: {type: string}}}
            B: {type: object, properties: {kind: {type: string}}}
            """)
        #expect(swift.contains("reader.hint(\"kind\", as: String.self)"))
        #expect(swift.contains("        default:\n            self = .b(try reader.read())\n") && !swift.contains("case unknown"))
    }

    @Test func whatAnAlternativeSaysOfItselfIsAValueOfTheDiscriminator() throws {
        let swift = try generated(
            """
            U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind}}
            A: {type: object, required: [kind], properties: {kind: {const: a}}}
            B: {type: object, required: [kind], properties: {kind: {enum: [b, bb]}}}
            """)
        #expect(swift.contains("case \"A\", \"a\":\n") && swift.contains("case \"B\", \"b\", \"bb\":\n"))
    }

    /// One member of a parent lists the values of all its children.
    @Test func valuesThatAlternativesShareDoNotHideTheirNames() throws {
        let swift = try generated(
            """
            U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind}}
            A: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {a: {type: string}}}]}
            B: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {b: {type: string}}}]}
            Base: {type: object, required: [kind], properties: {kind: {type: string, enum: [A, B]}}}
            """)
        #expect(swift.contains("case \"A\":\n            self = .a(") && swift.contains("case \"B\":\n            self = .b("))
    }

    @Test func aMemberThatTellsNothingIsNotAsked() throws {
        let swift = try generated(
            """
            U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            A: {type: object, properties: {state: {enum: [idle, busy]}, a: {type: string}}}
            B: {type: object, properties: {state: {enum: [idle, busy]}, b: {type: string}}}
            """)
        #expect(!swift.contains("reader.hint") && swift.contains("try reader.attempt(Self.a, &_attempts)"))
    }

    /// A new state is no new type.
    @Test func aListOfValuesThatOverlapsAnotherNarrowsAndStaysOpen() throws {
        let swift = try generated(
            """
            U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            A: {type: object, properties: {state: {enum: [idle, busy]}, a: {type: string}}}
            B: {type: object, properties: {state: {enum: [idle, late]}, b: {type: string}}}
            """)
        #expect(swift.contains("case \"busy\":\n            self = .a(") && swift.contains("case \"late\":\n            self = .b("))
        #expect(!swift.contains("case unknown"))
    }

    @Test func alternativesWithEmptyTitlesGoByTheirPlace() throws {
        let swift = try generated(
            "U: {oneOf: [{title: '', type: object, properties: {a: {type: string}}}, {title: '—', type: object, properties: {b: {type: string}}}]}"
        )
        #expect(swift.contains("struct UOption1:") && swift.contains("struct UOption2:"))
    }
}
