/// Servers whose address and variables do not belong together.
struct ServerChecks {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticCollector

    func run() {
        var seen: Set<SourceLocation> = []
        let own = document.paths.flatMap { $0.servers + $0.operations.flatMap(\.servers) }
        for server in document.servers + own where seen.insert(server.location).inserted { check(server) }
    }

    private func check(_ server: Server) {
        let used = PathTemplate.variables(of: server.url)
        let declared = server.variables.map(\.name)
        for name in used where !declared.contains(name) {
            let known = declared.isEmpty ? "no variable" : declared.map(VisibleText.quoted).joined(separator: ", ")
            diagnostics.warning(
                "server-variable-undeclared",
                "the server's address has the variable \(VisibleText.quoted(name)), and 'variables' has \(known)", at: server.location,
                nextStep: "declare it: variables: {\(VisibleText.escaped(name)): {default: …}}")
        }
        for variable in server.variables {
            check(variable, isUsed: used.contains(variable.name))
        }
    }

    private func check(_ variable: Named<ServerVariable>, isUsed: Bool) {
        let (name, value) = (VisibleText.quoted(variable.name), variable.value)
        if !isUsed {
            diagnostics.warning(
                "server-variable-unused", "the server's address does not have the variable \(name)", at: value.location,
                nextStep: "write {\(VisibleText.escaped(variable.name))} into the 'url', or remove the variable")
        }
        // A default that is missing is told where it is read.
        guard let values = value.values, !values.isEmpty, !value.defaultValue.isEmpty, !values.contains(value.defaultValue) else { return }
        diagnostics.warning(
            "server-default", "the default \(VisibleText.quoted(value.defaultValue)) of the variable \(name) is not in its 'enum'",
            at: value.location, nextStep: "make it one of \(values.map(VisibleText.quoted).joined(separator: ", "))")
    }
}
