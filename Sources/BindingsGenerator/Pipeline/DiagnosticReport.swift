import BindingsDocument

/// What is told in the end.
package struct DiagnosticReport {
    package private(set) var messages: [String] = []
    package private(set) var errors = 0
    package private(set) var warnings = 0
    /// How many warnings there are of each code.
    package private(set) var codes: [String: Int] = [:]
    /// How many accepted errors there are of each code.
    package private(set) var accepted: [String: Int] = [:]
    /// Whether every error could be accepted.
    package private(set) var isAcceptable = true
    package private(set) var names = NameSuggestions()
    /// How many diagnostics of each code are not shown because there are so many.
    package private(set) var folded: [String: Int] = [:]

    package init(failure: String, errors: Int = 1) {
        messages = [failure]
        self.errors = errors
        isAcceptable = false
    }

    /// Everything, less what is only about what is left out, and less what the config silences.
    ///
    /// - Parameters:
    ///   - isCheck: Whether what would become of errors is reported though they are not accepted.
    ///   - folding: How many of a code are shown; nil for all.
    init(
        _ diagnostics: DiagnosticCollector, less exclusions: ExcludedScopes? = nil, silenced: Set<String> = [],
        accepting acceptance: ErrorAcceptance = ErrorAcceptance(), isCheck: Bool = false, folding: Int? = nil
    ) {
        var shown: [Diagnostic] = []
        for diagnostic in diagnostics.diagnostics where exclusions?.cover(diagnostics.scopes(of: diagnostic)) != true {
            let told = diagnostic.with(acceptance.severity(of: diagnostic, in: diagnostics))
            if diagnostic.severity == .error {
                if told.severity == .error { isAcceptable = isAcceptable && !diagnostics.isFatal(diagnostic) }
                if told.severity == .warning { accepted[told.code, default: 0] += 1 }
            }
            if told.severity == .error || !silenced.contains(told.code) { shown.append(told) }
        }
        let isConsequenceTold = isCheck || !shown.contains { $0.severity == .error }
        if isConsequenceTold { shown += diagnostics.consequences.filter { !silenced.contains($0.code) } }
        shown.forEach { count($0) }
        let texts = fold(DiagnosticCollector.sorted(shown), to: folding).map {
            diagnostics.render($0, acceptance: ErrorAcceptance.line(for: $0, in: diagnostics))
        }
        let text = (texts + [diagnostics.omission].compactMap { $0 }).joined(separator: "\n")
        messages = text.isEmpty ? [] : [text]
    }

    /// The first few of each code, and every error.
    private mutating func fold(_ diagnostics: [Diagnostic], to limit: Int?) -> [Diagnostic] {
        guard let limit else { return diagnostics }
        var seen: [String: Int] = [:]
        return diagnostics.filter { diagnostic in
            seen[diagnostic.code, default: 0] += 1
            let isShown = diagnostic.severity == .error || seen[diagnostic.code, default: 0] <= limit
            if !isShown { folded[diagnostic.code, default: 0] += 1 }
            return isShown
        }
    }

    private mutating func count(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { errors += 1 }
        if diagnostic.severity == .warning {
            warnings += 1
            codes[diagnostic.code, default: 0] += 1
        }
        if let naming = diagnostic.naming { names.add(naming) }
    }
}
