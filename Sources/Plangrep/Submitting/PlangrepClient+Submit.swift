extension PlangrepClient {
    /// Submits files as a job: creates it, uploads the files, completes the uploads.
    ///
    /// ```swift
    /// let submission = try await client.submit([UploadFile(url)], to: projectID)
    /// let result = try await submission.result()
    /// ```
    ///
    /// Every file is looked at before anything is sent. Small files go in forms, large ones to signed URLs (``TransferPolicy``). When the answer
    /// to a form is lost, the job is read and what is missing is sent; only documents that the service has confirmed are named when the uploads
    /// are completed, so none is processed twice. Once the job exists, failures that pass (``APIError/isTransient``) are waited out at growing
    /// intervals, until nothing has arrived for ten minutes (``TransferPolicy/giveUpAfter``).
    ///
    /// An error's `idempotencyKey` continues the submission: submit the same files with it, from another process even. With a checkpoint
    /// (``submission(_:to:externalID:idempotencyKey:webhooks:policy:checkpoint:)``) nothing that has arrived is sent again.
    ///
    /// - Parameters:
    ///   - files: what to submit; the job's own limits bind, by documentation 100 files and 10 GB.
    ///   - projectID: a project that is `ready`.
    ///   - externalID: your own identifier, at most 180 characters.
    ///   - idempotencyKey: at most 256 characters; default: a random one, in the result. Keep it before you submit to survive a crash.
    ///   - webhooks: where news of the job is to be sent; nil: nowhere.
    ///   - policy: how files are sent; default: by their size.
    ///   - progress: is told how far the upload is, often and on any thread; must be quick.
    /// - Throws: `invalidRequest` for files that cannot be sent, `webhookRoute` when a route cannot be kept, otherwise what the calls throw.
    public func submit(
        _ files: [UploadFile],
        to projectID: String,
        externalID: String? = nil,
        idempotencyKey: String? = nil,
        webhooks: JobWebhooks? = nil,
        policy: TransferPolicy = .automatic,
        progress: (@Sendable (UploadProgress) -> Void)? = nil
    ) async throws(APIError) -> Submission {
        try await submission(
            files, to: projectID, externalID: externalID, idempotencyKey: idempotencyKey, webhooks: webhooks, policy: policy
        ).submitted(progress: progress)
    }

    /// Describes a submission that can be stopped and continued; nothing is sent before it is asked for its stages or its result.
    ///
    /// ```swift
    /// let submission = try client.submission(files, to: projectID, checkpoint: .file(url))
    /// for try await stage in submission.stages { print(stage) }
    /// ```
    ///
    /// - Parameters:
    ///   - files: what to submit, the same files in the same order when it is continued.
    ///   - projectID: a project that is `ready`.
    ///   - externalID: your own identifier, at most 180 characters.
    ///   - idempotencyKey: at most 256 characters; default: that of the checkpoint, or a random one.
    ///   - webhooks: where news of the job is to be sent; nil: nowhere.
    ///   - policy: how files are sent; default: by their size.
    ///   - checkpoint: where to keep what is needed to continue; nil: in memory alone.
    /// - Throws: `invalidRequest` for files that cannot be sent.
    public func submission(
        _ files: [UploadFile],
        to projectID: String,
        externalID: String? = nil,
        idempotencyKey: String? = nil,
        webhooks: JobWebhooks? = nil,
        policy: TransferPolicy = .automatic,
        checkpoint: (any CheckpointStore)? = nil
    ) throws(APIError) -> SubmissionRun {
        let keys = try idempotencyKey.map { key throws(APIError) in
            try SubmissionKeys(key, random: runtime.configuration.environment.random)
        }
        return SubmissionRun(
            client: self, files: try CheckedFile.check(files), projectID: projectID, externalID: externalID, key: keys?.create,
            webhooks: webhooks, policy: policy, store: checkpoint)
    }

    /// Looks at files as ``submit(_:to:externalID:idempotencyKey:webhooks:policy:progress:)`` does before it sends anything.
    @discardableResult
    package static func check(_ files: [UploadFile]) throws(APIError) -> [CheckedFile] { try CheckedFile.check(files) }
}
