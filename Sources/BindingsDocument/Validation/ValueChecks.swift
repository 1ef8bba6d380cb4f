/// Examples and defaults that are no values of their schemas.
struct ValueChecks {
    let document: OpenAPIDocument
    /// The schemas that name a value, each place once, in the order of their places.
    let schemas: [Schema]
    let checksExamples: Bool
    let diagnostics: DiagnosticCollector

    func run() {
        for schema in schemas { inOwner(of: schema) { check(schema) } }
        guard checksExamples else { return }
        for operation in document.operations + document.webhooks.flatMap(\.operations) {
            _ = diagnostics.inOperation("\(operation.method) \(operation.path)") { check(operation) }
        }
    }

    /// Whoever leaves out the operation or the component that a schema stands in need not hear of it.
    private func inOwner(of schema: Schema, _ body: () -> Void) {
        let tokens = JSONPointer.tokens(of: schema.place.pointer) ?? []
        guard tokens.count > 3, tokens[0] == "paths" else { return diagnostics.inSchema(schema.place.pointer, body) }
        _ = diagnostics.inOperation("\(tokens[2].uppercased()) \(tokens[1])", body)
    }

    private func check(_ schema: Schema) {
        if let value = schema.defaultValue { check(value, schema, "default") }
        for value in checksExamples ? schema.examples : [] { check(value, schema, "example") }
    }

    private func check(_ operation: APIOperation) {
        for parameter in operation.parameters {
            if let schema = parameter.schema { check(parameter.example, parameter.examples, schema) }
            check(parameter.content)
        }
        check(operation.requestBody?.content ?? [])
        for entry in operation.responses { check(entry.response.content) }
    }

    /// Only JSON: in other media types an example is a text, whatever the schema says.
    private func check(_ content: [MediaTypeEntry]) {
        for entry in content where entry.type.contains("json") {
            if let schema = entry.schema { check(entry.example, entry.examples, schema) }
        }
    }

    private func check(_ example: LocatedNode?, _ examples: [Named<Example>], _ schema: Schema) {
        if let example { check(example, schema, "example") }
        for value in examples.compactMap(\.value.value) { check(value, schema, "example") }
    }

    private func check(_ value: LocatedNode, _ schema: Schema, _ name: String) {
        guard let misfit = ValueFit(schemas: document.schemas).misfit(value, schema) else { return }
        let isWhole = misfit.node.offset == value.offset
        diagnostics.warning(
            "bad-\(name)", "\(isWhole ? "the \(name)" : "a part of the \(name)") \(misfit.reason)", at: misfit.node.location)
    }
}
