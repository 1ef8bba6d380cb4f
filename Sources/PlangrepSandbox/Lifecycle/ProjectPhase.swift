#if Sandbox
    /// The documented statuses of a project; a failed one is not documented, so the sandbox knows none.
    enum ProjectPhase: String, Sendable, Hashable, CaseIterable, Codable {
        case provisioning, ready

        /// The `runtime.status` that the documentation's examples show beside it.
        var runtimeStatus: String { self == .ready ? "running" : "starting" }
    }
#endif
