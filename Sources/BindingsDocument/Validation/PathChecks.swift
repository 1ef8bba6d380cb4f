/// Paths that cannot be told apart, and paths that are none.
struct PathChecks {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticCollector

    func run() {
        var shapes: [String: String] = [:]
        for item in document.paths {
            if !item.path.hasPrefix("/") {
                diagnostics.warning(
                    "path-start", "the path \(VisibleText.quoted(item.path)) does not begin with '/'", at: item.pathLocation)
            }
            let shape = PathTemplate.shape(of: item.path)
            if let other = shapes[shape] {
                diagnostics.warning(
                    "same-path",
                    "the path \(VisibleText.quoted(item.path)) differs from \(VisibleText.quoted(other)) in the names of variables only",
                    at: item.pathLocation)
            }
            shapes[shape] = shapes[shape] ?? item.path
        }
    }
}
