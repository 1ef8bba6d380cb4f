import Foundation

extension PlangrepClient {
    /// Submits files as a job: creates it, uploads the files, completes the uploads.
    ///
    /// ```swift
    /// let submission = try await client.submit(["A101.pdf", "specs/"], to: projectID)
    /// let result = try await submission.result()
    /// ```
    ///
    /// Every file is checked before anything is sent. Small files are sent in forms, large ones to signed URLs (``TransferPolicy``). If the response
    /// to a form is lost, the job is fetched and only the missing files are sent. The call that completes the uploads names the documents that the
    /// service has confirmed, so that none is processed twice. Once the job exists, transient failures (``APIError/isTransient``) are retried at
    /// growing intervals, until nothing has arrived for ten minutes (``TransferPolicy/giveUpAfter``).
    ///
    /// An error's `idempotencyKey` continues the submission: submit the same files with it, from another process even. With a checkpoint
    /// (``submission(_:to:classifications:externalID:idempotencyKey:webhooks:webhookURL:policy:checkpoint:)``) nothing that has arrived is sent again.
    ///
    /// - Parameters:
    ///   - files: Paths, folders, patterns, file URLs or ``UploadFile`` values; the job's own limits apply, documented as 100 files and 10 GB.
    ///   - projectID: A project that is `ready`.
    ///   - classifications: What the files hold, by pattern; by default the service finds out.
    ///   - externalID: Your own identifier, at most 180 characters.
    ///   - idempotencyKey: At most 256 characters; a random one by default, which is in the result. To survive a crash, store it before you submit.
    ///   - webhooks: The receiver of the job's webhooks; none by default.
    ///   - webhookURL: The https address of a receiver of your own instead; ``Submission/webhookSecret`` is to be stored by you then.
    ///   - policy: The way files are sent; by their size by default.
    ///   - progress: Called with the progress of the upload, often and on any thread; must return quickly.
    /// - Throws: `invalidRequest` for files that cannot be sent, `webhookRoute` when a route cannot be stored, otherwise the calls' errors.
    public func submit(
        _ files: [any UploadSource],
        to projectID: String,
        classifications: UploadClassifications = [:],
        externalID: String? = nil,
        idempotencyKey: String? = nil,
        webhooks: JobWebhooks? = nil,
        webhookURL: URL? = nil,
        policy: TransferPolicy = .automatic,
        progress: (@Sendable (UploadProgress) -> Void)? = nil
    ) async throws(APIError) -> Submission {
        try await submission(
            files, to: projectID, classifications: classifications, externalID: externalID, idempotencyKey: idempotencyKey,
            webhooks: webhooks, webhookURL: webhookURL, policy: policy
        ).submitted(progress: progress)
    }

    /// Describes a submission that can be stopped and continued; sends nothing itself.
    ///
    /// ```swift
    /// let submission = try client.submission(files, to: projectID, checkpoint: .file(url))
    /// for try await stage in submission.stages { print(stage) }
    /// ```
    ///
    /// - Parameters:
    ///   - files: Paths, folders, patterns, file URLs or ``UploadFile`` values; to continue, pass those of the same files.
    ///   - projectID: A project that is `ready`.
    ///   - classifications: What the files hold, by pattern; by default the service finds out.
    ///   - externalID: Your own identifier, at most 180 characters.
    ///   - idempotencyKey: At most 256 characters; the checkpoint's or a random one by default.
    ///   - webhooks: The receiver of the job's webhooks; none by default.
    ///   - webhookURL: The https address of a receiver of your own instead; ``Submission/webhookSecret`` is to be stored by you then.
    ///   - policy: The way files are sent; by their size by default.
    ///   - checkpoint: The store of the state that continues the submission; in memory only by default.
    /// - Throws: `invalidRequest` for files that cannot be sent.
    public func submission(
        _ files: [any UploadSource],
        to projectID: String,
        classifications: UploadClassifications = [:],
        externalID: String? = nil,
        idempotencyKey: String? = nil,
        webhooks: JobWebhooks? = nil,
        webhookURL: URL? = nil,
        policy: TransferPolicy = .automatic,
        checkpoint: (any CheckpointStore)? = nil
    ) throws(APIError) -> SubmissionRun {
        let keys = try idempotencyKey.map { key throws(APIError) in
            try SubmissionKeys(key, random: runtime.configuration.environment.random)
        }
        let files = try UploadFile.files(files, classifications)
        return SubmissionRun(
            client: self, files: try CheckedFile.check(files), projectID: projectID, externalID: externalID, key: keys?.create,
            receiver: try WebhookReceiver(webhooks, url: webhookURL), policy: policy, store: checkpoint)
    }

    /// Checks files as ``submit(_:to:classifications:externalID:idempotencyKey:webhooks:webhookURL:policy:progress:)`` does before it sends anything.
    @discardableResult
    package static func check(_ files: [UploadFile]) throws(APIError) -> [CheckedFile] { try CheckedFile.check(files) }
}
