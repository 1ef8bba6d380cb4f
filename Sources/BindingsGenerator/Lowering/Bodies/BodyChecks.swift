import BindingsDocument

/// Reports what a document says of bodies that cannot be.
struct BodyChecks {
    let diagnostics: DiagnosticCollector

    func check(_ operation: APIOperation) {
        for entry in operation.responses where !entry.response.content.isEmpty && !operation.hasBody(entry) {
            let owner = operation.method == "HEAD" ? "HEAD" : entry.status
            diagnostics.warning(
                "impossible-body",
                "\(operation.method) \(VisibleText.quoted(operation.path)): a \(owner) response has no body; its content is ignored",
                at: entry.statusLocation, nextStep: "remove 'content' from the response, or use another status")
        }
    }
}
