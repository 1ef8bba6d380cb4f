/// Detects that a request with the same key is still running.
enum Outstanding {
    /// Searches code, title and detail: the draft on idempotency keys has a title and no code, Stripe `idempotency_key_in_use`.
    static func isSaid(in envelope: ErrorEnvelope) -> Bool {
        let words = [envelope.code, envelope.message].compactMap { $0?.lowercased() }.joined(separator: " ")
        let isAboutKeys = words.contains("idempoten")
        return isAboutKeys && states.contains { words.contains($0) }
    }

    private static let states = ["outstanding", "progress", "in_use", "in use", "running", "processing", "concurrent", "still being"]
}
