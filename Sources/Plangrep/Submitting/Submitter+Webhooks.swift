extension Submitter {
    /// Keeps a random route with the submission's key before the service is told of it.
    func openRoute() async throws(APIError) -> WebhookRoute? {
        guard let webhooks else { return nil }
        guard webhooks.baseURL.scheme?.lowercased() == "https" || client.isLoopback else {
            throw .unsendable("The service sends webhooks to https addresses only: give a public https address, or poll.")
        }
        do {
            return try await webhooks.openRoute(key: keys.create, now: client.client.configuration.environment.now())
        } catch {
            throw APIError(
                kind: .webhookRoute, message: "The webhook route could not be kept: \(error). Nothing was sent.", cause: error)
        }
    }

    /// Keeps the job's secret, which is shown this once, before anything else happens.
    func bind(_ route: WebhookRoute?, _ created: CreateJobResponse, isReplay: Bool) async -> Submission.Webhooks {
        guard let route, let webhooks else { return .none }
        do {
            let secret = try created.webhookSigningSecret.map { try WebhookSecret($0) }
            try await webhooks.bind(route.id, WebhookRoute.Binding(reference: created.job.id, secret: secret))
            // An earlier run may have kept the secret that a replay does not show again.
            if secret != nil || route.binding?.secret != nil { return .route(route.id) }
        } catch {
            return .pollOnly(reason: "The webhook secret of the job could not be kept: \(error)")
        }
        return .pollOnly(
            reason: isReplay
                ? "The job existed already, and the service did not show its webhook secret again: deliveries cannot be verified."
                : "The service gave no webhook secret: deliveries cannot be verified.")
    }
}
