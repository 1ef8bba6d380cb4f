import Foundation

/// Files that only their owner can read.
enum PrivateFile {
    /// Replaces a file as a whole: after a crash there is the old one or the new one.
    static func replace(_ url: URL, with data: Data) throws {
        let draft = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(getpid())")
        let descriptor = open(draft.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw failure("write", draft) }
        defer { close(descriptor) }
        let wrote = data.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard wrote == data.count, fsync(descriptor) == 0, rename(draft.path, url.path) == 0 else {
            let error = failure("write", url)
            unlink(draft.path)
            throw error
        }
    }

    static func failure(_ verb: String, _ url: URL) -> CheckpointProblem {
        CheckpointProblem("Cannot \(verb) \(url.path): \(String(cString: strerror(errno)))")
    }
}
