import BindingsDocument

/// What could be better about operations, as callers see them.
struct OperationLint {
    /// The types that operations return whose successes differ.
    let outputs: [Identifier]
    let diagnostics: DiagnosticCollector

    func look(at operations: [NamedOperations.Entry], _ client: ClientIR?) {
        for entry in operations { look(at: entry) }
        for ir in (client?.groups ?? []).flatMap(\.operations) {
            guard case .named(let output) = ir.output, outputs.contains(output),
                let operation = operations.first(where: { $0.id == ir.id.text })?.operation
            else { continue }
            diagnostics.warning(
                "several-successes",
                "\(Self.name(of: operation)) returns different bodies by status, so that callers must switch over \(output)",
                at: operation.location, nextStep: "return one schema, with optional members if need be")
        }
    }

    private func look(at entry: NamedOperations.Entry) {
        let operation = entry.operation
        if operation.operationID == nil { diagnostics.add(OperationIDs.missing(entry)) }
        if ["GET", "HEAD", "DELETE"].contains(operation.method), operation.requestBody != nil {
            diagnostics.warning(
                "body-in-get", "\(Self.name(of: operation)) has a body, which some caches, proxies and servers drop",
                at: operation.location,
                nextStep: "make it query parameters, or use POST")
        }
    }

    private static func name(of operation: APIOperation) -> String { "\(operation.method) \(VisibleText.quoted(operation.path))" }
}
