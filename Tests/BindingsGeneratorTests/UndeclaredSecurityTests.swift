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

    /// Also looked for: other schemes that compute their credential, and names that are no token.
    @Test("a scheme without an argument of the client is reported and left out", arguments: ["digest", "negotiate", "DPoP", "a b"])
    func unsupported(scheme: String) throws {
        let text = try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: https://t.example}]
            paths:
              /a:
                get: {operationId: getA, security: [{own: []}], responses: {'204': {description: done}}}
                put: {operationId: putA, security: [{own: []}, {token: []}], responses: {'204': {description: done}}}
            components:
              securitySchemes: {own: {type: http, scheme: '\(scheme)'}, token: {type: http, scheme: bearer}}
            """)
        let swift = try #require(text.swift)
        #expect(swift.contains("security: []") && swift.contains(#"security: [["token"]]"#) && !swift.contains("own:"))
        #expect(text.messages.contains("the client has no argument for the security scheme 'own'"))
        #expect(text.messages.contains("[unsupported-security]"))
    }
}
