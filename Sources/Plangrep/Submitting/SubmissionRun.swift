import Foundation

/// A submission that can be stopped and continued: by ``PlangrepClient/submission(_:to:classifications:externalID:idempotencyKey:webhooks:webhookURL:policy:checkpoint:)``.
///
/// Nothing is sent before one of its functions is called. Each continues from the state that the others, or an earlier process, have reached. Only one
/// may run at a time.
public final class SubmissionRun: Sendable {
    private struct State {
        var checkpoint: SubmissionCheckpoint?
        var isRunning = false
    }

    private let client: PlangrepClient
    private let files: [CheckedFile]
    private let projectID: String
    private let externalID: String?
    private let key: String?
    private let receiver: WebhookReceiver
    private let policy: TransferPolicy
    private let store: (any CheckpointStore)?
    private let state = Mutex(State())

    init(
        client: PlangrepClient, files: [CheckedFile], projectID: String, externalID: String?, key: String?, receiver: WebhookReceiver,
        policy: TransferPolicy, store: (any CheckpointStore)?
    ) {
        (self.client, self.files, self.projectID, self.externalID, self.key) = (client, files, projectID, externalID, key)
        (self.receiver, self.policy, self.store) = (receiver, policy, store)
    }

    /// The current state, which continues the submission elsewhere; nil before it has begun.
    public var checkpoint: SubmissionCheckpoint? { state.withLock(\.checkpoint) }

    /// The documented limits that the files exceed; a job may have other limits, which apply.
    public var warnings: [String] {
        do throws(APIError) {
            try UploadLimits.documented.check(files.map(\.size), of: "By its documentation, a job")
            return []
        } catch {
            return [error.message]
        }
    }

    /// Creates the job, sends what is missing and completes the uploads.
    ///
    /// - Parameters:
    ///   - created: Called when the job exists.
    ///   - progress: Called with the progress of the upload, often and on any thread; must return quickly.
    /// - Throws: The error that stopped it, whose message says how to continue.
    public func submitted(
        created: @escaping @Sendable (Job) -> Void = { _ in }, progress: (@Sendable (UploadProgress) -> Void)? = nil
    ) async throws(APIError) -> Submission {
        try enter()
        defer { state.withLock { $0.isRunning = false } }
        let (checkpoint, files) = try await begin()
        let creation = SubmissionCreation()
        let keys = try SubmissionKeys(checkpoint.idempotencyKey, random: client.runtime.configuration.environment.random)
        let driver = SubmissionDriver(
            client: client, keys: keys, files: files, receiver: receiver,
            meter: UploadMeter(total: files.reduce(0) { $0 + $1.size }, report: progress), creation: creation, created: created,
            store: KeptCheckpoint(run: self, store: store))
        let pace = FollowPace(interval: .seconds(5), isLoopback: client.isLoopback)
        var machine = SubmissionMachine(checkpoint, policy: policy, pollingInterval: pace.interval)
        let job = try await driver.run(&machine)
        return Submission(
            job: job, documents: machine.checkpoint.documents, isReplay: creation.facts.isReplay, idempotencyKey: keys.create,
            clientUploadFlowID: keys.flowID, webhooks: creation.facts.binding.webhooks, webhookSecret: creation.facts.binding.secret,
            client: client)
    }

    private func enter() throws(APIError) {
        let isFirst = state.withLock { state in
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if !isFirst { throw .unsendable("This submission is running already. Wait for it, or cancel its task first.") }
    }

    fileprivate func keep(_ checkpoint: SubmissionCheckpoint) { state.withLock { $0.checkpoint = checkpoint } }
}

/// Keeps a checkpoint in memory, and where the caller wants it.
private struct KeptCheckpoint: CheckpointStore {
    let run: SubmissionRun
    let store: (any CheckpointStore)?

    func load() async throws -> SubmissionCheckpoint? { run.checkpoint }

    func save(_ checkpoint: SubmissionCheckpoint) async throws {
        run.keep(checkpoint)
        try await store?.save(checkpoint)
    }
}

extension SubmissionRun {
    /// The checkpoint to go on from, with the files as they are now.
    private func begin() async throws(APIError) -> (SubmissionCheckpoint, [CheckedFile]) {
        let known = try await known()
        let needsDigest = store != nil
        let isNeeded = files.enumerated().map { index, file in
            let kept = known.flatMap { $0.files.indices.contains(index) ? $0.files[index].method : nil }
            return UploadDigest.canCompute && (needsDigest || (kept ?? method(of: file)) == .signed)
        }
        let digested = try await CheckedFile.digested(files, isNeeded: isNeeded)
        if let known {
            try known.check(digested, projectID: projectID, key: key)
            return (known, digested)
        }
        return (try await fresh(digested), digested)
    }

    private func known() async throws(APIError) -> SubmissionCheckpoint? {
        if let checkpoint { return checkpoint }
        do {
            return try await store?.load()
        } catch {
            throw APIError(kind: .checkpoint, message: "\(error)", cause: error)
        }
    }

    private func fresh(_ files: [CheckedFile]) async throws(APIError) -> SubmissionCheckpoint {
        let keys = try SubmissionKeys(key, random: client.runtime.configuration.environment.random)
        let checkpoint = SubmissionCheckpoint(
            projectID: projectID, externalID: externalID, idempotencyKey: keys.create,
            files: files.map { SubmissionCheckpoint.File($0, method: method(of: $0)) })
        do {
            // Before the first byte: the key must be known to whoever continues.
            try await KeptCheckpoint(run: self, store: store).save(checkpoint)
        } catch {
            throw APIError(kind: .checkpoint, message: "The checkpoint could not be saved, nothing was sent: \(error)", cause: error)
        }
        return checkpoint
    }

    /// A signed URL needs a digest: where none can be computed, every file goes in a form.
    private func method(of file: CheckedFile) -> UploadMethod {
        let hasDigest = UploadDigest.canCompute || file.sha256 != nil
        return hasDigest ? policy.method(forSize: file.size) : .form
    }
}
