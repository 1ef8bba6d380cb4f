#if Sandbox
    import BindingsRuntime
    import Foundation

    /// Holds the state and obeys what it says: timers, reading of files, deliveries.
    actor SandboxEngine {
        nonisolated let configuration: SandboxConfiguration
        nonisolated let apiKey: APIKey
        nonisolated let folder: DocumentFolder
        nonisolated let background = BackgroundTasks()
        nonisolated let reader: DocumentReader
        let courier: WebhookCourier
        /// Where the state outlives the process; nil without a data folder.
        let database: StateDatabase?
        var state: SandboxState
        /// Where status changes of a job go; only of jobs with a webhook.
        var mailboxes: [String: AsyncStream<JobRecord>.Continuation] = [:]
        /// How many jobs with a webhook there were.
        var mailboxCount = 0
        /// What was to be delivered, by job.
        var deliveries: [String: [SandboxDelivery]] = [:]

        /// Files that the state no longer names; removed when that is stored.
        var obsolete: [URL] = []
        /// How often each file or part was sent to storage.
        var storageAttempts: [String: Int] = [:]
        /// What storage has taken, in order.
        var transfers: [SandboxTransfer] = []

        /// What the reads of each project show; made when asked for.
        var catalogs: [String: ProjectCatalog] = [:]
        /// The words of each project; made when searched for.
        var searchIndexes: [String: Task<SearchIndex, Never>] = [:]
        /// The files of completed jobs with what was found in them.
        var contents: [String: [FileContents]] = [:]
        nonisolated let startedAt: Date
        /// Keys to artifacts that work once.
        var downloads: ArtifactDownloads

        /// What shown records refer to; its address is known once the server listens, which is before the first request.
        private var fixed: ResponseContext

        var responseContext: ResponseContext {
            var responseContext = fixed
            responseContext.creditsReserved = state.account.reserved
            return responseContext
        }

        init(
            configuration: SandboxConfiguration, apiKey: APIKey, folder: DocumentFolder, courier: WebhookCourier, database: StateDatabase?
        ) {
            self.configuration = configuration
            self.apiKey = apiKey
            self.folder = folder
            self.courier = courier
            self.database = database
            startedAt = configuration.clock.now().inMilliseconds
            reader = DocumentReader(poppler: configuration.poppler, maxPages: configuration.limits.maxPages)
            downloads = ArtifactDownloads(limit: configuration.limits.maxDownloads)
            state = SandboxState(
                limits: configuration.limits, timings: configuration.timings.divided(by: configuration.speed),
                retention: configuration.retention, credits: configuration.credits)
            state.replaysSnapshots = configuration.replaysSnapshots
            fixed = ResponseContext(
                baseURL: URL(fileURLWithPath: "/"), storageURL: URL(fileURLWithPath: "/"), limits: configuration.limits,
                credits: configuration.credits)
            fixed.makesPictures = configuration.poppler.makesPictures
        }

        var now: Date { configuration.clock.now() }

        func isListening(at url: URL) { fixed.baseURL = url }

        func storageIsListening(at url: URL) { fixed.storageURL = url }

        var projects: [ProjectRecord] { Array(state.projects) }

        func project(_ id: String) throws(SandboxError) -> ProjectRecord { try state.project(id) }

        func job(_ id: String) throws(SandboxError) -> JobRecord { try state.job(id) }

        func document(_ id: String) -> DocumentRecord? {
            state.jobs.lazy.flatMap(\.documents).first { $0.id == id }
        }

        func jobs(ofProject id: String) throws(SandboxError) -> [JobRecord] { try state.jobs(ofProject: id) }

        /// Creates a project that becomes ready after its time; the balance is that before the charge.
        func createProject(name: String) throws(SandboxError) -> (project: ProjectRecord, balance: Int) {
            let balance = state.account.available
            let project = try state.createProject(SandboxID.make("proj", at: now), name: name, at: now)
            provision(project.id)
            return (project, balance)
        }

        /// Does something once the delay has passed, unless the sandbox is stopped before.
        func after(_ delay: Duration, _ work: @escaping @Sendable (SandboxEngine) async -> Void) {
            let sleep = configuration.clock.sleep
            background.add { [weak self] in
                guard (try? await sleep(delay)) != nil, let self else { return }
                await work(self)
                // A disk that refuses is reported to the next request.
                try? await save()
            }
        }

        func provision(_ projectID: String) {
            after(state.timings.projectProvisioning) { engine in await engine.projectIsReady(projectID) }
        }

        private func projectIsReady(_ id: String) { state.projectIsReady(id, at: now) }
    }
#endif
