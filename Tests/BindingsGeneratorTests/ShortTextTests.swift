import Testing

@testable import BindingsGenerator

/// Descriptions are cut to what has room in a list: at a sentence, at a word, or in the middle of a word that is too long.
@Suite struct ShortTextTests {
    private static let word = String(repeating: "a", count: 130)

    @Test(
        arguments: [
            ("", ""), (" ", ""), (". ", ". "), (" a", "a"), (" " + word, String(word.prefix(119)) + "…"),
            (word, String(word.prefix(119)) + "…"),
            ("b " + word, "b…"), (" b " + word, "b…"), ("b. " + word, "b."), (". " + word, "."), ("b. c " + word, "b."),
            (String(repeating: " ", count: 130), ""),
            ("b" + String(repeating: " ", count: 130), "b" + String(repeating: " ", count: 117) + "…"),
            (String(repeating: "é👩‍👩‍👧", count: 100), String(repeating: "é👩‍👩‍👧", count: 59) + "é…"),
        ])
    func texts(text: String, short: String) { #expect(OperationDoc.short(text) == short) }

    @Test("the document of a blank before a long description is generated", arguments: ["", "x", " ", ".", " .", ". ", "\u{301}", "\t"])
    func documents(start: String) throws {
        let text = start + Self.word + " and so on"
        let document = """
            openapi: 3.1.0
            info: {title: "\(text)", version: '1', description: "\(text)"}
            tags: [{name: t, description: "\(text)"}]
            servers: [{url: 'https://x.example.com', description: "\(text)"}]
            paths:
              /a:
                get:
                  operationId: getA
                  tags: [t]
                  summary: "\(text)"
                  description: "\(text)"
                  parameters: [{name: q, in: query, description: "\(text)", schema: {type: string, title: "\(text)"}}]
                  responses:
                    '200':
                      description: "\(text)"
                      links: {next: {operationId: getA, description: "\(text)"}}
                    default: {description: "\(text)"}
            """
        #expect(try GeneratedText(document).swift != nil)
    }
}
