extension PlangrepClient {
    /// Submits files as a job: creates it, uploads the files as a form, completes the uploads.
    ///
    /// ```swift
    /// let submission = try await client.submit([UploadFile(url)], to: projectID)
    /// for try await update in client.updates(of: submission.job.id) { print(update.status) }
    /// let result = try await client.result(of: submission.job.id)
    /// ```
    ///
    /// Every file is looked at before anything is sent. When the answer to a form is lost, the job is read and what is missing is sent; only
    /// documents that the service has confirmed are named when the uploads are completed, so none is processed twice. Once the job exists, failures
    /// that pass (``APIError/isTransient``) are waited out at growing intervals, for ten minutes from the first one in a row.
    ///
    /// An error's `idempotencyKey` continues the submission: submit the same files with it, from another process even.
    ///
    /// - Parameters:
    ///   - files: what to submit; at most 100 files and 10 GB, or what the job says when it exists.
    ///   - projectID: a project that is `ready`.
    ///   - externalID: your own identifier, at most 180 characters.
    ///   - idempotencyKey: at most 256 characters; default: a random one, in the result. Keep it before you submit to survive a crash.
    ///   - webhooks: where news of the job is to be sent; nil: nowhere.
    ///   - progress: is told how far the upload is, often and on any thread; must be quick.
    /// - Throws: `invalidRequest` for files that cannot be sent, `webhookRoute` when a route cannot be kept, otherwise what the calls throw.
    public func submit(
        _ files: [UploadFile],
        to projectID: String,
        externalID: String? = nil,
        idempotencyKey: String? = nil,
        webhooks: JobWebhooks? = nil,
        progress: (@Sendable (UploadProgress) -> Void)? = nil
    ) async throws(APIError) -> Submission {
        let keys = try SubmissionKeys(idempotencyKey, random: client.configuration.environment.random)
        let checked = try Self.check(files)
        var digested: [CheckedFile] = []
        for file in checked { digested.append(try await file.digested()) }
        let submitter = Submitter(
            client: self, files: digested, projectID: projectID, externalID: externalID, keys: keys, webhooks: webhooks, progress: progress)
        return try await submitter.run()
    }

    /// Looks at files as ``submit(_:to:externalID:idempotencyKey:webhooks:progress:)`` does before it sends anything.
    @discardableResult
    package static func check(_ files: [UploadFile]) throws(APIError) -> [CheckedFile] {
        let checked = try CheckedFile.check(files)
        try UploadLimits.documented.check(checked, of: "A job")
        return checked
    }
}
