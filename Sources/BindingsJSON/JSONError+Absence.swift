extension JSONError {
    /// A property that a model requires and a JSON text does not have.
    public struct Absence: Sendable, Hashable {
        /// The name of the model's Swift type.
        public let model: String
        /// The property's name in the text.
        public let property: String
    }

    /// The required property that is missing or null; nil for any other error.
    public var absence: Absence? {
        guard let model else { return nil }
        let property: String? =
            switch (kind, path.last) {
            case (.missingKey(let key), _): key
            case (.typeMismatch(_, found: "null"), .key(let key)): key
            default: nil
            }
        return property.map { Absence(model: String(describing: model), property: $0) }
    }

    /// This error, found in a value of a model; the innermost model counts.
    func reading(_ model: any Any.Type) -> JSONError {
        self.model == nil ? JSONError(kind, path: path, offset: offset, line: line, column: column, model: model) : self
    }
}
