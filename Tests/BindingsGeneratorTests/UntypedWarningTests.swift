import Testing

/// What schemas come to that say too much for one Swift type, and what is told of them.
@Suite struct ShapeWarningTests {
    private func generated(_ schemas: String) throws -> (swift: String, messages: String) {
        let indented = schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        let text = try GeneratedText(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n\(indented)\n")
        return (try #require(text.swift), text.messages)
    }

    @Test func partsOfDifferentTypesAreAConflict() throws {
        let (swift, messages) = try generated(
            """
            A: {allOf: [{type: string}, {type: integer}]}
            B:
              allOf:
                - {type: object, properties: {n: {type: string}}}
                - {type: object, properties: {n: {type: integer}}}
            """)
        #expect(swift.contains("typealias A = JSONValue") && swift.contains("var n: Int?"))
        #expect(messages.contains("api.yaml:6:8: warning: the parts of this allOf have different types"))
        #expect(messages.components(separatedBy: "[allof-conflict]").count == 3)
    }

    @Test func whatOneTypeCannotSayIsToldAndKept() throws {
        let (swift, messages) = try generated(
            """
            A:
              properties: {id: {type: string}}
              allOf: [{oneOf: [{type: string}, {type: integer}]}, {anyOf: [{type: boolean}, {type: string}]}]
            """)
        #expect(swift.contains("typealias A = JSONValue") && messages.contains("[schema-untyped]"))
        #expect(messages.contains("\"replace\" in bindings.json"))
    }

    @Test func theNarrowerPartOfAnAllOfCounts() throws {
        let (swift, messages) = try generated(
            """
            Kind: {type: string, enum: [a, b]}
            A: {allOf: [{type: object, properties: {k: {$ref: '#/components/schemas/Kind'}}}, {type: object, properties: {k: {type: string}}}]}
            """)
        #expect(swift.contains("var k: Kind?") && !messages.contains("conflict"))
    }

    @Test func membersOfOneDirectionMayBeMissingInTheOther() throws {
        let text = try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                put:
                  operationId: putA
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
              /b:
                get: {operationId: getB, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}}}
            components:
              schemas:
                A: {type: object, required: [id, secret, name], properties: {id: {type: string, readOnly: true}, secret: {type: string, writeOnly: true}, name: {type: string}}}
                B: {type: object, required: [id], properties: {id: {type: string, readOnly: true}}}
            """)
        let swift = try #require(text.swift)
        // What only the server sends is no argument; what only the client sends must be given, though it may be missing in an answer.
        #expect(swift.contains("putA(secret: String, name: String)") && swift.contains("A(name: name, secret: secret)"))
        #expect(swift.contains("var id: String?\n") && swift.contains("var id: String\n") && swift.contains("var secret: String?\n"))
    }

    @Test func enumsTakeNamesAndTextsFromExtensions() throws {
        let (swift, _) = try generated(
            """
            E: {type: integer, enum: [0, 1, 1], x-enum-varnames: [None, Some], x-enum-descriptions: ['', Several.]}
            F: {type: [string, 'null'], enum: ['', '*', 'a/b', a b, A-B, null, '🎉', class]}
            """)
        #expect(
            swift.contains("static var none: Self { Self(rawValue: 0) }") && swift.contains("static var some: Self { Self(rawValue: 1) }"))
        #expect(swift.contains("/// Several."))
        for name in ["empty", "star", "aSlashB", "aB", "AB", "u1f389", "`class`"] {
            #expect(swift.contains("static var \(name): Self"), "\(name)")
        }
    }

    @Test func oneConstantIsAnEnumOfOneValue() throws {
        let (swift, _) = try generated("A: {type: integer, oneOf: [{title: ONLY, const: 4}]}")
        #expect(swift.contains("struct A: OpenEnum") && swift.contains("static var only: Self { Self(rawValue: 4) }"))
    }

    @Test func anAlternativeThatIsOnlyNullableIsNull() throws {
        let (swift, _) = try generated(
            """
            M: {type: object, properties: {n: {type: integer}}}
            A: {type: object, required: [m], properties: {m: {anyOf: [{$ref: '#/components/schemas/M'}, {nullable: true}]}}}
            """)
        #expect(swift.contains("var m: M?"))
    }

    @Test func aChoiceThatIsAnAlternativeOfItselfIsReadOnce() throws {
        let (swift, _) = try generated(
            """
            A: {anyOf: [{$ref: '#/components/schemas/A'}, {type: string}, {type: integer}]}
            B: {oneOf: [{$ref: '#/components/schemas/C'}, {type: string}]}
            C: {oneOf: [{$ref: '#/components/schemas/B'}, {type: boolean}]}
            """)
        for union in ["A", "B", "C"] {
            let body = try #require(
                swift.components(separatedBy: "enum \(union): JSONUnion {").last?.components(separatedBy: "\n}\n").first)
            #expect(
                body.components(separatedBy: "    case ").count > 2 && !body.contains("(\(union))") && !body.contains("(B)")
                    && !body.contains("(C)"))
        }
    }

    @Test func aComponentThatIsOnlyAReferenceIsWhatItRefersTo() throws {
        let (swift, _) = try generated(
            """
            C: {$ref: '#/components/schemas/Holder/$defs/inner'}
            D: {$ref: '#/components/schemas/C'}
            Holder: {type: object, $defs: {inner: {type: object, properties: {color: {type: string}}}, text: {type: string}}, properties: {t: {$ref: '#/components/schemas/Holder/$defs/text'}}}
            """)
        #expect(swift.contains("struct C: JSONModel") && swift.contains("typealias D = C") && swift.contains("var color: String?"))
        #expect(swift.contains("typealias Text = String"))
    }
}
