extension DiagnosticCollector {
    /// A diagnostic as text: `path:line:column: error: message [code]`, then the line with a caret under the place, then the next step.
    public func render(_ diagnostic: Diagnostic) -> String {
        var lines = [headline(of: diagnostic)]
        if let location = diagnostic.location { lines += excerpt(at: location) }
        if let nextStep = diagnostic.nextStep { lines.append("  -> \(nextStep)") }
        return lines.joined(separator: "\n")
    }

    /// All diagnostics as text, one after the other, with the number of those left out at the end.
    public func renderAll() -> String {
        var texts = diagnostics.map(render)
        if omitted > 0 { texts.append("note: \(omitted) more diagnostics are not shown [too-many-diagnostics]") }
        return texts.joined(separator: "\n")
    }

    private func headline(of diagnostic: Diagnostic) -> String {
        let start = diagnostic.location.map { "\($0): " } ?? ""
        return "\(start)\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]"
    }
}
