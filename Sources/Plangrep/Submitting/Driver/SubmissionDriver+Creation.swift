extension SubmissionDriver {
    /// Creates the job or finds the one of an earlier run, and keeps its webhook secret, which is shown this once, before anything else happens.
    func createJob(_ checkpoint: SubmissionCheckpoint) async throws(APIError) -> CreateJobResponse {
        let route = try await openRoute()
        let created = try await post(checkpoint, route)
        let isReplay = created.idempotent == true
        creation.note(isReplay: isReplay, binding: await bind(route, created, isReplay: isReplay))
        return created
    }

    private func post(_ checkpoint: SubmissionCheckpoint, _ route: WebhookRoute?) async throws(APIError) -> CreateJobResponse {
        let url = receiver.address(of: route)
        do throws(APIError) {
            let created = try await client.jobs.create(
                projectID: checkpoint.projectID, externalID: checkpoint.externalID, webhookURL: url
            ).idempotencyKey(keys.create).value
            try checkReplay(created, checkpoint.projectID)
            return created
        } catch {
            // A route that the service may know of stays, to be taken up again with the key.
            if error.outcome == .notApplied, let route, route.binding == nil { try? await receiver.webhooks?.store.remove(route.id) }
            throw error
        }
    }

    private func checkReplay(_ created: CreateJobResponse, _ projectID: String) throws(APIError) {
        guard created.idempotent == true, created.job.projectID != projectID else { return }
        throw .unsendable("The idempotency key belongs to the job \(created.job.id) of another project. Use a new key for each submission.")
    }
}
