import BindingsDocument

/// The schemas that stand inside an operation, with what is put behind the operation's name for each.
enum InlineSchemas {
    static func of(_ operation: APIOperation) -> [(schema: Schema, suffix: String)] {
        var found: [(Schema, String)] = operation.parameters.compactMap { parameter in
            (parameter.schema ?? parameter.content.first?.schema).map { ($0, Words(splitting: parameter.name).upperCamel) }
        }
        found += bodies(
            operation.requestBody?.content ?? [], sent: operation.requestBody.flatMap { RequestBodyDrawing.preferred($0.content) },
            "Request")
        let successes = operation.successes.filter { !$0.response.content.isEmpty }
        for entry in operation.responses {
            let isOnly = successes.count == 1 && successes[0].status == entry.status
            let suffix = isOnly ? "Response" : "Response" + Words(splitting: entry.status).upperCamel
            let content = entry.response.content
            found += bodies(content, sent: content.first(where: \.isJSON) ?? content.first, suffix)
            for header in entry.response.headers {
                let schema = header.value.schema ?? header.value.content.first?.schema
                schema.map { found.append(($0, suffix + Words(splitting: header.name).upperCamel)) }
            }
        }
        return found
    }

    /// The body that is used goes by the suffix alone; others carry their content type.
    private static func bodies(_ content: [MediaTypeEntry], sent: MediaTypeEntry?, _ suffix: String) -> [(Schema, String)] {
        content.flatMap { media -> [(Schema, String)] in
            let subtype = media.type == sent?.type ? "" : Words(splitting: MediaType.bare(media.type)).upperCamel
            let own = [media.schema.map { ($0, suffix + subtype) }, media.itemSchema.map { ($0, suffix + subtype + "Item") }]
            return own.compactMap { $0 } + headers(of: media, suffix + subtype)
        }
    }

    /// Those of the headers of its parts.
    private static func headers(of media: MediaTypeEntry, _ suffix: String) -> [(Schema, String)] {
        guard MediaType.bare(media.type) == "multipart/form-data" else { return [] }
        return media.encoding.flatMap { part in
            PartHeaderDrawing.headers(of: part.name, in: media).compactMap { header in
                header.value.schema.map { ($0, suffix + Words(splitting: part.name).upperCamel + Words(splitting: header.name).upperCamel) }
            }
        }
    }
}

extension OpenAPIDocument {
    /// What the service sends by itself: webhooks, and the callbacks of operations.
    var sentItems: [(name: String, operations: [APIOperation])] {
        let own = webhooks.map { (Words(splitting: $0.path).upperCamel + "Webhook", $0.operations) }
        let called = operations.flatMap { operation in
            operation.callbacks.map { callback in
                let owner = operation.operationID ?? "\(operation.method.lowercased()) \(operation.path)"
                return (
                    Words(splitting: owner).upperCamel + Words(splitting: callback.name).upperCamel + "Callback",
                    callback.value.items.flatMap(\.operations)
                )
            }
        }
        return own + called
    }
}
