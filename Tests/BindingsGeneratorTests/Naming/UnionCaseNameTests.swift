import Testing

/// Cases of unions do not repeat the names of their types.
@Suite struct UnionCaseNameTests {
    private static func swift(_ alternatives: String) throws -> String {
        let document = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            servers: [{url: 'https://x.example.com'}]
            paths: {}
            components:
              schemas:
                Dog: {type: object, properties: {bark: {type: string}}}
                PostCustomersRequest: {type: object, properties: {address: {anyOf: [\(alternatives)]}}}
            """
        return try #require(try GeneratedText(document).swift)
    }

    private static func cases(_ alternatives: String) throws -> [String] {
        try swift(alternatives).matches(of: /(?m)^    case (\w+\(.*\))$/).map { String($0.1) }.filter { !$0.hasPrefix("unknown") }
    }

    private static let untitled = "{type: object, required: [a], properties: {a: {type: string}}}"

    @Test func titlesAndOnlyValuesComeFirst() throws {
        let title = "{type: object, title: optional_fields_address, properties: {city: {type: string}}}"
        #expect(
            try Self.cases("\(title), {type: string, enum: ['']}")
                == ["optionalFieldsAddress(PostCustomersRequestAddressOptionalFieldsAddress)", "empty(PostCustomersRequestAddressEmpty)"])
    }

    @Test func referencesAreCalledWhatTheyReferTo() throws {
        #expect(
            try Self.cases("{$ref: '#/components/schemas/Dog'}, \(Self.untitled)")
                == ["dog(Dog)", "option2(PostCustomersRequestAddressOption2)"])
    }

    @Test func valuesThatTellThemApartAreTheirNames() throws {
        func kind(_ value: String) -> String { "{type: object, required: [kind], properties: {kind: {type: string, const: \(value)}}}" }
        #expect(
            try Self.cases("\(kind("card")), \(kind("bank_account"))")
                == ["card(PostCustomersRequestAddressCard)", "bankAccount(PostCustomersRequestAddressBankAccount)"])
    }

    @Test func anotherAlternativeBehindRenamesNone() throws {
        let first = try Self.cases("\(Self.untitled), {type: string}")
        let second = try Self.cases("\(Self.untitled), {type: string}, {type: object, required: [b], properties: {b: {type: integer}}}")
        #expect(first == ["option1(PostCustomersRequestAddressOption1)", "string(String)"] && Array(second.prefix(2)) == first)
    }

    @Test func listsOfInlineTypesAreLists() throws {
        #expect(
            try Self.cases("{type: array, items: \(Self.untitled)}, {type: string}")
                == ["list([PostCustomersRequestAddressOption1Item])", "string(String)"])
    }
}
