import BindingsRuntimeTesting
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(1))) struct SlotsTests {
    private final class Tally: Sendable {
        private let counts = Mutex((now: 0, most: 0))
        var most: Int { counts.withLock(\.most) }

        func enter() {
            counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        }

        func leave() {
            counts.withLock { $0.now -= 1 }
        }
    }

    @Test func noMoreThanTheNumberAreTakenAtOnce() async throws {
        let slots = Slots(3)
        let tally = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    let slot = try await slots.take()
                    tally.enter()
                    await Task.yield()
                    tally.leave()
                    withExtendedLifetime(slot) {}
                }
            }
            try await group.waitForAll()
        }
        #expect(tally.most <= 3)
    }

    @Test func whoIsCancelledGivesUpItsPlaceInTheLine() async throws {
        let slots = Slots(1)
        var first: Slots.Slot? = try await slots.take()
        let waiting = Task { _ = try await slots.take() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        withExtendedLifetime(first) {}
        first = nil
        _ = try await slots.take()
    }

    @Test func whoseDeadlinePassesGivesUpItsPlaceInTheLine() async throws {
        let (slots, clock) = (Slots(1), VirtualClock())
        let alarms = clock.environment.alarms
        var first: Slots.Slot? = try await slots.take()
        let late = Task { try await slots.take(until: .seconds(5), by: alarms) }
        let patient = Task { try await slots.take(until: .seconds(500_000), by: alarms) }
        while slots.waiting < 2 { await Task.yield() }
        clock.advance(by: .seconds(5))
        await #expect(throws: TransportError.deadlinePassed) { try await late.value }
        #expect(slots.waiting == 1)
        withExtendedLifetime(first) {}
        first = nil
        _ = try await patient.value
        #expect(slots.waiting == 0)
    }

    @Test func anAlarmThatComesTooLateIsForgotten() async throws {
        let (slots, clock) = (Slots(1), VirtualClock())
        let alarms = clock.environment.alarms
        for _ in 0..<20 {
            let first = Mutex<Slots.Slot?>(try await slots.take())
            let waiting = Task { try await slots.take(until: clock.uptime + .seconds(1), by: alarms) }
            while slots.waiting == 0 { await Task.yield() }
            async let giveBack = first.withLock { $0.take() }
            clock.advance(by: .seconds(1))
            _ = await giveBack
            _ = try? await waiting.value
            #expect(slots.waiting == 0)
        }
        _ = try await slots.take()
    }
}
