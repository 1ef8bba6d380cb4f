// Calls hold the caller's arguments, sensitive values among them: a description shows the operation only, and mirrors show nothing.

extension Call: CustomStringConvertible, CustomReflectable {
    /// For example `getJob: GET /jobs/{jobId}`.
    public var description: String { described.description }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension CallRequest: CustomStringConvertible, CustomReflectable {
    /// For example `getJob: GET /jobs/{jobId}`.
    public var description: String { "\(operation.id): \(operation.method.rawValue) \(operation.path)" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension PreparedRequest: CustomStringConvertible, CustomReflectable {
    /// For example `getJob: GET https://api.example.com/jobs/j1`, without sensitive values.
    public var description: String { "\(operation.id): \(method.rawValue) \(displayURL)" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
