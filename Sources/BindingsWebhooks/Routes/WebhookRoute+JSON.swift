import BindingsJSON
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

// The file format of a route. Only the file store may write a secret, so this is not a public conformance.

extension WebhookRoute {
    /// Returns the route as JSON text, its secret in the clear.
    func encoded() throws(JSONError) -> [UInt8] {
        var fields: JSONFields = ["id": .string(id), "createdAt": try JSONValue(encoding: createdAt)]
        if let idempotencyKey { fields["idempotencyKey"] = .string(idempotencyKey) }
        if let binding {
            fields["reference"] = .string(binding.reference)
            switch binding.secret?.exposed {
            case .text(let text): fields["secret"] = .string(text)
            case .bytes(let bytes): fields["secretBytes"] = .string(Base64.encode(bytes))
            case nil: break
            }
        }
        return try JSON.encode(JSONValue.object(fields))
    }

    /// Reads the output of `encoded()`.
    ///
    /// - Throws: ``WebhookRouteError/damaged``.
    init(encoded bytes: [UInt8]) throws(WebhookRouteError) {
        guard let record = try? JSON.decode(JSONValue.self, from: bytes), let id = record["id"]?.string,
            let createdAt = try? record["createdAt"]?.decode(Date.self)
        else { throw .damaged }
        try self.init(
            id: id, idempotencyKey: record["idempotencyKey"]?.string, createdAt: createdAt, binding: try Self.binding(in: record))
    }

    private static func binding(in record: JSONValue) throws(WebhookRouteError) -> Binding? {
        guard let reference = record["reference"]?.string else { return nil }
        do {
            return Binding(reference: reference, secret: try secret(in: record))
        } catch {
            throw .damaged
        }
    }

    private static func secret(in record: JSONValue) throws(WebhookError) -> WebhookSecret? {
        if let text = record["secret"]?.string { return try WebhookSecret(text) }
        guard let text = record["secretBytes"]?.string else { return nil }
        return try WebhookSecret(bytes: Base64.decode(text.utf8) ?? [])
    }
}
