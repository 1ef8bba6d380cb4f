import BindingsDocument
import Testing

@Suite struct SchemaTests {
    @Test(
        "types and null",
        arguments: [
            ("type: string", [SchemaType.string], false, []), ("type: [integer, 'null']", [.integer], true, []),
            ("type: 'null'", [], true, []), ("type: [array, null]", [.array], true, ["unquoted-null"]),
            ("type: file", [], false, ["unknown-type"]), ("type: [string, string]", [.string], false, []),
            ("nullable: true", [], true, ["nullable-keyword"]), ("type: 3", [], false, ["unknown-type"]),
        ] as [(String, [SchemaType], Bool, [String])])
    func types(text: String, types: [SchemaType], nullable: Bool, told: [String]) {
        let (schema, loaded) = schema(text)
        #expect(schema?.types == types)
        #expect(schema?.isNullable == nullable)
        #expect(schema?.isOnlyNull == (text == "type: 'null'"))
        #expect(loaded.diagnostics.diagnostics.map(\.code) == told)
    }

    @Test func nullableIsAWordOfOpenAPI30() {
        let (schema, loaded) = schema("type: string\nnullable: true", version: "3.0.3")
        #expect(schema?.isNullable == true)
        #expect(loaded.codes == [])
    }

    @Test func booleanSchemas() {
        let (schema, _) = schema("properties: {a: true, b: false}\nadditionalProperties: false\nnot: true")
        #expect(schema?.boolean == nil)
        #expect(schema?.properties.map(\.schema.boolean) == [true, false])
        #expect(schema?.additionalProperties?.boolean == false)
        #expect(schema?.not?.boolean == true)
    }

    @Test func propertiesKeepOrderPlaceAndWhetherTheyAreRequired() {
        let (schema, loaded) = schema("properties:\n  z: {type: string}\n  a: {type: integer}\nrequired: [a, b, a]")
        #expect(schema?.properties.map(\.name) == ["z", "a"])
        #expect(schema?.properties.map(\.isRequired) == [false, true])
        #expect(schema?.required == ["a", "b"])
        #expect(schema?.properties[1].pointer == "/components/schemas/S/properties/a")
        #expect(schema?.properties[1].nameLocation.description == "/r/a.yaml:8:9")
        #expect(schema?.properties[1].location.description == "/r/a.yaml:8:12")
        #expect(loaded.codes == ["/r/a.yaml:9:24 warning duplicate-required"])
    }

    @Test func siblingsOfAReferenceAreKept() {
        let (schema, _) = schema("$ref: '#/components/schemas/S/properties/x'\ndescription: d\ndefault: 1\nx-a: 2\nproperties: {x: true}")
        #expect(schema?.reference?.text == "#/components/schemas/S/properties/x")
        #expect(schema?.description == "d")
        #expect(brief(schema?.defaultValue) == "1")
        #expect(brief(schema?.extensions["x-a"]) == "2")
    }

    @Test func limits() {
        let (schema, loaded) = schema(
            "maxLength: 9.2e18\nminLength: 5.0\npattern: ^a\nminimum: 0.10\nmaximum: 123456789012345678901\nmultipleOf: 0.01\nminItems: 1\nmaxItems: 1e400\nuniqueItems: true\nminProperties: 1\nmaxProperties: -1"
        )
        #expect(schema?.limits.maxLength == 9_200_000_000_000_000_000)
        #expect(schema?.limits.minLength == 5)
        #expect(schema?.limits.pattern == "^a")
        #expect(schema?.limits.minimum?.text == "0.10")
        #expect(schema?.limits.maximum?.text == "123456789012345678901")
        #expect(schema?.limits.multipleOf?.double == 0.01)
        #expect(schema?.limits.uniqueItems == true)
        #expect(schema?.limits.maxProperties == nil)
        #expect(schema?.unknown.map(\.key) == ["maxItems", "maxProperties"])
        #expect(loaded.diagnostics.diagnostics.map(\.code) == ["wrong-kind", "wrong-kind"])
    }

    @Test func exclusiveLimitsOfBothKinds() {
        let (old, _) = schema("minimum: 1\nexclusiveMinimum: true\nmaximum: 9\nexclusiveMaximum: false", version: "3.0.0")
        #expect(old?.limits.exclusiveMinimum?.text == "1")
        #expect(old?.limits.minimum == nil)
        #expect(old?.limits.maximum?.text == "9")
        let (new, _) = schema("exclusiveMinimum: 1\nminimum: 0")
        #expect(new?.limits.exclusiveMinimum?.text == "1")
        #expect(new?.limits.minimum?.text == "0")
    }

    @Test func rareKeywordsAreRead() {
        let (schema, loaded) = schema(
            """
            $id: i
            $anchor: n
            $dynamicAnchor: d
            $schema: s
            $comment: c
            $defs: {A: {type: string}}
            if: true
            then: {type: string}
            else: false
            propertyNames: {pattern: a}
            unevaluatedProperties: false
            unevaluatedItems: false
            contains: true
            minContains: 1
            maxContains: 2
            dependentRequired: {a: [b, c]}
            dependentSchemas: {a: {type: object}}
            contentSchema: true
            externalDocs: {url: u}
            xml: {name: n}
            properties: {r: {$dynamicRef: '#d'}}
            """)
        #expect(loaded.codes == [])
        #expect(schema?.rare.definitions.map(\.name) == ["A"])
        #expect(schema?.rare.condition?.boolean == true)
        #expect(schema?.rare.dependentRequired.map(\.value) == [["b", "c"]])
        #expect(schema?.rare.externalDocs?.url == "u")
        #expect(schema?.properties[0].schema.rare.dynamicReference?.target?.pointer == "/components/schemas/S")
    }

    @Test func whatIsNotUnderstoodIsKeptAndTold() {
        let (schema, loaded) = schema("typ: string\nrequired: true\nproperties: [1]\nallOf: {}\nx-any: {a: 1}\ndescription: [1]")
        #expect(schema?.unknown.map(\.key) == ["typ", "required", "allOf", "description"])
        #expect(schema?.extensions.members.map(\.key) == ["x-any"])
        #expect(
            loaded.codes == [
                "/r/a.yaml:6:7 warning unknown-member", "/r/a.yaml:7:17 warning wrong-kind", "/r/a.yaml:8:19 warning wrong-kind",
                "/r/a.yaml:9:14 warning wrong-kind", "/r/a.yaml:11:20 warning wrong-kind",
            ])
    }

    @Test(
        "defaults and enums that contradict are told",
        arguments: [
            ("type: string\ndefault: 1", ["bad-default"]), ("type: integer\ndefault: 1.0", []),
            ("type: [string, 'null']\ndefault: null", []),
            ("type: string\nenum: [a, b, a]", ["duplicate-enum-value"]), ("type: string\nenum: [a]\ndefault: b", ["bad-default"]),
            ("enum: [1, 1.0]", ["duplicate-enum-value"]), ("enum: [1, '1', null, {}, {}]", []), ("default: {}", []),
        ])
    func contradictions(text: String, told: [String]) {
        #expect(schema(text).1.diagnostics.diagnostics.map(\.code) == told)
    }

    @Test func itemsListsArePrefixItems() {
        let (schema, loaded) = schema("items: [{type: string}, true]")
        #expect(schema?.prefixItems.count == 2)
        #expect(loaded.diagnostics.diagnostics.map(\.code) == ["items-list"])
    }

    @Test func aliasedSchemasAreOneSchema() {
        let loaded = load(
            "paths:\n  /a: {get: {responses: {200: {description: o, content: {a/b: {schema: *s}}}}}}\ncomponents: {schemas: {S: {type: string}}}"
                .replacing("{S: {", with: "{S: &s {").replacing("paths:", with: "x-s: 1\npaths:"))
        // An alias stands after its anchor: here it does not, so this must be told, not guessed.
        #expect(loaded.diagnostics.diagnostics.map(\.code) == ["yaml-syntax"])
        let ordered = load(
            "components: {schemas: {S: &s {type: string}, T: *s}}\npaths:\n  /a: {get: {responses: {200: {description: o, content: {a/b: {schema: *s}}}}}}"
        )
        #expect(ordered.document?.operations[0].responses[0].response.content[0].schema === ordered.document?.components.schemas[0].value)
    }
}
