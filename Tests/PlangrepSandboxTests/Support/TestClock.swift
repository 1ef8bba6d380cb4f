#if Sandbox
    import BindingsJSON
    import Foundation

    @testable import PlangrepSandbox

    /// A clock that stands still until it is advanced.
    final class TestClock: Sendable {
        private struct State {
            var now = Duration.zero
            var sleepers: [Int: (due: Duration, wake: AsyncStream<Never>.Continuation)] = [:]
            var next = 0
        }

        private let state = Mutex(State())
        private static let start = Date(timeIntervalSince1970: 1_700_000_000)

        var clock: SandboxClock {
            SandboxClock(
                now: { Self.start.addingTimeInterval(self.state.withLock { $0.now } / .seconds(1)) }, sleep: { try await self.sleep($0) })
        }

        /// Moves time forward and wakes whose time has come.
        func advance(by duration: Duration) {
            let due = state.withLock { state in
                state.now += duration
                let due = state.sleepers.filter { $0.value.due <= state.now }
                for id in due.keys { state.sleepers[id] = nil }
                return due.values.map(\.wake)
            }
            for wake in due { wake.finish() }
        }

        /// Waits until so many sleep.
        func wait(for count: Int) async throws { try await eventually { state.withLock { $0.sleepers.count } == count } }

        private func sleep(_ duration: Duration) async throws {
            let (waking, wake) = AsyncStream<Never>.makeStream()
            let isDue = state.withLock { state in
                state.sleepers[state.next] = duration > .zero ? (state.now + duration, wake) : nil
                state.next += 1
                return duration <= .zero
            }
            if !isDue { for await _ in waking {} }
            try Task.checkCancellation()
        }
    }
#endif
