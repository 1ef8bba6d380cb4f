import Foundation

extension SubmissionDriver {
    /// Keeps a random route with the submission's key before it is sent to the service.
    func openRoute() async throws(APIError) -> WebhookRoute? {
        guard let base = receiver.baseURL else { return nil }
        guard base.scheme?.lowercased() == "https" || client.isLoopback else {
            throw .unsendable("The service sends webhooks to https addresses only: give a public https address, or poll.")
        }
        guard let webhooks = receiver.webhooks else { return nil }
        do {
            return try await webhooks.openRoute(key: keys.create, now: client.runtime.configuration.environment.now())
        } catch {
            throw APIError(
                kind: .webhookRoute, message: "The webhook route could not be kept: \(error). Nothing was sent.", cause: error)
        }
    }

    /// What came of the job's webhooks.
    struct Binding: Sendable {
        var webhooks: Submission.Webhooks
        /// As the service showed it, stored or not.
        var secret: WebhookSecret?
    }

    /// Stores the job's secret, which the service shows this once, before anything else happens.
    func bind(_ route: WebhookRoute?, _ created: CreateJobResponse, isReplay: Bool) async -> Binding {
        if case .url(let url) = receiver { return bind(url, created, isReplay: isReplay) }
        guard let route, let webhooks = receiver.webhooks else { return Binding(webhooks: .none) }
        var secret: WebhookSecret?
        do {
            secret = try created.webhookSigningSecret.map { try WebhookSecret($0) }
            try await store(WebhookRoute.Binding(reference: created.job.id, secret: secret), route.id, webhooks)
            // An earlier run may have kept the secret that a replay does not show again.
            if secret != nil || route.binding?.secret != nil { return Binding(webhooks: .route(route.id), secret: secret) }
        } catch {
            return Binding(webhooks: .pollOnly(reason: "The webhook secret of the job could not be stored: \(error)"), secret: secret)
        }
        return Binding(
            webhooks: .pollOnly(
                reason: isReplay ? Self.notShownAgain : Self.noSecret))
    }

    private static let notShownAgain =
        "The job existed already, and the service did not show its webhook secret again: without it, deliveries cannot be verified."
    private static let noSecret = "The service gave no webhook secret: deliveries cannot be verified."

    /// Passes the secret on to the caller, who stores it.
    private func bind(_ url: URL, _ created: CreateJobResponse, isReplay: Bool) -> Binding {
        do {
            guard let secret = try created.webhookSigningSecret.map({ try WebhookSecret($0) }) else {
                return Binding(webhooks: .pollOnly(reason: isReplay ? Self.notShownAgain : Self.noSecret))
            }
            return Binding(webhooks: .url(url), secret: secret)
        } catch {
            return Binding(webhooks: .pollOnly(reason: "The webhook secret of the job is not valid: \(error)"))
        }
    }

    /// What the checkpoint keeps of a receiver of the caller's own.
    var webhook: SubmissionCheckpoint.Webhook? {
        guard case .url(let url) = receiver else { return nil }
        guard case .text(let secret)? = creation.facts.binding.secret?.exposed else { return SubmissionCheckpoint.Webhook(url: url) }
        return SubmissionCheckpoint.Webhook(url: url, secret: UploadToken(secret))
    }

    private func binding(_ url: URL, _ known: SubmissionCheckpoint.Webhook?) -> Binding {
        guard let known, known.url == url else {
            return Binding(webhooks: .pollOnly(reason: "The job was created without this webhook address: nothing is delivered to it."))
        }
        guard let secret = try? known.secret.map({ try WebhookSecret($0.rawValue) }) else {
            return Binding(webhooks: .pollOnly(reason: Self.notShownAgain))
        }
        return Binding(webhooks: .url(url), secret: secret)
    }

    /// What is known of the webhooks of a job that an earlier run created.
    func binding(ofKnownJob jobID: String, _ checkpoint: SubmissionCheckpoint) async -> Binding {
        if case .url(let url) = receiver { return binding(url, checkpoint.webhook) }
        guard let webhooks = receiver.webhooks else { return Binding(webhooks: .none) }
        let route = try? await webhooks.store.route(idempotencyKey: keys.create)
        if let route, let binding = route.binding, binding.reference == jobID, binding.secret != nil {
            return Binding(webhooks: .route(route.id))
        }
        let reason = "The job existed already, and its webhook secret is not in the store: deliveries cannot be verified."
        return Binding(webhooks: .pollOnly(reason: reason))
    }

    /// The waits between attempts to store a secret.
    private static let storeWaits: [Duration] = [.milliseconds(100), .seconds(1), .seconds(5)]

    /// Stores a binding; a store that fails is tried again.
    private func store(_ binding: WebhookRoute.Binding, _ routeID: String, _ webhooks: JobWebhooks) async throws {
        for wait in Self.storeWaits {
            do {
                return try await webhooks.bind(routeID, binding)
            } catch {
                try await environment.sleep(wait)
            }
        }
        try await webhooks.bind(routeID, binding)
    }
}
