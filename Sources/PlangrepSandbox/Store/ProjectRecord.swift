#if Sandbox
    import Foundation

    /// What the sandbox knows of a project.
    struct ProjectRecord: Sendable, Hashable, Identifiable, Codable {
        let id: String
        let name: String
        let createdAt: Date
        var updatedAt: Date
        var phase = ProjectPhase.provisioning

        init(id: String, name: String, createdAt: Date) {
            self.id = id
            self.name = name
            self.createdAt = createdAt.inMilliseconds
            updatedAt = self.createdAt
        }
    }
#endif
