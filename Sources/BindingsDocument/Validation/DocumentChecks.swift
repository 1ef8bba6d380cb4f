/// Looks for what is wrong with a document without hindering: each is told as a warning, and nothing is changed.
package enum DocumentChecks {
    /// Looks at a whole document.
    package static func run(on document: OpenAPIDocument, diagnostics: DiagnosticCollector) {
        OperationChecks(document: document, diagnostics: diagnostics).run()
        PathChecks(document: document, diagnostics: diagnostics).run()
        NameChecks(document: document, diagnostics: diagnostics).run()
        ServerChecks(document: document, diagnostics: diagnostics).run()
    }
}
