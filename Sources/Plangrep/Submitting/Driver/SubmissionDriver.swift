import Foundation

/// Does what a ``SubmissionMachine`` says: the only place where a submission meets network, disk and time.
struct SubmissionDriver: Sendable {
    let client: PlangrepClient
    let keys: SubmissionKeys
    /// The files, in the order of the checkpoint's.
    let files: [CheckedFile]
    let receiver: WebhookReceiver
    let meter: UploadMeter
    let creation: SubmissionCreation
    /// Called when the job exists.
    let created: @Sendable (Job) -> Void
    /// Keeps the checkpoint; nil where nothing outlives this process.
    let store: (any CheckpointStore)?

    private typealias Source = AsyncStream<SubmissionMachine.Event>.Continuation

    var environment: RuntimeEnvironment { client.runtime.configuration.environment }

    /// Runs the machine until the job has its files.
    ///
    /// - Throws: what ended it, with what it takes to continue.
    func run(_ machine: inout SubmissionMachine) async throws(APIError) -> Job {
        if let jobID = machine.checkpoint.jobID {
            creation.note(isReplay: true, binding: await binding(ofKnownJob: jobID, machine.checkpoint))
        }
        defer { meter.close() }
        do {
            return try await loop(&machine)
        } catch {
            var error = error as? APIError ?? APIError(kind: .cancelled, message: "The task was cancelled.")
            guard let jobID = machine.checkpoint.jobID else {
                // The job may exist all the same: the key finds it.
                error.idempotencyKey = keys.create
                throw error
            }
            throw error.resumable(keys, jobID: jobID, secret: creation.facts.binding.secret)
        }
    }

    private func loop(_ machine: inout SubmissionMachine) async throws -> Job {
        let (events, source) = AsyncStream.makeStream(of: SubmissionMachine.Event.self)
        source.yield(.start)
        var machineCopy = machine
        defer { machine = machineCopy }
        return try await withThrowingDiscardingTaskGroup { group in
            defer { group.cancelAll() }
            for await event in events {
                let before = machineCopy.checkpoint
                let actions = machineCopy.handle(event, at: environment.uptime())
                if before.jobID == nil, case .created = event { machineCopy.checkpoint.webhook = webhook }
                // First what was reached is kept, then the next thing is begun.
                if machineCopy.checkpoint != before { try await save(machineCopy.checkpoint) }
                meter.update(machineCopy.checkpoint)
                if before.jobID == nil, case .created(let job, _) = event { created(job) }
                for action in actions {
                    switch action {
                    case .begin(let step):
                        let work = try work(for: step, machineCopy)
                        group.addTask { source.yield(await work.perform()) }
                    case .wake(let moment):
                        group.addTask {
                            // The machine counts on it: a tick that came early would be the last one.
                            while environment.uptime() < moment {
                                guard (try? await environment.sleep(moment - environment.uptime())) != nil else { return }
                            }
                            source.yield(.tick)
                        }
                    case .finish(let job): return job
                    case .fail(let error): throw error
                    }
                }
            }
            throw CancellationError()
        }
    }

    private func save(_ checkpoint: SubmissionCheckpoint) async throws(APIError) {
        do {
            try await store?.save(checkpoint)
        } catch {
            throw APIError(kind: .checkpoint, message: "The checkpoint could not be saved: \(error)", cause: error)
        }
    }
}

extension APIError.Kind {
    /// The checkpoint of a submission could not be loaded or saved.
    public static let checkpoint = APIError.Kind(rawValue: "checkpoint")
}
