import BindingsDocument

/// What a document and a config say about sending an operation again.
struct RetryAnnotations {
    private static let idempotent = "x-idempotent"
    private static let wait = "x-retry-after"

    /// The ids of operations that the config declares idempotent.
    let configured: Set<String>

    /// Whether sending an operation twice does no more than sending it once, whatever its method.
    func isIdempotent(_ operation: APIOperation, id: String) -> Bool {
        operation.extensions[Self.idempotent]?.bool == true || configured.contains(id)
    }

    /// The responses that ask for patience: `x-retry-after` is the wait in seconds where the response itself does not say.
    static func retryableStatuses(of operation: APIOperation) -> [OperationIR.RetryableStatus] {
        operation.responses.compactMap { entry in
            guard let status = Int(entry.status), (400...599).contains(status), let seconds = seconds(entry.response) else { return nil }
            return OperationIR.RetryableStatus(status: NumberLiteral(status), seconds: NumberLiteral(double: seconds))
        }
    }

    private static func seconds(_ response: Response) -> Double? {
        response.extensions[wait]?.number?.double.flatMap { (0...86_400).contains($0) ? $0 : nil }
    }

    /// Warns about values that have no effect.
    static func check(_ operation: APIOperation, _ diagnostics: DiagnosticCollector) {
        if let node = operation.extensions[idempotent], node.bool == nil {
            diagnostics.warning("wrong-kind", "'\(idempotent)' must be true or false", at: node.location)
        }
        for entry in operation.responses {
            guard let node = entry.response.extensions[wait], seconds(entry.response) == nil else { continue }
            diagnostics.warning("wrong-kind", "'\(wait)' must be a number of seconds, 0 to 86400", at: node.location)
        }
    }
}
