import Foundation

/// An advisory lock (`flock`) that ends with the process, held until this value is gone.
final class FileLock: Sendable {
    private let url: URL
    private let descriptor = Mutex<Int32?>(nil)

    init(_ url: URL) { self.url = url }

    deinit {
        if let descriptor = descriptor.withLock(\.self) { close(descriptor) }
    }

    /// Takes the lock, if it is not held already.
    ///
    /// - Throws: when another process holds it.
    func take() throws {
        try descriptor.withLock { held in
            if held != nil { return }
            let file = open(url.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            if file < 0 { throw PrivateFile.failure("open", url) }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
                close(file)
                throw CheckpointProblem("Another process is working on this submission (\(url.path) is locked). Wait for it to end.")
            }
            held = file
        }
    }
}
