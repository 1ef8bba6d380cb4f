import BindingsDocument

/// Writes a tree as one line, so that tests can say what they expect.
func brief(_ node: LocatedNode?) -> String {
    guard let node else { return "nothing" }
    switch node.kind {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .string(let text): return "'\(text)'"
    case .sequence(let elements): return "[" + elements.map(brief).joined(separator: ", ") + "]"
    case .mapping(let members): return "{" + members.map { "\($0.key): \(brief($0.value))" }.joined(separator: ", ") + "}"
    }
}

/// Reads a text as a file of the given name.
func tree(
    _ text: String, path: String = "a.yaml", limits: DocumentLimits = .default, _ diagnostics: DiagnosticCollector = DiagnosticCollector()
) -> LocatedNode? {
    DocumentTree.read(SourceFile(path: path, bytes: Array(text.utf8)), limits: limits, diagnostics: diagnostics)
}

/// The diagnostics of reading a text, each as `line:column severity code`.
func codes(_ diagnostics: DiagnosticCollector) -> [String] {
    diagnostics.diagnostics.map { diagnostic in
        let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
        return "\(place)\(diagnostic.severity.rawValue) \(diagnostic.code)"
    }
}
