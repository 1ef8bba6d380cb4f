import BindingsDocument

/// Reports what has no type because a reference in it leads nowhere, with the Swift that comes of it.
struct UntypedReport {
    let mapper: TypeMapper
    let operations: NamedOperations
    let lowered: GeneratedAPI
    let diagnostics: DiagnosticCollector

    private var symbols: SymbolTable { mapper.symbols }

    func run() {
        let structs = Dictionary(lowered.ir.structs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<ObjectIdentifier> = []
        for entry in symbols.declarations where lowered.types[entry.name] != nil { look(at: entry, structs[entry.name], &seen) }
        let functions = Dictionary(
            (lowered.ir.client?.groups ?? []).flatMap { group in
                group.operations.map { (GeneratedAPI.OperationKey($0), $0.signature(in: group)) }
            }, uniquingKeysWith: { first, _ in first })
        for entry in operations.all {
            guard let signature = functions[GeneratedAPI.OperationKey(entry.operation)] else { continue }
            look(at: entry, signature)
        }
    }

    private func look(at entry: SymbolTable.Declaration, _ ir: StructIR?, _ seen: inout Set<ObjectIdentifier>) {
        guard case .object(let object) = entry.resolved else {
            guard isUntyped(entry.schema, isInside: false) else { return }
            let type = mapper.plain(.named(entry.name)).swiftText
            return report("the schema \(VisibleText.quoted(entry.key)) is untyped: \(entry.name) has \(type) in it", at: entry.schema)
        }
        for part in entry.schema.allOf where isUntyped(part) {
            report("\(entry.name) lacks the properties of a part of its 'allOf' that cannot be resolved", at: part)
        }
        for property in object.properties where isUntyped(property.schema) && seen.insert(ObjectIdentifier(property.schema)).inserted {
            let swift = ir?.property(of: property.name).map { ": \(entry.name).\($0.name) is \($0.type.swiftText)" } ?? ""
            report("the property \(VisibleText.quoted(property.name)) of \(entry.name) is untyped\(swift)", at: property.schema)
        }
    }

    private func look(at entry: NamedOperations.Entry, _ signature: OperationSignature) {
        let operation = entry.operation
        let owner = VisibleText.escaped(entry.id)
        for parameter in operation.parameters {
            guard let schema = parameter.schema, isUntyped(schema) else { continue }
            report("the parameter \(VisibleText.quoted(parameter.name)) of \(owner) is untyped: \(signature.call)", at: schema)
        }
        for schema in operation.requestBody?.content.flatMap(\.schemas) ?? [] where isUntyped(schema) {
            report("the body of \(owner) is untyped: \(signature.call)", at: schema)
        }
        let successes = Set(operation.successes.map(\.status))
        for response in operation.responses {
            for schema in response.response.content.flatMap(\.schemas) where isUntyped(schema) {
                let isReturned = successes.contains(response.status)
                let what = isReturned ? "the response" : "the error body (\(VisibleText.escaped(response.status)))"
                report("\(what) of \(owner) is untyped\(isReturned ? ": \(signature.text)" : "")", at: schema)
            }
        }
    }

    private func report(_ message: String, at schema: Schema) {
        diagnostics.consequence("left-untyped", message, at: schema.location)
    }

    /// Whether a schema, or one inside it that has no declaration of its own, refers to something that is not there.
    private func isUntyped(_ schema: Schema, isInside: Bool = true, depth: Int = 0) -> Bool {
        guard depth < Self.maxDepth else { return false }
        if let reference = schema.reference {
            guard let target = reference.target, mapper.resolver.document.schema(at: target) != nil else { return true }
        }
        if isInside, symbols.name(of: SchemaProjection(schema)) != nil { return false }
        let parts = schema.allOf + schema.oneOf + schema.anyOf + schema.prefixItems + schema.patternProperties.map(\.schema)
        return (parts + [schema.items, schema.additionalProperties].compactMap { $0 }).contains { isUntyped($0, depth: depth + 1) }
    }

    /// Lists of lists: what stands deeper has a declaration of its own.
    private static let maxDepth = 16
}

/// A function as a caller sees it.
package struct OperationSignature {
    /// `books.get(id: String)`.
    package let call: String
    /// What it returns.
    package let output: String

    /// `books.get(id: String) -> Book`.
    package var text: String { "\(call) -> \(output)" }
}

extension OperationIR {
    /// The function in its group, by the names and types of its arguments.
    package func signature(in group: GroupIR) -> OperationSignature {
        let arguments = self.arguments.map { argument in
            "\(ArgumentLabel(argument.name).swiftText): \(argument.type.swiftText)"
                + (argument.defaultValue.map { " = \($0.swiftText)" } ?? "")
        }
        return OperationSignature(
            call: "\(group.property.swiftText).\(name.swiftText)(\(arguments.joined(separator: ", ")))", output: output.swiftText)
    }
}
