/// One thing to tell about a document or a configuration.
public struct Diagnostic: Sendable, Hashable {
    /// How grave it is.
    public enum Severity: String, Sendable, Hashable {
        /// Something cannot be generated.
        case error
        /// Something is wrong or not understood, and was accepted or kept.
        case warning
        /// Something worth knowing.
        case note
    }

    /// How grave it is.
    public let severity: Severity
    /// A stable name of the rule, such as `unresolved-reference`: what tests and configurations refer to.
    public let code: String
    /// What is the case, in one sentence.
    ///
    /// Text from a document must have passed `VisibleText.quoted`.
    public let message: String
    /// Where; nil where there is no place, as for a file that is missing.
    public let location: SourceLocation?
    /// What the reader can do about it; nil where there is nothing to say.
    public let nextStep: String?
    /// Whether something that the document says is without effect because of this: what `--strict` makes an error.
    public let drops: Bool

    /// Makes a diagnostic from its parts.
    public init(
        _ severity: Severity, code: String, message: String, location: SourceLocation? = nil, nextStep: String? = nil, drops: Bool = false
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.nextStep = nextStep
        self.drops = drops
    }
}

extension Diagnostic {
    /// The same as an error, where it is a warning about something that is dropped.
    var strict: Diagnostic {
        guard severity == .warning, drops else { return self }
        return Diagnostic(.error, code: code, message: message, location: location, nextStep: nextStep, drops: true)
    }
}
