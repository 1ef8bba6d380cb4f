import BindingsRuntimeTesting
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(1))) struct AlarmsTests {
    private final class Bell: Sendable {
        private let rung = Mutex<[Int]>([])
        var all: [Int] { rung.withLock { $0 } }
        func ring(_ number: Int) -> @Sendable () -> Void { { self.rung.withLock { $0.append(number) } } }
    }

    private let clock = VirtualClock()
    private let bell = Bell()
    private var alarms: Alarms { environment.alarms }
    private let environment: RuntimeEnvironment

    init() {
        environment = clock.environment
    }

    /// Lets time pass, and the sleeper wake.
    private func pass(_ duration: Duration, until count: Int) async {
        for _ in 0..<20 { await Task.yield() }
        clock.advance(by: duration)
        while bell.all.count < count { await Task.yield() }
        for _ in 0..<20 { await Task.yield() }
    }

    @Test func theyRingInOrderWhenTheirTimeHasCome() async {
        for second in [5, 1, 3, 2, 4] { _ = alarms.set(.seconds(second), bell.ring(second)) }
        await pass(.seconds(3), until: 3)
        #expect(bell.all == [1, 2, 3])
        await pass(.seconds(2), until: 5)
        #expect(bell.all == [1, 2, 3, 4, 5])
    }

    @Test func onesThatWerePutOffDoNotRing() async {
        let ids = (1...1_000).map { alarms.set(.milliseconds($0), bell.ring($0)) }
        for id in ids where id % 10 != 0 { alarms.putOff(id) }
        await pass(.seconds(1), until: 100)
        #expect(bell.all == (1...100).map { $0 * 10 })
    }

    @Test func anEarlierOneIsNotSleptThrough() async {
        _ = alarms.set(.seconds(60), bell.ring(60))
        for _ in 0..<20 { await Task.yield() }
        _ = alarms.set(.seconds(1), bell.ring(1))
        await pass(.seconds(1), until: 1)
        #expect(bell.all == [1])
        await pass(.seconds(59), until: 2)
        #expect(bell.all == [1, 60])
    }

    @Test func oneThatIsDaysAwayRingsThen() async {
        _ = alarms.set(.seconds(200_000), bell.ring(1))
        for _ in 0..<2 { await pass(.seconds(90_000), until: 0) }
        #expect(bell.all.isEmpty)
        await pass(.seconds(90_000), until: 1)
        #expect(bell.all == [1])
    }

    @Test func theHeapSorts() {
        let random = VirtualClock.seeded(3)
        var heap = Heap<UInt64> { $0 < $1 }
        let numbers = (0..<500).map { _ in random() % 300 }
        for number in numbers { heap.insert(number) }
        heap.removeAll { $0 % 3 == 0 }
        var sorted: [UInt64] = []
        while let first = heap.first {
            sorted.append(first)
            heap.removeFirst()
        }
        #expect(sorted == numbers.filter { $0 % 3 != 0 }.sorted())
    }
}
