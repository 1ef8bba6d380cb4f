extension DiagnosticCollector {
    /// Tells of a key that a later one of the same name replaces.
    func repeatedKey(_ key: String, at location: SourceLocation) {
        warning(
            "duplicate-key", "the key \(VisibleText.quoted(key)) occurs again in this mapping; the last one counts", at: location,
            nextStep: "remove one of them", drops: true)
    }
}
