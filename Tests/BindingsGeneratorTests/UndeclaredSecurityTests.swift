import Testing

/// A scheme that nobody can give a credential for does not make an operation impossible to call.
@Suite struct UndeclaredSecurityTests {
    private func generated(_ security: String) throws -> (operation: String, messages: String) {
        let text = try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: https://t.example}]
            paths:
              /a:
                get: {operationId: getA, security: \(security), responses: {'204': {description: done}}}
            components:
              securitySchemes: {token: {type: http, scheme: bearer}, key: {type: apiKey, in: header, name: X-Key}}
            """)
        let operation = try #require(text.swift).split(separator: "APIOperation(\n").dropFirst().first?.split(separator: "accept:").first
        return (String(try #require(operation)), text.messages)
    }

    @Test func itIsToldAndLeftOut() throws {
        let (operation, messages) = try generated("[{lost: []}]")
        #expect(operation.contains("security: []"))
        #expect(messages.contains("there is no security scheme 'lost' among the components, so no credential is sent for it"))
        #expect(messages.contains("declare it under components.securitySchemes"))
    }

    @Test func whatIsDeclaredBesideItIsStillNeeded() throws {
        #expect(try generated("[{lost: [], token: []}]").operation.contains(#"security: [["token"]]"#))
    }

    @Test func anAlternativeThatIsDeclaredIsTheOneThatCounts() throws {
        #expect(try generated("[{lost: []}, {key: []}]").operation.contains(#"security: [["key"]]"#))
        #expect(try generated("[{key: []}, {}]").operation.contains(#"security: [["key"], []]"#))
    }
}
