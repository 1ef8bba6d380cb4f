import Testing

/// Event streams whose items are one of several objects of an event's fields.
///
/// Other forms looked for: alternatives beside properties and alone, items that are alternatives of one another, items by reference, a choice
/// inside a choice, `anyOf`, data of other content types, and encoded data outside of streams.
@Suite struct EventItemTests {
    private func generated(_ item: String, _ schemas: String = "X: {type: string}") throws -> (swift: String, messages: String) {
        let indented = schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        let text = try GeneratedText(
            """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://x.example.com'}]
            paths:
              /events:
                get: {operationId: listen, responses: {'200': {description: Events., content: {text/event-stream: {itemSchema: \(item)}}}}}
            components:
              schemas:
            \(indented)

            """)
        return (try #require(text.swift), text.messages)
    }

    private static let added =
        "{properties: {event: {const: added}, data: {type: string, contentMediaType: application/json, contentSchema: {type: object, properties: {id: {type: string}}}}}}"
    private static let removed = "{properties: {event: {const: removed}, data: {type: string}}}"

    @Test(arguments: ["oneOf", "anyOf"])
    func itemsAreToldApartByTheirEvent(_ choice: String) throws {
        let (swift, messages) = try generated(
            "{type: object, properties: {event: {type: string}, data: {type: string}}, required: [event], \(choice): [\(Self.added), \(Self.removed)]}"
        )
        #expect(swift.contains("case added(ListenResponseItemAdded)") && swift.contains("case removed(ListenResponseItemRemoved)"))
        #expect(swift.contains("var data: EncodedJSON<ListenResponseItemAddedDataContent>?") && swift.contains("var data: String?"))
        #expect(swift.contains("serverObjects()") && messages == "")
    }

    @Test func itemsByReferenceAreToldApartTheSameWay() throws {
        let (swift, _) = try generated(
            "{oneOf: [{$ref: '#/components/schemas/Added'}, {$ref: '#/components/schemas/Removed'}]}",
            """
            Added: {type: object, required: [event], properties: {event: {const: added}, data: {contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Thing'}}}}
            Removed: {type: object, required: [event], properties: {event: {const: removed}, data: {type: string}}}
            Thing: {type: object, properties: {id: {type: string}}}
            """)
        #expect(swift.contains("case added(Added)") && swift.contains("case \"removed\":") && swift.contains("EncodedJSON<Thing>?"))
        #expect(swift.contains("serverObjects()"))
    }

    /// Each of these was looked into without end.
    @Test(
        arguments: [
            "A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/Plain'}]}\nB: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Plain'}]}",
            "A: {type: object, properties: {event: {type: string}}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/Plain'}]}\nB: {type: object, properties: {event: {type: string}}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Plain'}]}",
            "A: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Plain'}]}",
            "A: {anyOf: [{oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}, {$ref: '#/components/schemas/Plain'}]}",
        ])
    func itemsThatAreOneAnotherEnd(_ schemas: String) throws {
        let plain = "\nPlain: {type: object, properties: {event: {type: string}, data: {type: string}}}"
        let (swift, _) = try generated("{$ref: '#/components/schemas/A'}", schemas + plain)
        #expect(swift.contains("struct Plain: JSONModel") && swift.contains("serverObjects()"))
    }

    @Test(
        arguments: [
            ("contentMediaType: application/problem+json, contentSchema: {type: integer}", "EncodedJSON<Int>?"),
            ("contentMediaType: application/xml, contentSchema: {type: integer}", "String?"),
            ("contentSchema: {type: integer}", "String?"), ("contentMediaType: application/json", "String?"),
            ("contentMediaType: application/json, contentSchema: true", "String?"),
            ("contentEncoding: base64, contentMediaType: application/json, contentSchema: {type: integer}", "Base64Bytes?"),
        ])
    func onlyTheTextOfJSONWithASchemaIsTyped(_ keywords: String, _ type: String) throws {
        let schema = "X: {type: object, properties: {p: {type: string, \(keywords)}}}"
        let (swift, _) = try generated("{$ref: '#/components/schemas/X'}", schema)
        #expect(swift.contains("var p: \(type)\n"))
    }
}
