/// Detects a response that the service sent before, under the same idempotency key.
enum ReplayMark {
    /// - Parameter body: The body; empty if it is not in memory.
    static func stands(in head: HTTPResponse, body: [UInt8], of operation: APIOperation) -> Bool {
        guard operation.idempotencyHeader != nil else { return false }
        if head.headerFields.isReplay { return true }
        guard let member = operation.replayMember, !body.isEmpty, let value = try? JSON.decode(JSONValue.self, from: body) else {
            return false
        }
        return value.object?[member]?.bool == true
    }
}

extension HTTPFields {
    /// Indicates `Idempotent-Replayed: true`, as Stripe and many other services send it.
    fileprivate var isReplay: Bool {
        HTTPField.Name("Idempotent-Replayed").flatMap { self[$0] }?.lowercased() == "true"
    }
}
