/// Gathers what the stages have to tell, and the files that excerpts are cut from.
public final class DiagnosticCollector {
    /// Everything told so far, in the order it was told.
    public private(set) var diagnostics: [Diagnostic] = []
    /// How many were left out because `limit` was reached.
    public private(set) var omitted = 0
    /// The most that are kept.
    public let limit: Int
    private var seen: Set<Diagnostic> = []
    private var files: [String: SourceFile] = [:]

    /// Makes an empty collector that keeps at most `limit` diagnostics.
    public init(limit: Int = 10_000) { self.limit = limit }

    /// Whether an error was told.
    public private(set) var hasErrors = false

    /// Takes a diagnostic; the same one twice is kept once.
    public func add(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { hasErrors = true }
        guard seen.insert(diagnostic).inserted else { return }
        guard diagnostics.count < limit else {
            omitted += 1
            return
        }
        diagnostics.append(diagnostic)
    }

    /// Tells an error.
    public func error(_ code: String, _ message: String, at location: SourceLocation?, nextStep: String? = nil) {
        add(Diagnostic(.error, code: code, message: message, location: location, nextStep: nextStep))
    }

    /// Tells a warning.
    public func warning(_ code: String, _ message: String, at location: SourceLocation?, nextStep: String? = nil) {
        add(Diagnostic(.warning, code: code, message: message, location: location, nextStep: nextStep))
    }

    /// Tells a note.
    public func note(_ code: String, _ message: String, at location: SourceLocation?, nextStep: String? = nil) {
        add(Diagnostic(.note, code: code, message: message, location: location, nextStep: nextStep))
    }

    /// Makes a file's lines available to excerpts.
    public func register(_ file: SourceFile) { files[file.path] = file }

    /// The file that a location names, if it was registered.
    public func file(of location: SourceLocation) -> SourceFile? { files[location.file] }
}
