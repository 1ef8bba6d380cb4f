/// What operations say of themselves.
struct OperationChecks {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticCollector

    func run() {
        checkIdentifiers()
        let schemes = Set(document.components.securitySchemes.map(\.name))
        for requirement in document.security ?? [] { check(requirement, schemes) }
        for operation in document.paths.flatMap(\.operations) + document.webhooks.flatMap(\.operations) {
            if operation.declaresSecurity { operation.security.forEach { check($0, schemes) } }
            checkTags(operation)
            checkStatuses(operation)
            operation.parameters.forEach(check)
        }
        for item in document.paths { item.operations.forEach { checkPathParameters($0) } }
    }

    private func checkIdentifiers() {
        var known: [String: APIOperation] = [:]
        for operation in document.operations {
            guard let id = operation.operationID else { continue }
            if let other = known[id] {
                diagnostics.warning(
                    "duplicate-operation-id",
                    "the operationId \(VisibleText.quoted(id)) is also that of \(other.method) \(VisibleText.quoted(other.path))",
                    at: operation.location)
            } else {
                known[id] = operation
            }
        }
    }

    private func check(_ requirement: SecurityRequirement, _ schemes: Set<String>) {
        for use in requirement.schemes where !schemes.contains(use.scheme) {
            let nearest = NearestName.of(use.scheme, among: schemes.sorted())
            diagnostics.warning(
                "undeclared-security-scheme", "there is no security scheme \(VisibleText.quoted(use.scheme)) among the components",
                at: use.location, nextStep: nearest.map { "did you mean \(VisibleText.quoted($0))?" })
        }
    }

    private func checkTags(_ operation: APIOperation) {
        for (index, tag) in operation.tags.enumerated() where operation.tags[..<index].contains(tag) {
            diagnostics.warning(
                "duplicate-tag", "\(operation.method) \(VisibleText.quoted(operation.path)) has the tag \(VisibleText.quoted(tag)) twice",
                at: operation.location)
        }
    }
}

extension OperationChecks {
    private func checkStatuses(_ operation: APIOperation) {
        for entry in operation.responses where !Self.isStatus(entry.status) {
            let isRange = Self.isStatus(entry.status.uppercased())
            diagnostics.warning(
                "status", "\(VisibleText.quoted(entry.status)) is no status\(isRange ? "; it is read as upper case" : "")",
                at: entry.statusLocation, nextStep: "statuses are three digits, ranges like 4XX, and 'default'")
        }
        if operation.responses.isEmpty {
            diagnostics.warning(
                "no-responses", "\(operation.method) \(VisibleText.quoted(operation.path)) has no responses", at: operation.location)
        }
    }

    /// Three digits, a digit and `XX`, or `default`.
    private static func isStatus(_ text: String) -> Bool {
        if text == "default" { return true }
        let bytes = Array(text.utf8)
        guard bytes.count == 3, bytes[0] >= UInt8(ascii: "1"), bytes[0] <= UInt8(ascii: "5") else { return false }
        let rest = bytes[1...]
        return rest.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } || rest.allSatisfy { $0 == UInt8(ascii: "X") }
    }

    private func check(_ parameter: Parameter) {
        if parameter.schema == nil, parameter.content.isEmpty, !parameter.isUndeclared {
            diagnostics.warning(
                "parameter-schema", "the parameter \(VisibleText.quoted(parameter.name)) has neither 'schema' nor 'content'",
                at: parameter.location)
        }
    }

    private func checkPathParameters(_ operation: APIOperation) {
        let variables = PathTemplate.variables(of: operation.path)
        for parameter in operation.parameters where parameter.placement == .path && !variables.contains(parameter.name) {
            diagnostics.warning(
                "unused-path-parameter",
                "the path parameter \(VisibleText.quoted(parameter.name)) does not occur in \(VisibleText.quoted(operation.path))",
                at: parameter.location)
        }
    }
}
