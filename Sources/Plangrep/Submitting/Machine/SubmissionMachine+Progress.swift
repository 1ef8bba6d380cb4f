extension SubmissionMachine {
    /// Notes that a step has ended well, so that waits begin anew.
    mutating func succeeded(_ step: Step) {
        running.remove(step)
        pauses[step] = nil
        if step.bringsBytes || !pauses.values.contains(where: { $0.failures > 0 }) { failingSince = nil }
    }

    /// - Returns: the error that ends the submission, if the job does not take the files.
    mutating func created(_ job: Job, isReplay: Bool) -> APIError? {
        succeeded(.create)
        checkpoint.jobID = job.id
        // A replay shows the job as it was when it was created: what has arrived since is to be read.
        needsReading = isReplay || job.status == .provisioning
        if isReplay { return nil }
        self.job = job
        return adopt(job.limits)
    }

    /// The job's own limits bind; the documented ones were only a warning.
    private mutating func adopt(_ limits: JobLimits?) -> APIError? {
        self.limits = UploadLimits(limits)
        do throws(APIError) {
            try self.limits.check(checkpoint.files.map(\.size), of: "The job \(checkpoint.jobID ?? "")")
            return nil
        } catch {
            return error
        }
    }

    /// - Returns: how the submission ends, if it does.
    mutating func read(_ job: Job, at now: Duration) -> Action? {
        succeeded(.read)
        self.job = job
        if !job.status.takesUploads { return end(job) }
        if let error = adopt(job.limits) { return .fail(error) }
        if job.status == .provisioning { return provisioning(since: provisioningSince ?? now, at: now) }
        needsReading = false
        checkpoint.reconcile(with: job.files ?? [])
        if inferredAreRefused, checkpoint.hasInferred { completeWithoutIDs(job.files ?? []) }
        return nil
    }

    /// A job that has nothing but these files is completed without naming them; otherwise the files whose ids are not known go again.
    private mutating func completeWithoutIDs(_ listed: [JobFile]) {
        checkpoint.completesAll = checkpoint.isAll(of: listed)
        if !checkpoint.completesAll { checkpoint.forgetInferred() }
    }

    /// The job is on its way already, or over: nothing is left to send.
    private mutating func end(_ job: Job) -> Action {
        do throws(APIError) {
            let job = try job.refusingIfOver()
            checkpoint.isCompleted = true
            return .finish(job)
        } catch {
            return .fail(error)
        }
    }

    /// A new job takes seconds; after five minutes the documentation takes its project for failed.
    private mutating func provisioning(since start: Duration, at now: Duration) -> Action? {
        provisioningSince = start
        pauses[.read] = Pause(failures: 0, until: now + pollingInterval)
        guard now - start >= .seconds(300) else { return nil }
        let message = "The job \(checkpoint.jobID ?? "") was still `provisioning` after 5 min. Submit the same files again to continue it."
        return .fail(APIError(kind: .deadline, message: message, operationID: "getJob"))
    }

    /// - Returns: the error that ends the submission, if the answer cannot be used.
    mutating func registered(_ files: [Int], _ instructions: [UploadInstruction]) -> APIError? {
        succeeded(.register(files))
        guard files.count == instructions.count else {
            let message = "The service returned \(instructions.count) instructions for \(files.count) files."
            return APIError(kind: .decoding, message: message, operationID: "registerUploads")
        }
        for (index, instruction) in zip(files, instructions) {
            do throws(UploadTicketProblem) {
                take(try UploadTicket(instruction, fileSize: checkpoint.files[index].size), for: index)
            } catch {
                return error.error(fileName: checkpoint.files[index].fileName)
            }
        }
        return nil
    }

    /// Parts that have arrived stay so, if the service goes on with the same upload and the same ranges.
    private mutating func take(_ ticket: UploadTicket, for index: Int) {
        tickets[index] = ticket
        stale.remove(index)
        var registration = SubmissionCheckpoint.Registration(
            documentID: ticket.documentID, token: ticket.token, uploadID: ticket.uploadID)
        let before = checkpoint.files[index].registration
        if case .parts(let parts) = ticket.route, let before, before.documentID == ticket.documentID, before.uploadID == ticket.uploadID {
            let ranges = Dictionary(parts.map { ($0.number, $0.range) }, uniquingKeysWith: { first, _ in first })
            registration.parts = before.parts.filter { ranges[$0.number] == $0.lowerBound..<$0.upperBound }
        }
        checkpoint.files[index].state = .registered(registration)
        storeIfWhole(index)
    }

    /// - Returns: the error that ends the submission, if the answer cannot be used.
    mutating func formSent(_ files: [Int], _ ids: [String]) -> APIError? {
        succeeded(.form(files))
        guard files.count == ids.count else {
            let message = "The service returned \(ids.count) documents for \(files.count) files."
            return APIError(kind: .decoding, message: message, operationID: "uploadFiles")
        }
        for (index, id) in zip(files, ids) { checkpoint.files[index].state = .stored(.answered(id)) }
        return nil
    }

    mutating func stored(_ step: Step, _ eTag: String?) {
        succeeded(step)
        switch step {
        case .file(let index), .content(let index):
            if let registration = checkpoint.files[index].registration {
                checkpoint.files[index].state = .stored(.registered(registration))
            }
        case .part(let index, let number): storePart(index, number, eTag)
        case .create, .read, .register, .form, .complete: break
        }
    }

    private mutating func storePart(_ index: Int, _ number: Int, _ eTag: String?) {
        guard var registration = checkpoint.files[index].registration, let part = part(index, number) else { return }
        // What refused its URLs takes them again: only refusals without anything between them end a file.
        refreshes[index] = nil
        registration.parts.append(
            .init(number: number, lowerBound: part.range.lowerBound, upperBound: part.range.upperBound, eTag: eTag))
        checkpoint.files[index].state = .registered(registration)
        storeIfWhole(index)
    }

    private mutating func storeIfWhole(_ index: Int) {
        guard case .parts(let parts)? = tickets[index]?.route, case .registered(let registration) = checkpoint.files[index].state,
            registration.parts.count == parts.count
        else { return }
        checkpoint.files[index].state = .stored(.registered(registration))
    }

    /// The part of a file that is sent under this number.
    func part(_ index: Int, _ number: Int) -> UploadTicket.Part? {
        guard case .parts(let parts)? = tickets[index]?.route else { return nil }
        return parts.first { $0.number == number }
    }
}

extension SubmissionMachine.Step {
    /// Whether success means progress: transfers that keep failing must not go on because the job can be read, or files be registered, in between.
    fileprivate var bringsBytes: Bool {
        switch self {
        case .read, .register: false
        case .create, .form, .file, .part, .content, .complete: true
        }
    }
}
