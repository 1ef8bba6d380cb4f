extension DiagnosticCollector {
    /// Reports nesting beyond a limit.
    func tooDeep(_ limit: Int, at location: SourceLocation) {
        error(
            "limit-depth", Self.tooDeep(limit), at: location,
            nextStep: DocumentLimits.advice("depth", over: limit, most: DocumentLimits.deepest))
    }

    static func tooDeep(_ limit: Int) -> String { "arrays and objects are nested more than \(limit) deep" }

    /// Tells of a key that a later one of the same name replaces.
    func repeatedKey(_ key: String, at location: SourceLocation) {
        warning(
            "duplicate-key", "the key \(VisibleText.quoted(key)) occurs again in this mapping; the last one counts", at: location,
            nextStep: "remove one of them", drops: true)
    }
}
