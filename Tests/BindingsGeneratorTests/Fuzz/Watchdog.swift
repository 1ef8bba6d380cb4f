import BindingsJSON
import Foundation

/// Ends the process where one input takes too long, and says which: nothing else can stop a loop without end.
final class Watchdog: Sendable {
    private let current = Mutex<(seed: UInt64, since: Date)?>(nil)
    private let note: URL?

    /// - Parameter note: The file that names the input being tried, for when the process traps.
    init(note: URL?, limit: TimeInterval = 120) {
        self.note = note
        let thread = Thread { [weak self] in
            while let self {
                Thread.sleep(forTimeInterval: 1)
                guard let input = self.current.withLock({ $0 }), Date().timeIntervalSince(input.since) > limit else { continue }
                fatalError("the input of seed \(input.seed) takes more than \(limit) s")
            }
        }
        thread.start()
    }

    func begin(_ seed: UInt64) {
        current.withLock { $0 = (seed, Date()) }
        if let note { try? Data("\(seed)\n".utf8).write(to: note) }
    }

    func end() { current.withLock { $0 = nil } }
}
