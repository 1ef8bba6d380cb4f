extension SubmissionMachine {
    /// How often in a row a file is registered again because its URL was refused.
    private static let maxRefreshes = 2

    /// - Returns: the error that ends the submission; nil if it goes on.
    mutating func failed(_ step: Step, _ error: APIError, _ unreadable: [Int], at now: Duration) -> APIError? {
        // Without a job there is nothing to lose: whoever submits should know at once.
        if error.kind == .cancelled || step == .create { return error }
        if error.kind == .requestBody { return giveUp(unreadable, error) }
        switch step {
        case .form: return formFailed(step, error, at: now)
        case .file(let index), .part(let index, number: _):
            guard error.isTransient else { return refresh(index, error) }
            // After the call's own retries: fresh URLs may lead to another host.
            if error.cannotConnect { stale.insert(index) }
            return pause(step, error, at: now)
        case .content(let index): return error.isTransient ? pause(step, error, at: now) : refresh(index, error)
        case .complete: return completionFailed(error, at: now)
        case .create, .read, .register: return error.isTransient ? pause(step, error, at: now) : error
        }
    }

    /// Neither idempotent nor keyed, a form must not simply be repeated: the job is read first, and what it has is not sent again.
    private mutating func formFailed(_ step: Step, _ error: APIError, at now: Duration) -> APIError? {
        if error.outcome == .notApplied { return error.isTransient ? pause(step, error, at: now) : error }
        needsReading = true
        // The form's own pause counts its failures; it is the reading that waits.
        if let end = pause(step, error, at: now) { return end }
        pauses[.read] = Pause(failures: 0, until: pauses[step]?.until ?? now)
        return nil
    }

    private mutating func completionFailed(_ error: APIError, at now: Duration) -> APIError? {
        if error.isTransient { return pause(.complete, error, at: now) }
        guard checkpoint.hasInferred, let status = error.status?.code, [400, 404, 409, 422].contains(status) else { return error }
        // The ids that were taken from the job's list are not those of documents.
        if inferredAreRefused {
            checkpoint.completesAll = false
            checkpoint.forgetInferred()
            return nil
        }
        (inferredAreRefused, needsReading) = (true, true)
        return nil
    }

    /// A refused URL has expired, or its upload is gone: the file is registered again.
    private mutating func refresh(_ index: Int, _ error: APIError) -> APIError? {
        // Several parts may be refused before the file is registered again.
        guard stale.insert(index).inserted else { return nil }
        refreshes[index, default: 0] += 1
        return refreshes[index, default: 0] <= Self.maxRefreshes ? nil : giveUp([index], error)
    }

    private mutating func giveUp(_ files: [Int], _ error: APIError) -> APIError? {
        guard policy.allowsPartial, !files.isEmpty else { return error }
        for index in files {
            checkpoint.files[index].state = .failed(error.message, checkpoint.files[index].registration)
            tickets[index] = nil
        }
        return nil
    }

    /// How many failures of a step are waited out in any case, however long each attempt took.
    private static let minFailures = 3
    /// The longest wait, unless the service asks for a longer one.
    private static let longestWait = Duration.seconds(60)

    /// Waits longer after each failure, at least as long as the service asks; ends when nothing has arrived for too long.
    private mutating func pause(_ step: Step, _ error: APIError, at now: Duration) -> APIError? {
        let start = failingSince ?? now
        failingSince = start
        let failures = (pauses[step]?.failures ?? 0) + 1
        if failures >= Self.minFailures, now - start >= policy.giveUpAfter { return error }
        let wait = min(Self.longestWait, Duration.seconds(1 << min(failures - 1, 10)))
        pauses[step] = Pause(failures: failures, until: now + max(wait, error.retryAfter ?? .zero))
        return nil
    }
}

extension APIError {
    /// Whether there was no connection at all, on the last attempt.
    fileprivate var cannotConnect: Bool { (cause as? TransportError)?.kind == .connect }
}
