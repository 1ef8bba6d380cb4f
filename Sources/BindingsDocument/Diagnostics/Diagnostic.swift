/// One thing to tell about a document or a configuration.
package struct Diagnostic: Sendable, Hashable {
    /// How grave it is.
    package enum Severity: String, Sendable, Hashable {
        /// Something cannot be generated.
        case error
        /// Something is wrong or not understood, and was accepted or kept.
        case warning
        /// Something worth knowing.
        case note
    }

    /// How grave it is.
    package let severity: Severity
    /// A stable name of the rule, such as `unresolved-reference`: what tests and configurations refer to.
    package let code: String
    /// What is the case, in one sentence.
    ///
    /// Text from a document must have passed `VisibleText.quoted`.
    package let message: String
    /// Where; nil where there is no place, as for a file that is missing.
    package let location: SourceLocation?
    /// What the reader can do about it; nil where there is nothing to say.
    package let nextStep: String?
    /// Whether something that the document says is without effect because of this: what `--strict` makes an error.
    package let drops: Bool
    /// The name that something got because another was taken, and what the config calls it; nil where no name is concerned.
    package let naming: NameOverride?

    /// An entry of the config's `names`.
    package struct NameOverride: Sendable, Hashable {
        /// The table: `types`, `properties`, `members`, `operations` or `groups`.
        package let table: String
        /// What the table knows the thing by.
        package let spelling: String
        package let name: String

        /// Makes an entry from its parts.
        package init(table: String, spelling: String, name: String) {
            self.table = table
            self.spelling = spelling
            self.name = name
        }
    }

    /// Makes a diagnostic from its parts.
    package init(
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
    package func with(_ severity: Severity) -> Diagnostic {
        Diagnostic(severity, code: code, message: message, location: location, nextStep: nextStep, drops: drops, naming: naming)
    }
}
