import BindingsDocument

/// Which errors do not fail a run: they are reported as warnings, and what they are about is left out or untyped.
struct ErrorAcceptance {
    /// The codes that the config's `accept` names.
    var codes: Set<String> = []
    /// Whether every error is accepted that leaves the rest of the document usable.
    var isLenient = false

    /// How a diagnostic is reported: an accepted error as a warning.
    func severity(of diagnostic: Diagnostic, in diagnostics: DiagnosticCollector) -> Diagnostic.Severity {
        guard diagnostic.severity == .error, !diagnostics.isFatal(diagnostic) else { return diagnostic.severity }
        return isLenient || codes.contains(diagnostic.code) ? .warning : .error
    }

    /// The line of the config that accepts an error; nil for one that cannot be accepted.
    static func line(for diagnostic: Diagnostic, in diagnostics: DiagnosticCollector) -> String? {
        guard diagnostic.severity == .error, !diagnostics.isFatal(diagnostic) else { return nil }
        return "accept it: \"accept\": [\"\(diagnostic.code)\"] in bindings.json"
    }
}
