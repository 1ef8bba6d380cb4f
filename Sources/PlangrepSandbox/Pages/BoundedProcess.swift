#if Sandbox && (os(macOS) || os(Linux))
    import Dispatch
    import Foundation

    /// Runs a program without a shell, within bounds of time and output, and leaves nothing of it behind.
    ///
    /// Not with Foundation's `Process`: on Linux its `waitUntilExit` waits for grandchildren too, without bound.
    enum BoundedProcess {
        struct Outcome: Sendable, Hashable {
            var status: Int32
            var output: [UInt8]
        }

        /// Standard output and exit status; nil when the program could not be started, took too long, printed too much, or ended by a signal.
        static func run(_ executable: URL, _ arguments: [String], timeout: Duration, maxOutput: Int) async -> Outcome? {
            await withCheckedContinuation { continuation in
                // Waiting for a child blocks its thread: never one of the cooperative pool's.
                DispatchQueue.global().async {
                    continuation.resume(returning: runBlocking(executable.path, arguments, timeout: timeout, maxOutput: maxOutput))
                }
            }
        }

        private static func runBlocking(_ path: String, _ arguments: [String], timeout: Duration, maxOutput: Int) -> Outcome? {
            guard let child = SpawnedProcess(path, arguments) else { return nil }
            let deadline = ContinuousClock.now + timeout
            let output = child.read(until: deadline, maxOutput: maxOutput)
            // The pipe's end is not the program's end: it may have closed its output and gone on.
            guard let output, let status = child.wait(until: deadline) else {
                child.kill()
                return nil
            }
            // A signal leaves its number in the low seven bits; an exit leaves its status above eight.
            return status & 0x7f == 0 ? Outcome(status: status >> 8 & 0xff, output: output) : nil
        }
    }
#endif
