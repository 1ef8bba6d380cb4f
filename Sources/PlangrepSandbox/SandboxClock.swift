#if Sandbox
    import Foundation

    /// Where the sandbox takes the time from: replaced in tests, the system's otherwise.
    public struct SandboxClock: Sendable {
        /// The date that records carry.
        public var now: @Sendable () -> Date
        /// Waits; throws `CancellationError` when the task is cancelled.
        public var sleep: @Sendable (Duration) async throws -> Void

        /// Makes a clock from its two functions.
        public init(now: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Duration) async throws -> Void) {
            self.now = now
            self.sleep = sleep
        }

        /// The system's time.
        public static let system = SandboxClock(now: { Date() }, sleep: { try await Task.sleep(for: $0) })
    }

    extension Date {
        /// The same instant at the precision that travels in JSON, so that what is stored equals what is read back.
        var inMilliseconds: Date { Date(timeIntervalSince1970: (timeIntervalSince1970 * 1000).rounded() / 1000) }

        /// Later than the argument by at least a millisecond: two changes of one job never carry the same time.
        func after(_ earlier: Date) -> Date {
            max(self, earlier.addingTimeInterval(0.001)).inMilliseconds
        }
    }
#endif
