/// Looks for what makes a document a poor one, though nothing is wrong with it: only those who ask are told, as warnings.
package enum DocumentLint {
    /// Looks at a document, and at those of its operations that are wanted.
    package static func run(
        on document: OpenAPIDocument, where isWanted: (APIOperation) -> Bool = { _ in true }, diagnostics: DiagnosticCollector
    ) {
        let advice = OperationLint(diagnostics: diagnostics)
        document.operations.filter(isWanted).forEach { advice.look(at: $0) }
        if lacksServer(document) { diagnostics.add(missingServer(of: document, .warning)) }
        let isOpen = document.operations.allSatisfy { $0.security.isEmpty }
        // An empty list is an answer too.
        let isSaid = document.security != nil || document.operations.allSatisfy(\.declaresSecurity)
        if isOpen, !isSaid, document.components.securitySchemes.isEmpty, !document.operations.isEmpty {
            diagnostics.warning(
                "no-security", "nothing says how callers show who they are", at: document.location,
                nextStep: "add 'securitySchemes' to the components and 'security' to the document, or 'security: []' if there is none")
        }
    }

    /// Tells, as no fault of the document, that its client does not know where to send its calls: nobody else is told before the first call.
    package static func noteMissingServer(of document: OpenAPIDocument, diagnostics: DiagnosticCollector) {
        if lacksServer(document) { diagnostics.add(missingServer(of: document, .note)) }
    }

    private static func lacksServer(_ document: OpenAPIDocument) -> Bool {
        document.servers.isEmpty && document.operations.contains { $0.servers.isEmpty }
    }

    private static func missingServer(of document: OpenAPIDocument, _ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic(
            severity, code: "no-servers", message: "the document names no server, so that every client must be told one",
            location: document.location,
            nextStep: "add 'servers: [{url: https://…}]', or give the client a 'ClientConfiguration(baseURL:)'")
    }
}

/// What could be better about one operation.
private struct OperationLint {
    let diagnostics: DiagnosticCollector

    func look(at operation: APIOperation) {
        let name = "\(operation.method) \(VisibleText.quoted(operation.path))"
        func warn(_ code: String, _ message: String, _ nextStep: String) {
            diagnostics.warning(code, "\(name) \(message)", at: operation.location, nextStep: nextStep)
        }
        if operation.tags.isEmpty { warn("no-tags", "belongs to no group", "add a tag: operations are grouped by their first one") }
        if operation.summary == nil, operation.description == nil { warn("no-description", "is not described", "add a 'summary'") }
        lookAtResponses(of: operation, warn)
        lookAtContent(of: operation)
    }

    private func lookAtResponses(of operation: APIOperation, _ warn: (String, String, String) -> Void) {
        let kinds = Set(operation.responses.compactMap(\.status.first))
        guard !kinds.isEmpty, !kinds.contains("d") else { return }
        if kinds.isDisjoint(with: "123") { warn("no-success-response", "has no response of success", "add one, such as '200' or '204'") }
        if kinds.isDisjoint(with: "45") {
            warn("no-error-response", "has no response of failure, so that errors have no type", "add '4XX' or 'default'")
        }
    }

    /// JSON without a schema is any value.
    private func lookAtContent(of operation: APIOperation) {
        let entries = (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.response.content)
        for entry in entries where entry.type.contains("json") && entry.schema == nil && entry.itemSchema == nil {
            diagnostics.warning(
                "no-schema", "\(VisibleText.quoted(entry.type)) has no schema, so that any value is allowed", at: entry.location,
                nextStep: "add a 'schema'")
        }
    }
}
