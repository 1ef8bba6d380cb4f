import BindingsDocument

/// What is not generated of a document, as diagnostics name it: errors in it cost nothing.
struct ExcludedScopes {
    private let operations: Set<String>
    /// Whether a component is left out.
    private let isLeft: (String) -> Bool

    /// - Parameter kept: The names of the components that are generated.
    init(_ configuration: GeneratorConfiguration, in document: OpenAPIDocument, kept: Set<String>) {
        let excluded = configuration.exclude.schemas
        isLeft = configuration.only.isEmpty ? excluded.contains : { !kept.contains($0) || excluded.contains($0) }
        let left = document.paths.flatMap { path -> [String] in
            let names = path.operations.filter { !configuration.wants($0) }.map { "\($0.method) \($0.path)" }
            // What all operations of a path share matters as long as one is generated.
            return names.count == path.operations.count ? names + ["* \(path.path)"] : names
        }
        operations = Set(left)
    }

    /// Whether everything that a diagnostic is about is left out.
    func cover(_ scopes: Set<DiagnosticScope>) -> Bool {
        !scopes.isEmpty
            && scopes.allSatisfy { scope in
                scope.operation.map(operations.contains) == true || scope.schema.map(isLeft) == true
            }
    }
}
