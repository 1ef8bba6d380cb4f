import Testing

/// Bases with a discriminator, and unions whose alternatives do not say which they are.
///
/// Other forms looked for: mapped and implicit names, several levels, arrays of the base, a base that is an alternative itself, a base that
/// lists its children's values, children that add nothing, a child beside its base in a union, bodies of requests, and integer tags.
@Suite struct InheritanceTests {
    private func generated(_ schemas: String, config: String = "") throws -> (swift: String, messages: String) {
        let indented = schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        let text = try GeneratedText(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://x.example.com'}]
            paths:
              /h:
                get: {operationId: getH, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}}}
                put: {operationId: putH, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}, responses: {'204': {description: ok}}}
            components:
              schemas:
            \(indented)

            """, config: #"{"spec": "api.yaml"\#(config)}"#)
        return (try #require(text.swift), text.messages)
    }

    private func body(of type: String, in swift: String) throws -> String {
        try #require(swift.components(separatedBy: " \(type): ").dropFirst().first?.components(separatedBy: "\n}\n").first)
    }

    private static let holder =
        "Holder: {type: object, required: [one], properties: {one: {$ref: '#/components/schemas/Mount'}, list: {type: array, items: {$ref: '#/components/schemas/Mount'}}}}\n"
    private static let children = """
        Wall: {allOf: [{$ref: '#/components/schemas/Mount'}, {type: object, required: [screws], properties: {screws: {type: integer}}}]}
        Floor: {allOf: [{$ref: '#/components/schemas/Mount'}, {type: object, properties: {load: {type: number}}}]}
        """

    @Test func aBaseIsAUnionOfItsChildren() throws {
        let (swift, messages) = try generated(
            Self.holder + Self.children
                + "\nMount: {type: object, required: [kind], properties: {kind: {type: string}, label: {type: string}}, discriminator: {propertyName: kind, mapping: {wall: '#/components/schemas/Wall', floor: Floor}}}"
        )
        let union = try body(of: "indirect enum Mount", in: swift)
        for line in ["case wall(Wall)", "case floor(Floor)", "case base(MountBase)", "case \"wall\":", "case \"floor\":"] {
            #expect(union.contains(line), "\(line)")
        }
        #expect(union.contains("default:\n            self = .base(try reader.read())") && !union.contains("unknown"))
        #expect(union.contains("case .wall(let value): try writer.object(value, tagged: \"wall\", as: \"kind\")"))
        #expect(union.contains("case .base(let value): try value.write(to: &writer)"))
        #expect(try body(of: "struct Holder", in: swift).contains("var one: Mount\n") && swift.contains("var list: [Mount]?\n"))
        for type in ["Wall", "MountBase"] {
            let text = try body(of: "struct \(type)", in: swift)
            #expect(text.contains("var kind: String\n") && text.contains("var label: String?\n") && text.contains("var unknownFields"))
        }
        #expect(messages == "")
    }

    @Test func childrenGoByTheirNamesAndOverAnyLevels() throws {
        let (swift, _) = try generated(
            Self.holder + Self.children
                + """

                Beam: {allOf: [{$ref: '#/components/schemas/Wall'}, {type: object, properties: {length: {type: integer}}}]}
                Plain: {allOf: [{$ref: '#/components/schemas/Mount'}]}
                Mount: {type: object, required: [kind], properties: {kind: {type: string, enum: [Wall, Floor, Beam, Plain]}}, discriminator: {propertyName: kind}}
                """)
        let union = try body(of: "indirect enum Mount", in: swift)
        for name in ["Wall", "Floor", "Beam", "Plain"] {
            #expect(union.contains("case \"\(name)\":") && union.contains("tagged: \"\(name)\", as: \"kind\""), "\(name)")
            #expect(swift.contains("struct \(name): JSONModel"), "\(name)")
        }
        #expect(try body(of: "struct Beam", in: swift).contains("var screws: Int\n"))
    }

    @Test func aMappingMayNameTheBase() throws {
        let (swift, _) = try generated(
            Self.holder + Self.children
                + "\nMount: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {wall: Wall, floor: Floor, any: Mount}}}"
        )
        let union = try body(of: "indirect enum Mount", in: swift)
        #expect(union.contains("case \"any\":\n            self = .base(") && !union.contains("tagged: \"any\""))
    }

    @Test func theConfigCanKeepTheBaseAlone() throws {
        let (swift, messages) = try generated(
            Self.holder + Self.children
                + "\nMount: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}",
            config: #", "plainBases": ["Mount"]"#)
        #expect(swift.contains("struct Mount: JSONModel") && !swift.contains("MountBase") && messages == "")
    }

    @Test func aBaseWithoutChildrenAndAReferenceWithADescriptionStayWhatTheyAre() throws {
        let (swift, _) = try generated(
            """
            Holder: {type: object, properties: {one: {allOf: [{$ref: '#/components/schemas/Mount'}, {description: The mount.}]}, two: {$ref: '#/components/schemas/Alone'}}}
            Mount: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Wall: {allOf: [{$ref: '#/components/schemas/Mount'}, {type: object, properties: {screws: {type: integer}}}]}
            Alone: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            """)
        #expect(swift.contains("var one: Mount?\n") && swift.contains("indirect enum Mount:") && swift.contains("struct Alone: JSONModel"))
    }

    @Test func aUnionWritesWhatItsAlternativesDoNotSay() throws {
        let (swift, _) = try generated(
            """
            Holder: {type: object, properties: {one: {$ref: '#/components/schemas/Animal'}, n: {$ref: '#/components/schemas/Numbered'}}}
            Animal:
              oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Bird'}, {$ref: '#/components/schemas/Fish'}]
              discriminator:
                propertyName: species
                mapping: {Dog: '#/components/schemas/Dog', Cat: '#/components/schemas/Cat', Tiger: '#/components/schemas/Cat', parrot: Bird}
            Dog: {type: object, required: [species], properties: {species: {type: string}, barks: {type: boolean}}}
            Cat: {type: object, required: [species], properties: {species: {type: string}, lives: {type: integer}}}
            Bird: {type: object, properties: {wings: {type: integer}}}
            Fish: {type: object, required: [species], properties: {species: {type: string, enum: [fish]}, fins: {type: integer}}}
            Numbered: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}], discriminator: {propertyName: t, mapping: {1: One, 2: Two}}}
            One: {type: object, required: [t], properties: {t: {type: integer}, a: {type: string}}}
            Two: {type: object, required: [t], properties: {t: {type: integer}, b: {type: string}}}
            """)
        let union = try body(of: "indirect enum Animal", in: swift)
        #expect(union.contains("case .dog(let value): try writer.object(value, tagged: \"Dog\", as: \"species\")"))
        #expect(union.contains("case .bird(let value): try writer.object(value, tagged: \"parrot\", as: \"species\")"))
        // Two values can be meant, or the alternative says it itself.
        #expect(union.contains("case .cat(let value): try value.write(") && union.contains("case .fish(let value): try value.write("))
        #expect(try body(of: "indirect enum Numbered", in: swift).contains("tagged: 1, as: \"t\""))
    }
}
