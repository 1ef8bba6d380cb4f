import BindingsDocument

/// The intermediate representation with the positions in the document that its parts come from.
package struct GeneratedAPI {
    package var ir: ModuleIR
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
            method = OperationIR.Method(operation.method).swiftText
            path = operation.path
        }

        package init(_ ir: OperationIR) {
            method = ir.method.swiftText
            path = ir.path.text
        }

        init(_ ir: StubOperationIR) {
            method = ir.method.swiftText
            path = ir.path.text
        }
    }

    /// The operation that a function was lowered from.
    package func operation(of ir: OperationIR) -> APIOperation? { operations[OperationKey(ir)] }
}

extension GeneratedAPI {
    /// This with no more than what is selected and what that needs; everything where nothing is selected.
    ///
    /// Everything was named and lowered before: selecting changes no name.
    func selecting(_ selection: GeneratorConfiguration.Selection) -> GeneratedAPI {
        guard !selection.isEmpty else { return self }
        let isKept = { (operation: OperationIR) in self.operation(of: operation).map(selection.covers) == true }
        let isServed = { (operation: StubOperationIR) in self.operations[OperationKey(operation)].map(selection.covers) == true }
        let kept = (ir.client?.groups ?? []).flatMap(\.operations).filter(isKept)
        let served = (ir.server?.operations ?? []).filter(isServed)
        let named = types.filter { selection.schemas.contains($0.value.key) }.keys
        let roots = served.reduce(into: kept.reduce(into: Set(named)) { $0.formUnion($1.declaredNames) }) { $0.formUnion($1.declaredNames) }
        let names = ir.closure(of: roots)
        var result = self
        result.ir = ir.keeping(names, operations: isKept)
        result.ir.server?.operations = served
        result.ir.webhooks = nil
        result.types = types.filter { names.contains($0.key) }
        if selection.isSchemasAlone { (result.ir.client, result.ir.server) = (nil, nil) }
        return result
    }
}
