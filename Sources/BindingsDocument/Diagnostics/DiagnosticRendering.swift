extension DiagnosticCollector {
    /// A diagnostic as text: `path:line:column: error: message [code]`, then the line with a caret under the place, then the next step.
    ///
    /// - Parameter acceptance: How the reader can accept what is wrong, as a second step; nil where that cannot be.
    package func render(_ diagnostic: Diagnostic, acceptance: String? = nil) -> String {
        var lines = [headline(of: diagnostic)]
        if let location = diagnostic.location {
            lines += excerpt(at: location)
            if let pointer = pointer(of: location) { lines.append("  at #\(VisibleText.escaped(pointer))") }
        }
        if let nextStep = diagnostic.nextStep { lines.append("  -> \(nextStep)") }
        if let acceptance { lines.append("  -> \(diagnostic.nextStep == nil ? "" : "or ")\(acceptance)") }
        return lines.joined(separator: "\n")
    }

    /// The diagnostics in the order of files, lines and columns; those without a place first.
    package var sortedDiagnostics: [Diagnostic] { Self.sorted(diagnostics) }

    /// Diagnostics in the order of files, lines and columns; those without a place first.
    package static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
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
    package func renderAll(where isShown: (Diagnostic) -> Bool = { _ in true }) -> String {
        (sortedDiagnostics.filter(isShown).map { render($0) } + [omission].compactMap { $0 }).joined(separator: "\n")
    }

    /// A line about the diagnostics beyond the limit; nil where there are none.
    package var omission: String? {
        omitted > 0 ? "note: \(omitted) more diagnostics are not shown [too-many-diagnostics]" : nil
    }

    private func headline(of diagnostic: Diagnostic) -> String {
        let start = diagnostic.location.map { "\($0): " } ?? ""
        return "\(start)\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]"
    }
}
