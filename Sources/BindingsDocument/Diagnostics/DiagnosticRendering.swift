extension DiagnosticCollector {
    /// A diagnostic as text: `path:line:column: error: message [code]`, then the line with a caret under the place, then the next step.
    public func render(_ diagnostic: Diagnostic) -> String {
        var lines = [headline(of: diagnostic)]
        if let location = diagnostic.location { lines += excerpt(at: location) }
        if let nextStep = diagnostic.nextStep { lines.append("  -> \(nextStep)") }
        return lines.joined(separator: "\n")
    }

    /// The diagnostics in the order of files, lines and columns; those without a place first.
    public var sortedDiagnostics: [Diagnostic] {
        diagnostics.enumerated().sorted { left, right in
            switch (left.element.location, right.element.location) {
            case (let first?, let second?) where first != second: first < second
            case (nil, .some): true
            case (.some, nil): false
            default: left.offset < right.offset
            }
        }.map(\.element)
    }

    /// All diagnostics as text, in the order of their places, with the number of those left out at the end.
    ///
    /// - Parameter isShown: Whether one is of interest, with what it is about.
    public func renderAll(where isShown: (Diagnostic) -> Bool = { _ in true }) -> String {
        var texts = sortedDiagnostics.filter(isShown).map(render)
        if omitted > 0 { texts.append("note: \(omitted) more diagnostics are not shown [too-many-diagnostics]") }
        return texts.joined(separator: "\n")
    }

    private func headline(of diagnostic: Diagnostic) -> String {
        let start = diagnostic.location.map { "\($0): " } ?? ""
        return "\(start)\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]"
    }
}
