/// Adds up what has arrived and what is under way, and reports it.
final class UploadMeter: Sendable {
    private struct State {
        var stored: Int64 = 0
        var underWay: [SubmissionMachine.Step: Int64] = [:]
        var isClosed = false
    }

    private let total: Int64
    private let report: (@Sendable (UploadProgress) -> Void)?
    private let state = Mutex(State())

    init(total: Int64, report: (@Sendable (UploadProgress) -> Void)?) {
        (self.total, self.report) = (total, report)
    }

    /// Takes in what has arrived.
    func update(_ checkpoint: SubmissionCheckpoint) {
        let stored = checkpoint.files.reduce(0) { $0 + $1.storedBytes }
        let done = Set(checkpoint.files.indices.filter { checkpoint.files[$0].isStored })
        let isNew = state.withLock { state in
            let isNew = state.stored != stored
            state.stored = stored
            state.underWay = state.underWay.filter { entry in
                if case .part(let index, let number) = entry.key {
                    return checkpoint.files[index].registration?.parts.contains { $0.number == number } != true
                }
                return entry.key.files.contains { !done.contains($0) }
            }
            return isNew
        }
        if isNew { tell() }
    }

    /// Reports nothing from now on: a transport may count what it had sent when the submission ended.
    func close() { state.withLock { $0.isClosed = true } }

    /// Counts the body of a step, from zero at each attempt.
    ///
    /// - Parameter limit: Form fields and boundaries are counted as well, so what is reported is bounded by the files' own bytes.
    func counter(for step: SubmissionMachine.Step, limit: Int64) -> @Sendable (Int64) -> Void {
        { bytes in self.set(min(bytes, limit), for: step) }
    }

    private func set(_ bytes: Int64, for step: SubmissionMachine.Step) {
        state.withLock { $0.underWay[step] = bytes }
        tell()
    }

    private func tell() {
        guard let report else { return }
        let (sent, stored, isClosed) = state.withLock { ($0.stored + $0.underWay.values.reduce(0, +), $0.stored, $0.isClosed) }
        if isClosed { return }
        report(UploadProgress(sentBytes: min(sent, total), totalBytes: total, acknowledgedBytes: stored))
    }
}
