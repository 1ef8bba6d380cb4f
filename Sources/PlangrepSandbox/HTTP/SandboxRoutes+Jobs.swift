#if Sandbox
    import Hummingbird
    import Plangrep

    extension SandboxRoutes {
        func addJobs(to group: RouterGroup<Context>) {
            group.post("projects/{projectId}/jobs", use: createJob)
            group.get("projects/{projectId}/jobs") { _, context in try await listJobs(Self.parameter("projectId", in: context)) }
            group.get("jobs/{jobId}") { _, context in try await getJob(Self.parameter("jobId", in: context)) }
            group.get("jobs/{jobId}/result") { _, context in try await getJobResult(Self.parameter("jobId", in: context)) }
            group.post("jobs/{jobId}/resume") { _, context in try await resumeJob(Self.parameter("jobId", in: context)) }
            group.post("jobs/{jobId}/cancel") { _, context in try await cancelJob(Self.parameter("jobId", in: context)) }
        }

        private func createJob(_ request: Request, _ context: Context) async throws -> Response {
            let key = try Self.idempotencyKey(of: request)
            let body = try await SandboxBody.read(CreateJobRequest.self, from: request, maxBytes: configuration.limits.maxBodyBytes)
            let created = try await engine.createJob(
                projectID: Self.parameter("projectId", in: context), order: try order(body), key: key)
            await created.beforeAnswer?()
            return try SandboxBody.answer(
                .accepted,
                CreateJobResponse(
                    job: Job(created.job, in: await engine.surroundings), idempotent: created.isReplay, webhookSigningSecret: created.secret
                ))
        }

        private func order(_ body: CreateJobRequest) throws(SandboxError) -> JobRecord.Order {
            guard body.externalID?.unicodeScalars.count ?? 0 <= 180 else {
                throw .invalid("$.externalId", "it must have at most 180 characters")
            }
            guard let text = body.webhookURL?.absoluteString else { return JobRecord.Order(externalID: body.externalID) }
            guard let target = WebhookTarget(text, allowedHosts: configuration.allowedWebhookHosts) else {
                throw .invalid("$.webhookUrl", "it must be an absolute https URL with a host and without credentials")
            }
            guard target.isAllowed || target.url.scheme?.lowercased() == "https" else {
                throw .invalid("$.webhookUrl", "it must be an https URL; http is for loopback and hosts in allowedWebhookHosts")
            }
            return JobRecord.Order(externalID: body.externalID, webhookURL: text)
        }

        private func listJobs(_ projectID: String) async throws -> Response {
            let surroundings = await engine.surroundings
            let jobs = try await engine.jobs(ofProject: projectID)
            return try SandboxBody.answer(.ok, ListJobsResponse(jobs: jobs.map { Job($0, in: surroundings) }))
        }

        private func getJob(_ id: String) async throws -> Response {
            try SandboxBody.answer(.ok, GetJobResponse(job: Job(try await engine.job(id), in: await engine.surroundings)))
        }

        private func cancelJob(_ id: String) async throws -> Response {
            try SandboxBody.answer(.ok, CancelJobResponse(job: Job(try await engine.cancel(id), in: await engine.surroundings)))
        }

        private func resumeJob(_ id: String) async throws -> Response {
            try SandboxBody.answer(.ok, ResumeJobResponse(job: Job(try await engine.resume(id), in: await engine.surroundings)))
        }

        private func getJobResult(_ id: String) async throws -> Response {
            let job = try await engine.job(id)
            guard job.phase.hasResult else {
                throw SandboxError.conflict(
                    "result_not_available", "The job \(id) is \(job.phase.rawValue): only completed jobs have a result.")
            }
            return try SandboxBody.answer(.ok, JobResult(job, in: await engine.surroundings))
        }
    }
#endif
