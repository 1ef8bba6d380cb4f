import BindingsDocument
import Testing

@Suite struct ReferenceTests {
    @Test(
        "a pointer finds its target",
        arguments: [
            ("#/components/schemas/A", "a.yaml#/components/schemas/A"),
            ("#/components/schemas/A/properties/b", "a.yaml#/components/schemas/A/properties/b"),
            ("#/components/schemas/A/allOf/0", "a.yaml#/components/schemas/A/allOf/0"),
            ("#/components/schemas/a~1b~0c", "a.yaml#/components/schemas/a~1b~0c"),
            ("#/components/schemas/%C3%BC%20x", "a.yaml#/components/schemas/ü x"),
            ("a.yaml#/components/schemas/A", "a.yaml#/components/schemas/A"),
            ("./x/../a.yaml#/components/schemas/A", "a.yaml#/components/schemas/A"),
            ("#/components/schemas/Alias/properties/b", "a.yaml#/components/schemas/A/properties/b"),
            ("#named", "a.yaml#/components/schemas/Named"), ("https://example.com/id", "a.yaml#/components/schemas/Identified"),
            ("https://example.com/id#/properties/x", "a.yaml#/components/schemas/Identified/properties/x"),
            ("b.yaml", "b.yaml#"), ("b.yaml#", "b.yaml#"), ("sub%20dir/c.json#/X", "sub dir/c.json#/X"),
        ])
    func targets(text: String, expected: String) {
        let document = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            components:
              schemas:
                Probe: {$ref: "\(text)"}
                A: {properties: {b: {type: string}}, allOf: [{type: object}]}
                a/b~c: {type: string}
                ü x: {type: string}
                Alias: {$ref: '#/components/schemas/A'}
                Named: {$anchor: named, type: string}
                Identified: {$id: 'https://example.com/id', properties: {x: true}}
            """
        let loaded = load(["/r/a.yaml": document, "/r/b.yaml": "type: string", "/r/sub dir/c.json": "{\"X\": {\"type\": \"string\"}}"])
        let probe = loaded.document?.components.schemas.first?.value
        #expect(!loaded.diagnostics.hasErrors)
        #expect(probe?.reference?.target?.description == expected)
        #expect(probe.flatMap { loaded.document?.target(of: $0) }?.identity.description == expected)
    }

    @Test func schemasOfOtherFilesReferFromWhereTheyStandAndCyclesEnd() {
        let loaded = load([
            "/r/a.yaml": "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: 'm/b.yaml#/B'}}}",
            "/r/m/b.yaml": "B: {properties: {c: {$ref: 'c.yaml'}, a: {$ref: '../a.yaml#/components/schemas/A'}}}",
            "/r/m/c.yaml": "properties: {b: {$ref: 'b.yaml#/B'}}",
        ])
        #expect(loaded.codes == [])
        #expect(loaded.files == ["/r/a.yaml", "/r/m/b.yaml", "/r/m/c.yaml"])
        let target = loaded.document?.schema(at: SchemaIdentity(file: "m/c.yaml", pointer: ""))
        #expect(target?.properties.first?.schema.reference?.target == SchemaIdentity(file: "m/b.yaml", pointer: "/B"))
    }

    @Test func referencesDoNotLeaveTheRootFolder() {
        let files = [
            "/r/a.yaml":
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: '../o/b.yaml'}, B: {$ref: 'l.yaml'}, C: {$ref: '/o/b.yaml'}}}",
            "/o/b.yaml": "type: string", "/r2/c.yaml": "",
        ]
        let loaded = load(files, links: ["/r/l.yaml": "/o/b.yaml"])
        #expect(
            loaded.codes == ["/r/a.yaml:3:34 error outside-root", "/r/a.yaml:3:60 error outside-root", "/r/a.yaml:3:81 error outside-root"])
        #expect(loaded.document?.components.schemas.count == 3)
        #expect(loaded.document?.components.schemas[0].value.reference?.target == nil)
    }

    @Test func aFileIsReadOnceUnderWhateverName() {
        let files = [
            "/r/a.yaml": "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: b.yaml}, B: {$ref: l.yaml}}}",
            "/r/b.yaml": "type: string",
        ]
        let loaded = load(files, links: ["/r/l.yaml": "/r/b.yaml"])
        let schemas = loaded.document?.components.schemas.map(\.value) ?? []
        #expect(schemas.map { $0.reference?.target?.description } == ["b.yaml#", "b.yaml#"])
    }

    @Test func aCopyStandsForTheNetwork() {
        let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: 'https://x.io/s.json#/S'}}}"
        let files = ["/r/a.yaml": text, "/r/copies/s.json": "{\"S\": {\"type\": \"string\"}}"]
        let loaded = load(files, copies: ["https://x.io/s.json": "copies/s.json"])
        #expect(loaded.codes == [])
        #expect(loaded.document?.components.schemas[0].value.reference?.target?.description == "copies/s.json#/S")
    }

    @Test func referencesThatOnlyLeadToOneAnotherAreErrors() {
        let loaded = load(
            "components:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n    C: {$ref: '#/components/schemas/A'}\n  parameters:\n    P: {$ref: '#/components/parameters/Q'}\n    Q: {$ref: '#/components/parameters/P'}"
        )
        #expect(
            loaded.codes == [
                // One cycle of schemas is one error, wherever a way leads into it.
                "/r/a.yaml:5:15 error reference-cycle", "/r/a.yaml:9:15 error reference-cycle",
                "/r/a.yaml:10:15 error reference-cycle",
            ])
    }

    @Test func aPointerThroughAReferenceToItselfEnds() {
        let loaded = load("components:\n  schemas:\n    A: {$ref: '#/components/schemas/A/properties/x'}")
        #expect(loaded.diagnostics.diagnostics.map(\.code).contains("reference-cycle"))
    }

    @Test func recursiveSchemasAreNoCycles() {
        let loaded = load("components:\n  schemas:\n    A: {properties: {next: {$ref: '#/components/schemas/A'}}}")
        #expect(loaded.codes == [])
        let schema = loaded.document?.components.schemas[0].value
        let next = schema?.properties[0].schema
        #expect(next.flatMap { loaded.document?.target(of: $0) } === schema)
    }

    @Test func wholeMapsMayBeReferences() {
        let loaded = load([
            "/r/a.yaml":
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {$ref: p.yaml}\ncomponents: {schemas: {$ref: 's.yaml#/all'}}",
            "/r/p.yaml": "/x: {get: {responses: {200: {description: ok, content: {a/b: {schema: {$ref: 's.yaml#/all/S'}}}}}}}",
            "/r/s.yaml": "all: {S: {properties: {$ref: '#/props'}}}\nprops: {q: {type: string}}",
        ])
        #expect(loaded.codes == [])
        #expect(loaded.document?.operations.map(\.path) == ["/x"])
        #expect(loaded.document?.components.schemas.map(\.value.identity.description) == ["s.yaml#/all/S"])
        #expect(loaded.document?.components.schemas[0].value.properties.map(\.name) == ["q"])
        let body = loaded.document?.operations[0].responses[0].response.content[0].schema
        #expect(body.flatMap { loaded.document?.target(of: $0) } === loaded.document?.components.schemas[0].value)
    }

    @Test func referencesAreFollowedWhereverDocumentsOfManyFilesHaveThem() {
        let loaded = load([
            "/r/a.yaml":
                "openapi: 3.1.0\ninfo: {$ref: o.yaml#/info}\ntags: {$ref: o.yaml#/tags}\nservers: [{$ref: o.yaml#/server}]\npaths: {/x: {get: {$ref: o.yaml#/get}}}",
            "/r/o.yaml": """
            info: {title: T, version: '1'}
            tags: [{$ref: '#/tag'}]
            tag: {name: t}
            server: {url: /}
            get: {parameters: {$ref: '#/parameters'}, responses: {200: {description: o, content: {a/b: {schema: {type: string}}}}}}
            parameters: [{name: q, in: query, schema: {type: string}}]
            """,
        ])
        #expect(loaded.codes == [])
        #expect(loaded.document?.info.title == "T")
        #expect(loaded.document?.tags.map(\.name) == ["t"])
        #expect(loaded.document?.servers.map(\.url) == ["/"])
        let get = loaded.document?.operations.first
        #expect(get?.parameters.map(\.name) == ["q"])
        #expect(
            get?.responses.first?.response.content.first?.schema?.identity.description
                == "o.yaml#/get/responses/200/content/a~1b/schema")
    }

    @Test func discriminatorsMapNamesAndReferences() {
        let text = """
            components:
              schemas:
                P:
                  oneOf: [{$ref: '#/components/schemas/A'}]
                  discriminator:
                    propertyName: kind
                    mapping: {a: A, b: '#/components/schemas/B', c: 'other.yaml#/C', d: Missing, e: c.d}
                A: {type: object}
                B: {type: object}
                c.d: {type: object}
            """
        let loaded = load(["/r/a.yaml": "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + text, "/r/other.yaml": "C: {type: object}"])
        let mapping = loaded.document?.components.schemas[0].value.discriminator?.mapping ?? []
        #expect(
            mapping.map { $0.target?.description } == [
                "a.yaml#/components/schemas/A", "a.yaml#/components/schemas/B", "other.yaml#/C", nil, "a.yaml#/components/schemas/c.d",
            ])
        #expect(loaded.messages == ["there is no 'Missing' in '/components/schemas' of '/r/a.yaml'"])
    }
}
