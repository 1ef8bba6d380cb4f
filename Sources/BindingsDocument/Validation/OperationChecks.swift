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
                // A path that is a reference to another has the operations of that.
                if other.place.file == operation.place.file, other.place.offset == operation.place.offset { continue }
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
                "undeclared-security-scheme",
                "there is no security scheme \(VisibleText.quoted(use.scheme)) among the components, so no credential is sent for it",
                at: use.location,
                nextStep: nearest.map { "did you mean \(VisibleText.quoted($0))?" } ?? "declare it under components.securitySchemes")
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
        for entry in operation.responses where !StatusPattern.isValid(entry.statusText) {
            let isRange = StatusPattern.isRange(entry.status)
            diagnostics.warning(
                "status", "\(VisibleText.quoted(entry.statusText)) is no status\(isRange ? "; it is read as upper case" : "")",
                at: entry.statusLocation, nextStep: "statuses are three digits, ranges like 4XX, and 'default'")
        }
        if operation.responses.isEmpty {
            diagnostics.warning(
                "no-responses", "\(operation.method) \(VisibleText.quoted(operation.path)) has no responses", at: operation.location)
        }
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
