#if Sandbox
    import Foundation

    extension SandboxEngine {
        /// Whether the sources of a project can be searched: some seconds after its last job was completed (documented).
        func isIndexed(_ projectID: String) -> Bool {
            let delay = state.timings.indexing / .seconds(1)
            return (state.jobIDs[projectID] ?? []).allSatisfy { id in
                guard let job = try? state.job(id), job.phase.hasResult, let end = job.completedAt else { return true }
                return now >= end.addingTimeInterval(delay)
            }
        }

        /// The words of a project; those of a large one take a while the first time, so they are put together outside of the actor.
        func searchIndex(ofProject id: String) async throws -> SearchIndex {
            let catalog = try catalog(ofProject: id)
            guard isIndexed(id) || catalog.files.isEmpty else { throw SandboxError.indexNotReady(id) }
            if let known = searchIndexes[id] { return await known.value }
            let making = Task.detached { SearchIndex(catalog) }
            searchIndexes[id] = making
            return await making.value
        }
    }

    extension SandboxError {
        /// 409 (documented); to be repeated after some seconds.
        static func indexNotReady(_ projectID: String) -> SandboxError {
            .conflict("index_not_ready", "The sources of the project \(projectID) are being indexed: try again in 5 to 10 seconds.")
        }
    }
#endif
