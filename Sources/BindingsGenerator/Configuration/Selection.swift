import BindingsDocument

extension GeneratorConfiguration {
    /// A part of a document.
    package struct Selection: Sendable, Equatable {
        /// Operations, by `operationId`, or by method and path (`GET /pets`).
        package var operations: Set<String> = []
        /// Operations, by one of their tags.
        package var tags: Set<String> = []
        /// Operations, by their path (`/pets`); `/pets/*` stands for everything below `/pets`, and for itself.
        package var paths: Set<String> = []
        /// Components, by name.
        ///
        /// Where an excluded one is used, values are `JSONValue`.
        package var schemas: Set<String> = []

        /// Nothing.
        package init() {}

        /// Whether nothing is selected.
        package var isEmpty: Bool { operations.isEmpty && tags.isEmpty && paths.isEmpty && schemas.isEmpty }
        /// Whether nothing but schemas is selected.
        var isSchemasAlone: Bool { operations.isEmpty && tags.isEmpty && paths.isEmpty && !schemas.isEmpty }
    }
}

extension GeneratorConfiguration.Selection {
    /// Whether an operation is selected.
    func covers(_ operation: APIOperation) -> Bool {
        operation.operationID.map(operations.contains) == true || operations.contains(Self.name(of: operation))
            || operation.tags.contains(where: tags.contains) || paths.contains { Self.matches($0, operation.path) }
    }

    static func name(of operation: APIOperation) -> String { "\(operation.method) \(operation.path)" }

    private static func matches(_ pattern: String, _ path: String) -> Bool {
        guard pattern.hasSuffix("/*") else { return pattern == path }
        return path == pattern.dropLast(2) || path.hasPrefix(pattern.dropLast(1))
    }

    /// What is selected and not there, each with the key it stands under and what was probably meant.
    func misses(in document: OpenAPIDocument) -> [(key: String, value: String, nearest: String?)] {
        let all = document.operations
        let known: [(key: String, values: Set<String>, names: [String])] = [
            ("operations", operations, all.compactMap(\.operationID) + all.map(Self.name)),
            ("tags", tags, all.flatMap(\.tags)),
            ("schemas", schemas, document.components.schemas.map(\.name)),
        ]
        let missing = known.flatMap { key, values, names in
            values.subtracting(names).sorted().map { (key, $0, NearestName.of($0, among: names.uniqued())) }
        }
        let paths = all.map(\.path).uniqued()
        let missed = self.paths.sorted().filter { pattern in !paths.contains { Self.matches(pattern, $0) } }
        return missing + missed.map { ("paths", $0, NearestName.of($0, among: paths)) }
    }
}
