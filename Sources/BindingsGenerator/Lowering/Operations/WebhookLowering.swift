import BindingsDocument

/// Lowers what the service sends by itself, webhooks and callbacks, to one enum.
struct WebhookLowering {
    let document: OpenAPIDocument
    let mapper: TypeMapper
    /// The enum's name.
    let name: Identifier

    /// Nil where the service sends nothing that JSON can hold.
    func lower() -> WebhooksIR? {
        let cases = self.cases
        return cases.isEmpty ? nil : WebhooksIR(name: name, cases: cases)
    }

    /// Those without a payload, and those whose payload is JSON.
    private var cases: [WebhookIR] {
        var table = NameTable(reserved: ["names"])
        let given = table.names(for: sent.map(\.key), by: NameRules.enumMember)
        return sent.compactMap { key, operations in
            let content = operations.lazy.compactMap(\.requestBody).first?.content ?? []
            let kinds = BodyKinds(resolver: mapper.resolver)
            let media = kinds.preferred(content).flatMap { kinds.kind(of: $0) == .json ? $0 : nil }
            if media == nil, !content.isEmpty { return nil }
            return WebhookIR(
                key: StringLiteral(key), name: given[key] ?? NameRules.enumMember(key),
                type: media.map { media in media.schema.map { mapper.type(of: $0) } ?? .builtin(.json) },
                doc: operations.first.map { OperationDoc.summary(of: $0) } ?? DocText(key))
        }
    }

    /// Webhooks by their names, callbacks by those of their operations and their own: `createJob.finished`.
    private var sent: [(key: String, operations: [APIOperation])] {
        let callbacks = document.operations.flatMap { operation in
            operation.callbacks.map { callback in
                let owner = operation.operationID ?? "\(operation.method) \(operation.path)"
                return (key: "\(owner).\(callback.name)", operations: callback.value.items.flatMap(\.operations))
            }
        }
        return document.webhooks.map { ($0.path, $0.operations) } + callbacks
    }
}
