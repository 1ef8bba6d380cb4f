/// One step of a submission, ready to be performed.
struct SubmissionWork: Sendable {
    let step: SubmissionMachine.Step
    /// What is sent, by the index of the file.
    let files: [Int: CheckedFile]
    let send: @Sendable () async throws(APIError) -> SubmissionMachine.Event

    /// Performs the step; a failure is an event as well.
    func perform() async -> SubmissionMachine.Event {
        do throws(APIError) {
            // What the file has become since is not what was submitted, even if nothing of it shows in its length.
            if let changed = files.values.first(where: \.isChanged) { throw changed.changedError }
            return try await send()
        } catch {
            return .failed(step, error, unreadable: error.kind == .requestBody ? unreadable : [])
        }
    }

    /// The files that are no longer what they were; all of them where none can be told apart.
    private var unreadable: [Int] {
        let found = files.filter { !$0.value.isUnchanged }
        return (found.isEmpty ? files : found).keys.sorted()
    }
}

extension SubmissionDriver {
    /// What a step sends, with all that it needs of the machine.
    func work(for step: SubmissionMachine.Step, _ machine: SubmissionMachine) throws(APIError) -> SubmissionWork {
        let checkpoint = machine.checkpoint
        let jobID = checkpoint.jobID ?? ""
        let own = Dictionary(step.files.map { ($0, files[$0]) }, uniquingKeysWith: { first, _ in first })
        let send: @Sendable () async throws(APIError) -> SubmissionMachine.Event
        switch step {
        case .create: send = { () throws(APIError) in try await create(checkpoint) }
        case .read: send = { () throws(APIError) in .read(try await client.jobs.get(jobID: jobID).value.job) }
        case .register(let indices): send = { () throws(APIError) in try await register(indices, jobID) }
        case .form(let indices): send = { () throws(APIError) in try await sendForm(indices, step, jobID) }
        case .file, .part, .content: send = try transfer(step, machine, jobID)
        case .complete: send = { () throws(APIError) in .completed(try await complete(checkpoint, jobID)) }
        }
        return SubmissionWork(step: step, files: own, send: send)
    }

    private func create(_ checkpoint: SubmissionCheckpoint) async throws(APIError) -> SubmissionMachine.Event {
        let created = try await createJob(checkpoint)
        return .created(created.job, isReplay: created.idempotent == true)
    }

    private func register(_ indices: [Int], _ jobID: String) async throws(APIError) -> SubmissionMachine.Event {
        let answer = try await client.uploads.register(jobID: jobID, files: indices.map { files[$0].registration }).value
        return .registered(indices, answer.uploads)
    }

    private func sendForm(
        _ indices: [Int], _ step: SubmissionMachine.Step, _ jobID: String
    ) async throws(APIError) -> SubmissionMachine.Event {
        let form = UploadForm(jobID: jobID, flowID: keys.flowID, files: indices.map { files[$0] })
        guard let call = form.call(client) else { return .formSent([], documentIDs: []) }
        let answer = try await call.onBodySent(meter.counter(for: step, limit: form.files.reduce(0) { $0 + $1.size })).value
        return .formSent(indices, documentIDs: answer.uploads.map(\.documentID))
    }

    private func complete(_ checkpoint: SubmissionCheckpoint, _ jobID: String) async throws(APIError) -> Job {
        let body = checkpoint.completion
        return try await client.uploads.complete(
            jobID: jobID, documentIDs: body.documentIDs, directUploads: body.directUploads, multipartUploads: body.multipartUploads,
            failedUploads: body.failedUploads
        ).idempotencyKey(keys.complete(body.documentIDs ?? [])).value.job
    }
}

extension CheckedFile {
    fileprivate var registration: RegisterUploadFile {
        RegisterUploadFile(
            fileName: file.fileName, contentType: file.contentType, fileSize: Int(size), sha256: sha256 ?? "",
            classification: file.classification)
    }
}
