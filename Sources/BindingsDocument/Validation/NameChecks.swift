/// Names of tags and components.
struct NameChecks {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticCollector

    func run() {
        checkTags()
        let components = document.components
        components.schemas.forEach { check($0.name, $0.nameLocation) }
        components.responses.forEach { check($0.name, $0.nameLocation) }
        components.parameters.forEach { check($0.name, $0.nameLocation) }
        components.requestBodies.forEach { check($0.name, $0.nameLocation) }
        components.headers.forEach { check($0.name, $0.nameLocation) }
        components.securitySchemes.forEach { check($0.name, $0.nameLocation) }
    }

    private func checkTags() {
        var known: Set<String> = []
        for tag in document.tags where !known.insert(tag.name).inserted {
            diagnostics.warning("duplicate-tag", "the tag \(VisibleText.quoted(tag.name)) is declared twice", at: tag.location)
        }
    }

    /// Component names are letters, digits, `.`, `_` and `-` (OpenAPI 3.1, section 4.8.7).
    private func check(_ name: String, _ location: @autoclosure () -> SourceLocation) {
        guard name.isEmpty || name.utf8.contains(where: { !Self.isAllowed($0) }) else { return }
        diagnostics.warning(
            "component-name", "the component name \(VisibleText.quoted(name)) has other characters than letters, digits, '.', '_' and '-'",
            at: location())
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
