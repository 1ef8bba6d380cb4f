import BindingsDocument
import Testing

/// Schemas with names of their own: `$id`, `$anchor`, `$dynamicAnchor`, `$self`.
@Suite struct IdentifierTests {
    private let document = """
        openapi: 3.2.0
        $self: https://example.com/api/openapi.yaml
        info: {title: T, version: '1'}
        components:
          schemas:
            Probe: {$ref: "PROBE"}
            Plain: {type: string}
            Tree:
              $id: https://example.com/schemas/tree
              $defs:
                node: {$anchor: node, type: object, properties: {deep: {$ref: '#/$defs/leaf'}, out: {$ref: '#/components/schemas/Plain'}}}
                leaf: {$id: leaf, type: integer, $defs: {inner: {$anchor: node, type: boolean}}, items: {$ref: '#node'}}
              $ref: '#node'
        """

    private func target(_ text: String) -> String? {
        let loaded = load([
            "/r/a.yaml": document.replacing("PROBE", with: text), "/r/b.yaml": "B: {$ref: 'https://example.com/schemas/tree'}",
        ])
        return loaded.document?.components.schemas[0].value.reference?.target?.description
    }

    @Test(
        "a name in full or relative to what is around it finds its schema",
        arguments: [
            ("https://example.com/schemas/tree", "a.yaml#/components/schemas/Tree"),
            ("https://example.com/schemas/tree#node", "a.yaml#/components/schemas/Tree/$defs/node"),
            ("https://example.com/schemas/leaf", "a.yaml#/components/schemas/Tree/$defs/leaf"),
            ("../schemas/leaf", "a.yaml#/components/schemas/Tree/$defs/leaf"),
            ("https://example.com/api/openapi.yaml#/components/schemas/Plain", "a.yaml#/components/schemas/Plain"),
            ("openapi.yaml#/components/schemas/Plain", "a.yaml#/components/schemas/Plain"),
            ("#/components/schemas/Plain", "a.yaml#/components/schemas/Plain"),
            ("b.yaml#/B", "b.yaml#/B"),
        ])
    func names(text: String, expected: String) { #expect(target(text) == expected) }

    @Test func referencesUnderAnIdentifierAreRelativeToItAndElseToTheDocument() {
        let loaded = load(document.replacing("PROBE", with: "#/components/schemas/Plain"))
        #expect(loaded.codes == [])
        let tree = loaded.document?.components.schemas[2].value
        #expect(tree?.reference?.target?.pointer == "/components/schemas/Tree/$defs/node")
        let node = tree?.rare.definitions[0].value
        #expect(
            node?.properties.map { $0.schema.reference?.target?.pointer } == [
                "/components/schemas/Tree/$defs/leaf", "/components/schemas/Plain",
            ])
        let leaf = tree?.rare.definitions[1].value
        #expect(leaf?.items?.reference?.target?.pointer == "/components/schemas/Tree/$defs/leaf/$defs/inner")
    }

    @Test func anotherFileKnowsTheNamesOfThisOne() {
        let loaded = load([
            "/r/a.yaml": document.replacing("PROBE", with: "b.yaml#/B"), "/r/b.yaml": "B: {$ref: 'https://example.com/schemas/tree'}",
        ])
        #expect(loaded.codes == [])
        let target = loaded.document?.schema(at: SchemaIdentity(file: "b.yaml", pointer: "/B"))
        #expect(target?.reference?.target?.description == "a.yaml#/components/schemas/Tree")
    }

    @Test func aDocumentUnderItsOwnAddressUsesCopiesByTheAddressInFull() {
        let text =
            "openapi: 3.2.0\n$self: https://x.io/api/openapi.yaml\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: 'common/s.json#/S'}}}"
        let files = ["/r/a.yaml": text, "/r/copies/s.json": "{\"S\": {\"type\": \"string\"}}"]
        let loaded = load(files, copies: ["https://x.io/api/common/s.json": "copies/s.json"])
        #expect(loaded.codes == [])
        #expect(loaded.document?.components.schemas[0].value.reference?.target?.description == "copies/s.json#/S")
    }

    @Test func anAnchorThatIsNotThereIsTold() {
        let loaded = load("components: {schemas: {A: {$ref: '#nope'}, B: {$dynamicRef: '#neither'}}}")
        #expect(
            loaded.messages.map { $0.prefix(41) } == [
                "no schema of the file has the '$anchor' '", "no schema of the file has the '$anchor' '",
            ])
    }
}
