/// What is left of a submission that failed after its job was created.
///
/// It is the `cause` of the error that ``PlangrepClient/submit(_:to:classifications:externalID:idempotencyKey:webhooks:webhookURL:policy:progress:)`` throws then.
public struct UnfinishedSubmission: Error, Sendable {
    /// The job.
    public var jobID: String

    /// The job's webhook secret, which the service shows once; it prints as `<redacted>`.
    public var webhookSecret: WebhookSecret

    /// The cause of the failure itself; nil when there is none.
    public var underlying: (any Error)?
}

extension APIError {
    /// The webhook secret of a job that was created before its submission failed; nil when the service showed none.
    ///
    /// The service shows it once. Keep it where ``Submission/Webhooks/pollOnly(reason:)`` would say that it could not be stored.
    public var webhookSecret: WebhookSecret? { (cause as? UnfinishedSubmission)?.webhookSecret }
}
