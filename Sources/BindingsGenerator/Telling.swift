import BindingsDocument

/// What is told in the end.
package struct Telling {
    package private(set) var messages: [String] = []
    package private(set) var errors = 0
    package private(set) var warnings = 0
    /// How many warnings there are of each code.
    package private(set) var codes: [String: Int] = [:]
    package private(set) var names = NameSuggestions()

    package init(failure: String) {
        messages = [failure]
        errors = 1
    }

    /// Everything, less what is only about what is left out, and less what the config silences.
    init(_ diagnostics: DiagnosticCollector, less exclusions: ExcludedScopes? = nil, silenced: Set<String> = []) {
        let isShown = { (diagnostic: Diagnostic) in
            exclusions?.cover(diagnostics.scopes(of: diagnostic)) != true
                && (diagnostic.severity == .error || !silenced.contains(diagnostic.code))
        }
        let text = diagnostics.renderAll(where: isShown)
        messages = text.isEmpty ? [] : [text]
        for diagnostic in diagnostics.diagnostics where isShown(diagnostic) {
            if diagnostic.severity == .error { errors += 1 }
            if diagnostic.severity == .warning {
                warnings += 1
                codes[diagnostic.code, default: 0] += 1
            }
            if let naming = diagnostic.naming { names.add(naming) }
        }
    }
}
