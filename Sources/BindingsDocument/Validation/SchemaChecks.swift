/// What is wrong with one schema by itself; part of reading it, because no schema is visited twice there.
struct SchemaChecks {
    let diagnostics: DiagnosticCollector

    func check(_ parts: SchemaParts) {
        guard let values = parts.enumValues else { return }
        var known: Set<ScalarKey> = []
        for value in values {
            guard let key = ScalarKey(value), !known.insert(key).inserted else { continue }
            diagnostics.warning("duplicate-enum-value", "\(key.shown) is in this 'enum' twice", at: value.location)
        }
    }
}
