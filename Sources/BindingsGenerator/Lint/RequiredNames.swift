import BindingsDocument

/// Looks for names in `required` that no property has: a value that must have them cannot be made.
struct RequiredNames {
    let mapper: TypeMapper
    let diagnostics: DiagnosticCollector

    private var resolver: SchemaResolver { mapper.resolver }

    func run() {
        for entry in mapper.symbols.declarations {
            guard entry.view.projection == .whole, case .object(let object) = entry.resolved, !allowsOthers(object) else { continue }
            diagnostics.inSchema(entry.schema.pointer) { look(at: entry, object) }
        }
    }

    /// Whether members without a property are expected: those may be required by name.
    private func allowsOthers(_ object: ResolvedObject) -> Bool {
        switch object.additional {
        case .unsaid, .refused: false
        case .anything, .values: true
        }
    }

    private func look(at entry: SymbolTable.Declaration, _ object: ResolvedObject) {
        let names = object.properties.map(\.name)
        let known = Set(names + [entry.schema.discriminator?.propertyName].compactMap { $0 })
        for name in required(by: entry.schema) where !known.contains(name) {
            let nearest = NearestName.of(name, among: names).map { "did you mean \(VisibleText.quoted($0))?" }
            diagnostics.warning(
                "required-unknown", "required \(VisibleText.quoted(name)) is not a property of \(entry.name)", at: entry.schema.location,
                nextStep: nearest ?? "add it to 'properties', or remove it from 'required'")
        }
    }

    /// The required names of a schema and of all its parts, each once.
    private func required(by schema: Schema) -> [String] {
        var names: [String] = []
        var seen: Set<ObjectIdentifier> = []
        var pending = [schema]
        while let next = pending.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            names += next.required
            pending += resolver.parts(of: next).map(resolver.target)
        }
        return names.uniqued()
    }
}
