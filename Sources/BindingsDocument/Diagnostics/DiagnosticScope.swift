/// What of a document a diagnostic is about: what an error costs, and what leaving out would silence it.
package struct DiagnosticScope: Sendable, Hashable {
    /// The operation, as `GET /pets`; nil outside of operations.
    package var operation: String?
    /// The component of a schema; empty for a schema that is no component, nil outside of schemas.
    package var schema: String?
    /// Whether it is about something inside the document, not about the document itself.
    var isPart = false
    /// Whether an error in it leaves the rest of the document usable.
    var isBounded: Bool { isPart || operation != nil || schema != nil }
}

extension DiagnosticCollector {
    /// Runs something whose diagnostics are about an operation.
    ///
    /// - Returns: What it returns, and whether something the operation needs is missing or wrong.
    func inOperation<T>(_ name: String, _ body: () -> T) -> (value: T, isDamaged: Bool) {
        let scope = DiagnosticScope(operation: name)
        enter(scope)
        defer { leave() }
        let value = body()
        return (value, damaged.contains(scope))
    }

    /// Runs something whose diagnostics are about a schema: errors cost the place that they are at, which may then hold anything.
    package func inSchema<T>(_ pointer: @autoclosure () -> String, _ body: () -> T) -> T {
        let outer = scope
        let component = outer.schema.map { $0 } ?? Self.component(in: pointer())
        enter(DiagnosticScope(operation: outer.operation, schema: component))
        defer { leave() }
        return body()
    }

    /// Runs something whose diagnostics are about a part of the document.
    package func inPart<T>(_ body: () -> T) -> T {
        enter(DiagnosticScope(isPart: true))
        defer { leave() }
        return body()
    }

    /// Notes that what is being read lacks something that it needs; why was told before.
    func markDamaged() { damaged.insert(scope) }

    private static func component(in pointer: String) -> String {
        let tokens = JSONPointer.tokens(of: pointer) ?? []
        return tokens.count >= 3 && tokens[0] == "components" && tokens[1] == "schemas" ? tokens[2] : ""
    }
}
