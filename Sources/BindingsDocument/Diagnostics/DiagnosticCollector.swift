/// Gathers what the stages have to tell, and the files that excerpts are cut from.
package final class DiagnosticCollector {
    /// Everything told so far, in the order it was told.
    package private(set) var diagnostics: [Diagnostic] = []
    /// How many were left out because `limit` was reached.
    package private(set) var omitted = 0
    /// The most that are kept.
    package let limit: Int
    /// Whether warnings about what is dropped are errors.
    package let isStrict: Bool
    /// What each diagnostic is about; the same one may be about several operations.
    private var seen: [Diagnostic: Set<DiagnosticScope>] = [:]
    private var scopes: [DiagnosticScope] = []
    private var known: Set<Diagnostic> = []
    /// What lacks something that it needs.
    var damaged: Set<DiagnosticScope> = []
    private var files: [String: SourceFile] = [:]
    private var roots: [String: LocatedNode] = [:]
    /// What becomes of the parts that errors are about, if those are accepted: what is left out, and what has no type.
    package private(set) var consequences: [Diagnostic] = []

    /// Makes an empty collector that keeps at most `limit` diagnostics.
    package init(limit: Int = 10_000, isStrict: Bool = false) {
        self.limit = limit
        self.isStrict = isStrict
    }

    /// Whether an error was told.
    package private(set) var hasErrors = false
    /// Whether an error was told that is about the document as a whole: nothing can be made of it then.
    package private(set) var hasFatalErrors = false

    /// What is being read.
    var scope: DiagnosticScope { scopes.last ?? DiagnosticScope() }

    func enter(_ scope: DiagnosticScope) { scopes.append(scope) }
    func leave() { scopes.removeLast() }

    /// What a diagnostic is about.
    package func scopes(of diagnostic: Diagnostic) -> Set<DiagnosticScope> { seen[diagnostic] ?? [] }

    /// Takes a diagnostic; the same one twice is kept once.
    package func add(_ diagnostic: Diagnostic) {
        // A warning that only strictness makes an error damages nothing.
        if diagnostic.severity == .error { noteError() }
        let diagnostic = isStrict ? diagnostic.strict : diagnostic
        if diagnostic.severity == .error { hasErrors = true }
        guard seen[diagnostic, default: []].insert(scope).inserted, seen[diagnostic]?.count == 1 else { return }
        guard diagnostics.count < limit else {
            omitted += 1
            return
        }
        diagnostics.append(diagnostic)
    }

    private func noteError() {
        damaged.insert(scope)
        if !scope.isBounded { hasFatalErrors = true }
    }

    /// Whether a diagnostic is an error about the document as a whole, which nothing can be made of then: it cannot be accepted.
    package func isFatal(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .error && scopes(of: diagnostic).contains { !$0.isBounded }
    }

    /// Notes what becomes of something if the errors about it are accepted.
    package func consequence(_ code: String, _ message: String, at location: SourceLocation?, nextStep: String? = nil) {
        let consequence = Diagnostic(.warning, code: code, message: message, location: location, nextStep: nextStep)
        if known.insert(consequence).inserted { consequences.append(consequence) }
    }

    /// Tells an error.
    package func error(_ code: String, _ message: String, at location: SourceLocation?, nextStep: String? = nil) {
        add(Diagnostic(.error, code: code, message: message, location: location, nextStep: nextStep))
    }

    /// Tells a warning; `drops` where something that the document says is without effect because of it.
    package func warning(
        _ code: String, _ message: String, at location: SourceLocation?, nextStep: String? = nil, drops: Bool = false
    ) {
        add(Diagnostic(.warning, code: code, message: message, location: location, nextStep: nextStep, drops: drops))
    }

    /// Tells a note.
    package func note(_ code: String, _ message: String, at location: SourceLocation?, nextStep: String? = nil) {
        add(Diagnostic(.note, code: code, message: message, location: location, nextStep: nextStep))
    }

    /// Makes a file's lines available to excerpts.
    package func register(_ file: SourceFile) { files[file.path] = file }

    /// Makes a file's values available, so that places in it have JSON pointers.
    func register(_ root: LocatedNode) { roots[root.file.path] = root }

    /// The JSON pointer of the key or value at a location; nil where none begins there, and for the file's root.
    func pointer(of location: SourceLocation) -> String? {
        guard let root = roots[location.file], let offset = root.file.offset(of: location) else { return nil }
        let tokens = root.tokens(to: offset)
        return tokens.flatMap { $0.isEmpty ? nil : JSONPointer.text(of: $0) }
    }

    /// The file that a location names, if it was registered.
    package func file(of location: SourceLocation) -> SourceFile? { files[location.file] }
}
