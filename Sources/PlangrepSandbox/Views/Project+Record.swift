#if Sandbox
    import Plangrep

    extension Project {
        /// A project as the API shows it.
        init(_ record: ProjectRecord) {
            self.init(
                id: record.id, status: ProjectStatus(rawValue: record.phase.rawValue), name: record.name, projectKind: .openAPI,
                runtime: ProjectRuntime(status: record.phase.runtimeStatus, upgradeStatus: "none"), createdAt: record.createdAt,
                updatedAt: record.updatedAt)
        }
    }
#endif
