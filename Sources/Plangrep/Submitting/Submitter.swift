import Foundation

/// One submission on its way: create, upload, complete.
///
/// Decisions are in ``UploadPlan``; here is what is sent.
struct Submitter: Sendable {
    let client: PlangrepClient
    let files: [CheckedFile]
    let projectID: String
    let externalID: String?
    let keys: SubmissionKeys
    let webhooks: JobWebhooks?
    let progress: (@Sendable (UploadProgress) -> Void)?

    var environment: RuntimeEnvironment { client.client.configuration.environment }

    func run() async throws(APIError) -> Submission {
        let route = try await openRoute()
        let created = try await create(route)
        let isReplay = created.idempotent == true
        let state = await bind(route, created, isReplay: isReplay)
        do throws(APIError) {
            let (job, plan) = try await upload(to: created.job, isReplay: isReplay)
            return Submission(
                job: job, documents: plan.documents, isReplay: isReplay, idempotencyKey: keys.create, clientUploadFlowID: keys.flowID,
                webhooks: state.webhooks, webhookSecret: state.secret)
        } catch {
            throw error.resumable(keys, jobID: created.job.id, secret: state.secret)
        }
    }

    private func create(_ route: WebhookRoute?) async throws(APIError) -> CreateJobResponse {
        let url = route.flatMap { webhooks?.address(of: $0.id) }
        do throws(APIError) {
            let created = try await client.jobs.create(projectID: projectID, externalID: externalID, webhookURL: url)
                .idempotencyKey(keys.create).value
            try checkReplay(created)
            return created
        } catch {
            // A route that the service may know of stays, to be taken up again with the key.
            if error.outcome == .notApplied, let route, route.binding == nil { try? await webhooks?.store.remove(route.id) }
            throw error
        }
    }

    private func checkReplay(_ created: CreateJobResponse) throws(APIError) {
        guard created.idempotent == true, created.job.projectID != projectID else { return }
        throw .unsendable("The idempotency key belongs to the job \(created.job.id) of another project. Use a new key for each submission.")
    }

    private func upload(to created: Job, isReplay: Bool) async throws(APIError) -> (Job, UploadPlan) {
        // A replayed create shows the job as it was then; what has happened since is in the job itself.
        let isOld = isReplay && created.status.takesUploads
        let job = try await provisioned(isOld ? try await read(created.id) : created)
        var plan = UploadPlan(files, limits: UploadLimits(job.limits))
        if isReplay, !job.status.takesUploads { return (try job.refusingIfOver(), plan) }
        try UploadLimits(job.limits).check(files, of: "The job \(job.id)")
        if isReplay { plan.reconcile(with: job.files ?? []) }
        try await send(&plan, to: job.id)
        return (try await complete(&plan, job.id), plan)
    }

    /// The job once it is no longer provisioning; failed polls that pass are waited out.
    private func provisioned(_ job: Job) async throws(APIError) -> Job {
        guard job.status == .provisioning else { return job }
        let interval = FollowPace(interval: .seconds(5), isLoopback: client.isLoopback).interval
        return try await client.jobs.get(jobID: job.id).retry(.none).poll(every: interval, deadline: .seconds(300)) {
            $0.job.status != .provisioning
        }.job.refusingIfOver()
    }

    private func complete(_ plan: inout UploadPlan, _ jobID: String) async throws(APIError) -> Job {
        do throws(APIError) {
            return try await complete(plan.documentIDs, jobID)
        } catch {
            // The ids that were taken from the job's list are not those of documents: those files go again, under ids that the service gives.
            guard plan.hasInferred, let status = error.status?.code, [400, 404, 409, 422].contains(status) else { throw error }
            plan.forgetInferred()
            try await send(&plan, to: jobID)
            return try await complete(plan.documentIDs, jobID)
        }
    }

    private func complete(_ documentIDs: [String], _ jobID: String) async throws(APIError) -> Job {
        let call = client.uploads.complete(jobID: jobID, documentIDs: documentIDs).idempotencyKey(keys.complete(documentIDs))
        return try await persistently { () async throws(APIError) in try await call.value.job }
    }

    func read(_ jobID: String) async throws(APIError) -> Job {
        let call = client.jobs.get(jobID: jobID)
        return try await persistently { () async throws(APIError) in try await call.value.job }.refusingIfOver()
    }
}

extension UploadPlan {
    fileprivate var documents: [Submission.Document] {
        items.compactMap { item in
            item.document.map {
                Submission.Document(
                    fileName: item.file.file.fileName, size: item.file.size, sha256: item.file.sha256, documentID: $0.id)
            }
        }
    }
}

extension Job {
    /// - Throws: when the job ended without a result, so that nothing can be done with its files.
    func refusingIfOver() throws(APIError) -> Job {
        guard status.isTerminal, !status.hasResult else { return self }
        throw .unsendable("The job \(id) is \(status.rawValue). Submit again with a new idempotency key.")
    }
}

extension APIError {
    /// The same error, with what it takes to continue.
    func resumable(_ keys: SubmissionKeys, jobID: String, secret: WebhookSecret?) -> APIError {
        var error = self
        if let secret { error.cause = UnfinishedSubmission(jobID: jobID, webhookSecret: secret, underlying: cause) }
        error.idempotencyKey = keys.create
        error.message += " The job \(jobID) exists: submit the same files with idempotencyKey \"\(keys.create)\" to continue it."
        return error
    }
}
