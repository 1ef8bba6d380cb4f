/// Lets through each half percent once, so that whoever reads slowly is not buried.
final class ProgressSteps: Sendable {
    private let last = Mutex<Int64?>(nil)

    func isNew(_ progress: UploadProgress) -> Bool {
        let step = progress.totalBytes > 0 ? progress.sentBytes / max(1, progress.totalBytes / 200) : 0
        return last.withLock { last in
            if last == step { return false }
            last = step
            return true
        }
    }
}
