import BindingsDocument

/// What the config leaves out of a document, as diagnostics name it: errors in it cost nothing.
struct ExcludedScopes {
    private let operations: Set<String>
    private let schemas: Set<String>

    init(_ exclusions: GeneratorConfiguration.Exclusions, in document: OpenAPIDocument) {
        schemas = exclusions.schemas
        let left = document.paths.flatMap { path -> [String] in
            let names = path.operations.filter(exclusions.covers).map { "\($0.method) \($0.path)" }
            // What all operations of a path share matters as long as one is generated.
            return names.count == path.operations.count ? names + ["* \(path.path)"] : names
        }
        operations = Set(left)
    }

    /// Whether everything that a diagnostic is about is left out.
    func cover(_ scopes: Set<DiagnosticScope>) -> Bool {
        !scopes.isEmpty
            && scopes.allSatisfy { scope in
                scope.operation.map(operations.contains) == true || scope.schema.map(schemas.contains) == true
            }
    }
}
