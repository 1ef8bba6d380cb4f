import BindingsRuntime
import Foundation

/// A clock that advances only when a task waits, with reproducible randomness.
///
///     let clock = VirtualClock()
///     let configuration = ClientConfiguration(transport: script, environment: clock.environment)
///     …
///     #expect(clock.sleeps == [.seconds(10), .seconds(10)])
///
/// A deliberate wait, between attempts or polls, is recorded and takes no real time: the clock jumps ahead. Timeouts and deadlines that the
/// jump passes are due at once.
public final class VirtualClock: Sendable {
    private struct Waiter {
        var until: Duration
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var uptime: Duration = .zero
        var sleeps: [Duration] = []
        var waiters: [Int: Waiter] = [:]
        var cancelled: Set<Int> = []
        var lastID = 0
        /// The callbacks of the environments that were created.
        var rings: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())
    private let start: Date
    private let random: @Sendable () -> UInt64

    /// Creates a clock that is stopped at a moment.
    ///
    /// - Parameters:
    ///   - date: The initial wall-clock time; default: 2024-11-02 09:00:00 UTC.
    ///   - random: The source of random bits; default: ``seeded(_:)`` with 1.
    public init(date: Date = Date(timeIntervalSince1970: 1_730_538_000), random: (@Sendable () -> UInt64)? = nil) {
        start = date
        self.random = random ?? Self.seeded(1)
    }

    /// The waits so far, in order.
    public var sleeps: [Duration] { state.withLock { $0.sleeps } }

    /// The time that has passed since the clock was created.
    public var uptime: Duration { state.withLock { $0.uptime } }

    /// The wall-clock time.
    public var now: Date { start.addingTimeInterval(uptime / .seconds(1)) }

    /// The clock as the environment of a ``ClientConfiguration``.
    public var environment: RuntimeEnvironment {
        let environment = RuntimeEnvironment(
            now: { self.now }, uptime: { self.uptime }, sleep: { try await self.sleep($0) }, wait: { try await self.wait(until: $0) },
            random: random)
        state.withLock { $0.rings.append(environment.ringDue) }
        return environment
    }

    /// Advances the clock; timeouts and deadlines that are due have taken effect when it returns.
    public func advance(by duration: Duration) {
        let (due, rings) = state.withLock { state in
            state.uptime += duration
            let now = state.uptime
            let due = state.waiters.filter { $0.value.until <= now }
            for id in due.keys { state.waiters[id] = nil }
            return (due.values.map(\.continuation), state.rings)
        }
        for ring in rings { ring() }
        for continuation in due { continuation.resume() }
    }

    /// Returns a source of random bits that are the same for the same seed (SplitMix64).
    public static func seeded(_ seed: UInt64) -> @Sendable () -> UInt64 {
        let state = SeededState(seed)
        return { state.next() }
    }
}

extension VirtualClock {
    /// Records a wait and jumps ahead; tasks that the jump wakes run before it returns.
    public func sleep(_ duration: Duration) async throws {
        try Task.checkCancellation()
        state.withLock { $0.sleeps.append(duration) }
        advance(by: duration)
        for _ in 0..<20 { await Task.yield() }
        try Task.checkCancellation()
    }

    private func wait(until moment: Duration) async throws {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        // A waiter that was cancelled too late to matter must not be recorded.
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { park(id, Waiter(until: moment, continuation: $0)) }
        } onCancel: {
            state.withLock { state in
                if state.waiters[id] == nil { state.cancelled.insert(id) }
                return state.waiters.removeValue(forKey: id)
            }?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Suspends a waiter, unless its moment has come or its task was cancelled already.
    private func park(_ id: Int, _ waiter: Waiter) {
        let result: Result<Void, any Error>? = state.withLock { state in
            if state.cancelled.remove(id) != nil { return .failure(CancellationError()) }
            if waiter.until <= state.uptime { return .success(()) }
            state.waiters[id] = waiter
            return nil
        }
        if let result { waiter.continuation.resume(with: result) }
    }
}

private final class SeededState: Sendable {
    private let value: Mutex<UInt64>

    init(_ seed: UInt64) {
        value = Mutex(seed)
    }

    func next() -> UInt64 {
        value.withLock { value in
            value &+= 0x9E37_79B9_7F4A_7C15
            var mixed = value
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
