#if Sandbox
    import Foundation

    extension SandboxState {
        /// Adds a project that is being provisioned.
        ///
        /// Names are unique in an organization (documented; the status is inferred).
        mutating func createProject(_ id: String, name: String, at now: Date) throws(SandboxError) -> ProjectRecord {
            guard !projects.contains(where: { $0.name == name }) else {
                throw .conflict("project_name_taken", "A project with this name exists: names are unique in an organization.")
            }
            guard projects.count < limits.maxRecords else { throw .full }
            guard account.charge(credits.perProject) else {
                throw .insufficientCredits(credits.perProject, available: account.available)
            }
            let project = ProjectRecord(id: id, name: name, createdAt: now)
            projects.append(project)
            return project
        }

        /// The project has become usable; nothing happens when it is gone or was ready before.
        mutating func projectIsReady(_ id: String, at now: Date) {
            guard let index = projects.position(of: id), projects[index].phase != .ready else { return }
            projects[index].phase = .ready
            projects[index].updatedAt = now.after(projects[index].updatedAt)
        }
    }

    extension SandboxError {
        /// The sandbox keeps a bounded number of records.
        static let full = SandboxError(.serviceUnavailable, "sandbox_full", "The sandbox holds as many records as it may: start a new one.")
    }
#endif
