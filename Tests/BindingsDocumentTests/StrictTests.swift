import BindingsDocument
import Testing

@Suite struct StrictTests {
    @Test func strictnessTurnsWarningsAboutWhatIsDroppedIntoErrors() {
        let diagnostics = DiagnosticCollector(isStrict: true)
        diagnostics.warning("a", "kept", at: nil)
        #expect(!diagnostics.hasErrors)
        diagnostics.warning("b", "dropped", at: nil, drops: true)
        #expect(diagnostics.hasErrors)
        #expect(diagnostics.diagnostics.map(\.severity) == [.warning, .error])
    }

    @Test(
        "what is dropped is marked",
        arguments: [
            ("typ: 1", true), ("description: [1]", true), ("allOf: {}", true), ("type: what", true),
            ("type: object\ntype: string", true), ("discriminator: {}", true),
            ("required: [a, a]", false), ("enum: [1, 1]", false), ("default: 1\ntype: string", false), ("nullable: true", false),
        ])
    func marks(text: String, drops: Bool) {
        #expect(schema(text).1.diagnostics.diagnostics.map(\.drops) == [drops])
    }
}
