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
    /// The name that something got because another was taken, and what the config calls it; nil where no name is concerned.
    public let naming: NameOverride?

    /// An entry of the config's `names`.
    public struct NameOverride: Sendable, Hashable {
        /// The table: `types`, `properties`, `members`, `operations` or `groups`.
        public let table: String
        /// What the table knows the thing by.
        public let spelling: String
        /// The name.
        public let name: String

        /// Makes an entry from its parts.
        public init(table: String, spelling: String, name: String) {
            self.table = table
            self.spelling = spelling
            self.name = name
        }
    }

    /// Makes a diagnostic from its parts.
    public init(
        _ severity: Severity, code: String, message: String, location: SourceLocation? = nil, nextStep: String? = nil, drops: Bool = false,
        naming: NameOverride? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.nextStep = nextStep
        self.drops = drops
        self.naming = naming
    }
}

extension Diagnostic {
    /// The same as an error, where it is a warning about something that is dropped.
    var strict: Diagnostic { severity == .warning && drops ? with(.error) : self }

    /// The same with another severity.
    public func with(_ severity: Severity) -> Diagnostic {
        Diagnostic(severity, code: code, message: message, location: location, nextStep: nextStep, drops: drops, naming: naming)
    }
}
