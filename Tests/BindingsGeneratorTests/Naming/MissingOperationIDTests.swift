import Testing

/// Operations without an id are reported when Swift is generated, not only by `check`.
@Suite struct MissingOperationIDTests {
    private static func document(_ count: Int) -> String {
        let paths = (1...count).map { "  /p\($0): {get: {responses: {'204': {description: d}}}}\n" }.joined()
        return "openapi: 3.0.3\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://x.example.com'}]\npaths:\n" + paths
    }

    @Test func areReportedWithTheLineForTheConfig() throws {
        let generated = try GeneratedText(Self.document(1))
        #expect(generated.messages.contains("[no-operation-id]"))
        #expect(generated.messages.contains(#""names": { "operations": { "getP1": "getP1" } }"#))
        let settled = try GeneratedText(Self.document(1), config: #"{"spec": "api.yaml", "names": {"operations": {"getP1": "read"}}}"#)
        #expect(settled.messages == "")
        #expect(try GeneratedText(Self.document(1), config: #"{"spec": "api.yaml", "emit": ["types"]}"#).messages == "")
    }

    @Test func areCountedWhereThereAreMany() throws {
        let messages = try GeneratedText(Self.document(9)).messages
        #expect(
            messages.components(separatedBy: "[no-operation-id]").count == 5 && messages.contains("6 more operations have no operationId"))
    }
}
