import Foundation

/// What became of submitted files.
public struct Submission: Sendable {
    /// The job as it was when its uploads had been completed.
    public var job: Job

    /// The documents that the job works on, in the order of the files.
    ///
    /// Empty when the job was on its way already: a repeated submission with the same key.
    public var documents: [Document]

    /// Whether the service knew the idempotency key, so that this continues an earlier submission.
    public var isReplay: Bool

    /// The key with which submitting the same files again continues this submission instead of making another one.
    public var idempotencyKey: String

    /// The trace identifier that all uploads carried.
    public var clientUploadFlowID: String

    /// Whether webhooks will tell of the job.
    public var webhooks: Webhooks

    /// The job's webhook secret, which the service shows once; nil when it showed none.
    ///
    /// It prints as `<redacted>`. Store it yourself where ``webhooks-swift.property`` says that it could not be stored.
    public var webhookSecret: WebhookSecret?

    let client: PlangrepClient

    /// A file and the document that the service made of it.
    public struct Document: Sendable, Hashable {
        /// The file name sent to the service.
        public var fileName: String
        /// Its size in bytes.
        public var size: Int64
        /// The SHA-256 that was sent, in lower-case hexadecimal; nil when none was.
        public var sha256: String?
        /// The service's identifier; of a file whose form's answer was lost, it may be the one in the job's list of files instead.
        public var documentID: String
    }

    /// Whether webhooks will tell of a job.
    public enum Webhooks: Sendable, Hashable {
        /// None were asked for.
        case none
        /// Deliveries to this route can be verified.
        case route(String)
        /// Deliveries go to this receiver of the caller's, who verifies them with ``Submission/webhookSecret``.
        case url(URL)
        /// Deliveries cannot be verified, for the reason given: follow the job by reading it.
        case pollOnly(reason: String)
    }
}
