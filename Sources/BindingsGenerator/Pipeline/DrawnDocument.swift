import BindingsDocument

/// A picture with the places that its parts come from.
package struct DrawnDocument {
    package var picture: Picture
    /// Where each declared type stands in the document.
    package var types: [Identifier: TypeSource] = [:]
    /// The document's operations, by what they are on the wire.
    package var operations: [OperationKey: APIOperation] = [:]

    /// A type's schema.
    package struct TypeSource {
        /// The name in the document that overrides go by.
        package let key: String
        package let place: DocumentPlace
    }

    /// What an operation is on the wire.
    package struct OperationKey: Hashable {
        package let method: String
        package let path: String

        init(_ operation: APIOperation) {
            method = OperationPicture.Method(operation.method).swiftText
            path = operation.path
        }

        package init(_ picture: OperationPicture) {
            method = picture.method.swiftText
            path = picture.path.text
        }

        init(_ picture: ServedPicture) {
            method = picture.method.swiftText
            path = picture.path.text
        }
    }

    /// The operation that a function was drawn from.
    package func operation(of picture: OperationPicture) -> APIOperation? { operations[OperationKey(picture)] }
}

extension DrawnDocument {
    /// This with no more than what is selected and what that needs; everything where nothing is selected.
    ///
    /// Everything was named and drawn before: selecting changes no name.
    func selecting(_ selection: GeneratorConfiguration.Selection) -> DrawnDocument {
        guard !selection.isEmpty else { return self }
        let isKept = { (operation: OperationPicture) in self.operation(of: operation).map(selection.covers) == true }
        let isServed = { (operation: ServedPicture) in self.operations[OperationKey(operation)].map(selection.covers) == true }
        let kept = (picture.client?.groups ?? []).flatMap(\.operations).filter(isKept)
        let served = (picture.server?.operations ?? []).filter(isServed)
        let named = types.filter { selection.schemas.contains($0.value.key) }.keys
        let roots = served.reduce(into: kept.reduce(into: Set(named)) { $0.formUnion($1.declaredNames) }) { $0.formUnion($1.declaredNames) }
        let names = picture.closure(of: roots)
        var result = self
        result.picture = picture.keeping(names, operations: isKept)
        result.picture.server?.operations = served
        result.picture.webhooks = nil
        result.types = types.filter { names.contains($0.key) }
        if selection.isSchemasAlone { (result.picture.client, result.picture.server) = (nil, nil) }
        return result
    }
}
