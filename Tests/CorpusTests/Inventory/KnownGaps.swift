/// What a document has that generated Swift has not, each with the reason.
///
/// An entry that is no longer needed is itself a failure.
enum KnownGaps {
    /// Problems as the inventory tells them.
    static func of(_ document: CorpusDocument) -> [(problem: String, reason: String)] { gaps[document.name] ?? [] }

    private static let gaps: [String: [(problem: String, reason: String)]] = [
        "own-shapes": [
            ("shapes.yaml#/components/schemas/Recursive: no declaration of this component", "a circular reference never reaches a value")
        ]
    ]
}
