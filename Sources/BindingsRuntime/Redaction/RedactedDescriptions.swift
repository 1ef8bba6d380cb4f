// Types with headers and bodies print without them: mirrors, `dump` and string interpolation show no credential by accident.

extension Exchange: CustomStringConvertible, CustomReflectable {
    /// For example `getJob: GET https://api.example.com/jobs/j1`, without sensitive values.
    public var description: String { "\(operation.id): \(head.method.rawValue) \(RedactionRules.standard.url(of: self))" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension TransportRequest: CustomStringConvertible, CustomReflectable {
    /// For example `getJob: GET https://api.example.com/jobs/j1`, without sensitive values.
    public var description: String { "\(operationID): \(head.method.rawValue) \(RedactionRules.standard.url(displayURL, of: operation))" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension TransportResponse: CustomStringConvertible, CustomReflectable {
    /// For example `200 (4 fields)`.
    public var description: String { "\(head.status.code) (\(head.headerFields.count) fields)" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension RequestBody: CustomStringConvertible, CustomReflectable {
    /// For example `42 bytes`.
    public var description: String { length.map { "\($0) bytes" } ?? "bytes of unknown length" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ResponseBody: CustomStringConvertible, CustomReflectable {
    /// For example `42 bytes`.
    public var description: String { bytesInMemory.map { "\($0.count) bytes" } ?? "bytes of unknown length" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension APIResponse: CustomStringConvertible, CustomReflectable {
    /// The status, redacted fields, and the body's own description.
    public var description: String { "\(status.code) \(shownFields): \(body)" }

    /// The status, redacted fields, body and attempts.
    public var customMirror: Mirror {
        Mirror(self, children: ["status": status.code, "headers": shownFields, "body": body, "attempts": attempts])
    }

    private var shownFields: [String] { RedactionRules.standard.fields(headers).map { "\($0.name): \($0.value)" } }
}

extension APIError: CustomDebugStringConvertible, CustomReflectable {
    /// The same as `description`.
    public var debugDescription: String { description }

    /// The parts of `description`, with redacted fields and the size of the body.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "description": description, "kind": kind.rawValue, "body": "\(body.count) bytes", "attempts": attempts,
                "headers": RedactionRules.standard.fields(headers).map { "\($0.name): \($0.value)" },
            ])
    }
}
