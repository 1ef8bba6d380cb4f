#if Sandbox
    import Foundation

    extension SandboxEngine {
        /// What the reads of a project show; kept until something of the project changes.
        func catalog(ofProject id: String) throws(SandboxError) -> ProjectCatalog {
            if let known = catalogs[id] { return known }
            _ = try state.project(id)
            let catalog = makeCatalog(ofProject: id)
            catalogs[id] = catalog
            return catalog
        }

        /// A catalog with what showing it needs.
        func reading(_ projectID: String) throws(SandboxError) -> (ProjectCatalog, ResponseContext) {
            (try catalog(ofProject: projectID), responseContext)
        }

        /// Makes the catalog of a job's project anew when it is asked for next.
        func outdateCatalog(of job: JobRecord) {
            catalogs[job.projectID] = nil
            searchIndexes[job.projectID] = nil
        }

        /// The order of files and of what they hold is that of their appearance, so that pages that were read stay as they are.
        private func makeCatalog(ofProject id: String) -> ProjectCatalog {
            let jobs = (state.jobIDs[id] ?? []).compactMap { try? state.job($0) }.filter(\.phase.showsFiles)
            let submitted = jobs.sorted { $0.submittedAt ?? $0.createdAt < $1.submittedAt ?? $1.createdAt }
            var files: [ProjectCatalog.File] = []
            var completed: [(at: Date, files: Range<Int>)] = []
            for job in submitted {
                let first = files.count
                files += contents(of: job).map { ProjectCatalog.File(contents: $0, status: $0.document.projectStatus(in: job)) }
                if job.phase.hasResult { completed.append((job.completedAt ?? job.updatedAt, first..<files.count)) }
            }
            return ProjectCatalog(projectID: id, files: files, completed: completed.sorted { $0.at < $1.at }.flatMap(\.files))
        }

        /// The files of a job; those of completed ones are kept, since they do not change any more.
        private func contents(of job: JobRecord) -> [FileContents] {
            guard job.phase.hasResult else { return FileContents.all(of: job, nil) }
            if let known = contents[job.id] { return known }
            let made = FileContents.all(of: job, text(ofJob: job.id))
            contents[job.id] = made
            return made
        }

        private func text(ofJob id: String) -> JobText? { state.texts.position(of: id).map { state.texts[$0] } }

        /// Makes the contents of a job before anyone asks for them, outside of the actor: that of long files takes a while.
        func prepareContents(ofJob id: String) async throws(SandboxError) {
            let (job, text) = (try state.job(id), text(ofJob: id))
            contents[id] = await Self.findings(job, text)
        }

        private nonisolated static func findings(_ job: JobRecord, _ text: JobText?) async -> [FileContents] {
            FileContents.all(of: job, text)
        }

        /// The files of a completed job as its result shows them.
        func result(ofJob id: String) throws(SandboxError) -> (job: JobRecord, files: [FileContents]) {
            let job = try state.job(id)
            guard job.phase.hasResult else {
                throw .conflict("result_not_available", "The job \(id) is \(job.phase.rawValue): only completed jobs have a result.")
            }
            return (job, contents(of: job))
        }
    }

    extension JobPhase {
        /// Whether its files are listed in the project: once their uploads are completed, unless the job ended without being done.
        fileprivate var showsFiles: Bool {
            switch self {
            case .preflighting, .blockedInsufficientCredits, .processing, .completed, .completedWithErrors, .failed: true
            case .provisioning, .awaitingUploads, .uploading, .cancelled, .expired: false
            }
        }
    }

    extension DocumentRecord {
        /// The documented examples.
        fileprivate func projectStatus(in job: JobRecord) -> String {
            switch job.phase {
            case .completed, .completedWithErrors: failure == nil ? "complete" : "failed"
            case .failed: "failed"
            default: "processing"
            }
        }
    }
#endif
