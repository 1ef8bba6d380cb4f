#if Sandbox
    import BindingsServer
    import Plangrep

    extension SandboxServer {
        func createJob(_ input: Operations.CreateJob.Input) async throws -> Operations.CreateJob.Reply {
            let key = try Self.key(input.idempotencyKey)
            let created = try await engine.createJob(projectID: input.projectID, order: try order(input.body), key: key)
            await created.beforeAnswer?()
            return .accepted(
                CreateJobResponse(
                    job: Job(created.job, in: await engine.responseContext), idempotent: created.isReplay,
                    webhookSigningSecret: created.secret
                ))
        }

        private func order(_ body: CreateJobRequest) throws(SandboxError) -> JobRecord.Order {
            guard let text = body.webhookURL?.absoluteString else { return JobRecord.Order(externalID: body.externalID) }
            guard let target = WebhookTarget(text, allowedHosts: configuration.allowedWebhookHosts) else {
                throw .invalid("$.webhookUrl", "it must be an absolute https URL with a host and without credentials")
            }
            guard target.isAllowed || target.url.scheme?.lowercased() == "https" else {
                throw .invalid("$.webhookUrl", "it must be an https URL; http is for loopback and hosts in allowedWebhookHosts")
            }
            return JobRecord.Order(externalID: body.externalID, webhookURL: text)
        }

        func listJobs(_ input: Operations.ListJobs.Input) async throws -> Operations.ListJobs.Reply {
            let responseContext = await engine.responseContext
            let jobs = try await engine.jobs(ofProject: input.projectID)
            return .ok(ListJobsResponse(jobs: jobs.map { Job($0, in: responseContext) }))
        }

        func getJob(_ input: Operations.GetJob.Input) async throws -> Operations.GetJob.Reply {
            .ok(GetJobResponse(job: Job(try await engine.job(input.jobID), in: await engine.responseContext)))
        }

        func cancelJob(_ input: Operations.CancelJob.Input) async throws -> Operations.CancelJob.Reply {
            .ok(CancelJobResponse(job: Job(try await engine.cancel(input.jobID), in: await engine.responseContext)))
        }

        func resumeJob(_ input: Operations.ResumeJob.Input) async throws -> Operations.ResumeJob.Reply {
            .ok(ResumeJobResponse(job: Job(try await engine.resume(input.jobID), in: await engine.responseContext)))
        }

        func getJobResult(_ input: Operations.GetJobResult.Input) async throws -> Operations.GetJobResult.Reply {
            let (job, files) = try await engine.result(ofJob: input.jobID)
            return .ok(JobResult(job, files, in: await engine.responseContext))
        }
    }
#endif
