import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("A timetable")
struct TimetableTests {
    @Test("gives back the earliest first, and each once")
    func order() {
        var table = Timetable(spacing: .zero)
        for second in [5, 1, 9, 3, 1] { table.add(table.makeID(), at: .seconds(second)) }
        #expect(table.next == .seconds(1))
        #expect(table.takeDue(.seconds(4)).count == 3)
        table.remove(1)
        #expect(table.next == .seconds(9))
        #expect(table.takeDue(.seconds(9)) == [3])
        #expect(table.next == nil)
    }

    @Test("spreads turns evenly, and gives none that comes too late")
    func turns() {
        var table = Timetable(spacing: .milliseconds(100))
        let turns = (0..<4).map { _ in table.takeTurn(.seconds(1), before: .milliseconds(1250)) }
        #expect(turns == [.milliseconds(1000), .milliseconds(1100), .milliseconds(1200), nil])
        #expect(table.takeTurn(.seconds(1), before: nil) == .milliseconds(1300))
        #expect(table.takeTurn(.seconds(9), before: nil) == .seconds(9))
    }
}

@Suite("A limiter that several jobs share", .timeLimit(.minutes(1)))
struct PollingLimiterTests {
    /// A clock that stands still until it is moved, and counts who sleeps.
    ///
    /// A sleep ends early, as it may, and its caller looks at the clock again: how long it was to last was reckoned before the clock moved.
    private final class Clock: Sendable {
        let virtual = VirtualClock()
        let sleepers = Mutex(0)

        var environment: RuntimeEnvironment {
            let base = virtual.environment
            return RuntimeEnvironment(
                now: base.now, uptime: base.uptime,
                sleep: { _ in
                    self.sleepers.withLock { $0 += 1 }
                    defer { self.sleepers.withLock { $0 -= 1 } }
                    try await Task.sleep(for: .milliseconds(1))
                }, wait: base.wait, random: base.random)
        }
    }

    @Test("A hundred waits share one timer, and end in order")
    func oneTimer() async throws {
        let clock = Clock()
        let limiter = PollingLimiter(environment: clock.environment)
        let (ended, end) = AsyncStream.makeStream(of: Int.self)
        await withThrowingTaskGroup(of: Void.self) { group in
            for second in (1...100).shuffled() {
                group.addTask {
                    try await limiter.wait(until: .seconds(second))
                    end.yield(second)
                }
            }
            var iterator = ended.makeAsyncIterator()
            while limiter.waitingCount < 100 { await Task.yield() }
            for second in 1...100 {
                while clock.sleepers.withLock({ $0 }) != 1 { await Task.yield() }
                clock.virtual.advance(by: .seconds(1))
                #expect(await iterator.next() == second)
            }
        }
    }

    @Test("A wait that is cancelled ends at once, before or while it waits")
    func cancellation() async {
        let limiter = PollingLimiter(environment: Clock().environment)
        for _ in 0..<50 {
            let task = Task { try await limiter.wait(until: .seconds(10)) }
            if Bool.random() { await Task.yield() }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test("Loops over several jobs keep one rate together")
    func rate() async throws {
        let answer = Jobs.answer("completed", at: 1)
        let transport = ScriptedTransport(otherwise: .json(answer))
        let client = PlangrepClient(apiKey: "key", configuration: ClientConfiguration(transport: transport))
        let limiter = PollingLimiter(atMost: 100, per: .seconds(1))
        let begin = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    for try await _ in client.updates(of: "job_\(number)", limiter: limiter) {}
                }
            }
            try await group.waitForAll()
        }
        // The twentieth turn comes 190 ms after the first: nothing that a slow machine could break.
        #expect(ContinuousClock.now - begin >= .milliseconds(190))
        #expect(transport.requests.count == 20)
    }

    @Test("A turn that would come after the deadline ends in the deadline")
    func deadline() async throws {
        let test = TestClient(ScriptedTransport(otherwise: .json(Jobs.answer("processing"))))
        let limiter = PollingLimiter(atMost: 1, per: .seconds(3600), environment: test.clock.environment)
        #expect(try await limiter.turn(before: nil))
        let error = await apiError { () throws(APIError) in
            for try await _ in test.client.updates(of: "job_1", deadline: .seconds(20), limiter: limiter) {}
        }
        #expect(error?.kind == .deadline)
        #expect(test.operations.isEmpty)
    }
}
