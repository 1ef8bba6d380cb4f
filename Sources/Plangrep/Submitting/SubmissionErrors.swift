extension Job {
    /// - Throws: when the job ended without a result, so that nothing can be done with its files.
    func refusingIfOver() throws(APIError) -> Job {
        guard status.isTerminal, !status.hasResult else { return self }
        throw APIError(kind: .jobEnded, message: "The job \(id) is \(status.rawValue). Submit again with a new idempotency key.")
    }
}

extension APIError.Kind {
    /// The job of the submission has ended without a result: nothing more can be sent to it.
    public static let jobEnded = APIError.Kind(rawValue: "jobEnded")
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
