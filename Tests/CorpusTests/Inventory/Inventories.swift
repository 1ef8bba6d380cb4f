/// What was looked for and found in each document, made once for all tests.
actor Inventories {
    static let shared = Inventories()

    /// The outcome of an inventory.
    struct Outcome: Sendable {
        let problems: [Problem]
        let counts: InventoryCounts
        /// The declared type of each component.
        let components: [String: String]
    }

    private var made: [CorpusDocument: Outcome] = [:]

    func of(_ document: CorpusDocument) async throws -> Outcome {
        if let known = made[document] { return known }
        let declarations = try await Generations.shared.declarations(of: document)
        let outcome = try await withLargeStack {
            let gaps = Set(KnownGaps.of(document).map(\.problem))
            let inventory = Inventory(of: try RawDocument(file: document.file), in: declarations, tolerating: gaps)
            return Outcome(problems: inventory.problems, counts: inventory.counts, components: inventory.components)
        }
        made[document] = outcome
        return outcome
    }
}
