import Foundation
import BindingsJSON

/// Ends the process where one document takes too long; nothing else can stop a loop without end.
///
/// What counts is the processor's time, since a busy machine is not the document's fault; and, far beyond it, the time on the wall.
final class TimeLimit: Sendable {
    static let exitCode: Int32 = 3

    private struct Start {
        let processorTime: Double
        let date: Date
    }

    private let start = Mutex<Start?>(nil)

    init(processorSeconds: Double, seconds: Double) {
        let thread = Thread { [weak self] in
            while let self {
                Thread.sleep(forTimeInterval: 0.2)
                guard let start = self.start.withLock({ $0 }) else { continue }
                let isOver = Self.processorTime - start.processorTime > processorSeconds || Date().timeIntervalSince(start.date) > seconds
                if isOver { _exit(Self.exitCode) }
            }
        }
        thread.start()
    }

    func begin() { start.withLock { $0 = Start(processorTime: Self.processorTime, date: Date()) } }
    func end() { start.withLock { $0 = nil } }

    /// Seconds that all threads of the process have worked.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
