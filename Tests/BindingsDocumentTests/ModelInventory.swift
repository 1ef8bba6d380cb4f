@testable import BindingsDocument

extension CorpusInventory {
    /// What a model holds, counted in the same way.
    init(_ document: OpenAPIDocument) {
        var count = ModelCount()
        (document.paths + document.webhooks).forEach { count.add($0) }
        let components = document.components
        components.schemas.forEach { count.add($0.value) }
        components.parameters.forEach { count.add($0.value) }
        components.headers.forEach { count.add($0.value.schema, $0.value.content) }
        components.requestBodies.forEach { count.add(nil, $0.value.content) }
        components.responses.forEach { count.add($0.value) }
        self = count.inventory
    }
}

/// Counts things by the place they stand at, so that what is shared counts once, like in the text.
private struct ModelCount {
    private var seen: [String: Set<NodeKey>] = [:]
    var inventory = CorpusInventory()

    private mutating func isNew(_ kind: String, _ place: DocumentPlace) -> Bool {
        seen[kind, default: []].insert(NodeKey(place)).inserted
    }

    mutating func add(_ item: PathItem) {
        item.parameters.forEach { add($0) }
        for operation in item.operations where isNew("operation", operation.place) {
            inventory.operations += 1
            operation.parameters.filter { !$0.isUndeclared }.forEach { add($0) }
            if let body = operation.requestBody { add(nil, body.content) }
            for entry in operation.responses {
                inventory.responses += 1
                add(entry.response)
            }
            for callback in operation.callbacks { callback.value.items.forEach { add($0) } }
        }
    }

    mutating func add(_ parameter: Parameter) {
        if isNew("parameter", parameter.place) { inventory.parameters += 1 }
        add(parameter.schema, parameter.content)
    }

    mutating func add(_ response: Response) {
        add(nil, response.content)
        response.headers.forEach { add($0.value.schema, $0.value.content) }
    }

    mutating func add(_ schema: Schema?, _ content: [MediaTypeEntry]) {
        if let schema { add(schema) }
        for entry in content {
            if let schema = entry.schema { add(schema) }
            for encoding in entry.encoding { encoding.value.headers.forEach { add($0.value.schema, $0.value.content) } }
        }
    }

    mutating func add(_ schema: Schema) {
        guard isNew("schema", schema.place) else { return }
        inventory.schemas += 1
        if schema.reference != nil { inventory.references += 1 }
        inventory.properties += schema.properties.count
        inventory.enumValues += schema.enumValues?.count ?? 0
        (schema.properties + schema.patternProperties).forEach { add($0.schema) }
        (schema.allOf + schema.oneOf + schema.anyOf + schema.prefixItems).forEach { add($0) }
        [schema.items, schema.additionalProperties, schema.not].compactMap(\.self).forEach { add($0) }
        let rare = schema.rare
        rare.definitions.forEach { add($0.value) }
        [rare.propertyNames, rare.condition, rare.consequence, rare.alternative].compactMap(\.self).forEach { add($0) }
    }
}
