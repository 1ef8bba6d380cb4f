import BindingsWebhooks
import Foundation
import Testing

@Suite("The replay guard in memory")
struct ReplayGuardTests {
    private let time = Date(timeIntervalSince1970: 1_700_000_000)

    @Test("A key is new once")
    func once() async {
        let replays = InMemoryWebhookReplayGuard()
        #expect(await replays.admit("a", until: nil, now: time))
        #expect(await !replays.admit("a", until: nil, now: time + 1_000_000))
        #expect(await replays.admit("b", until: nil, now: time))
    }

    @Test("Of many at once one is told that it is new")
    func concurrent() async {
        let replays = InMemoryWebhookReplayGuard()
        let time = time
        let count = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<100 { group.addTask { await replays.admit("a", until: nil, now: time) } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(count == 1)
    }

    @Test("Beyond its capacity the oldest is forgotten, however many come")
    func capacity() async {
        let replays = InMemoryWebhookReplayGuard(capacity: 3)
        for number in 0..<100 { _ = await replays.admit("\(number)", until: nil, now: time) }
        #expect(await replays.count == 3)
        #expect(await !replays.admit("97", until: nil, now: time))
        #expect(await replays.admit("96", until: nil, now: time))
    }

    @Test("What the verifier refuses by itself need not be remembered")
    func expiry() async {
        let replays = InMemoryWebhookReplayGuard()
        #expect(await replays.admit("a", until: time + 10, now: time))
        #expect(await !replays.admit("a", until: time + 10, now: time + 9))
        #expect(await replays.admit("a", until: time + 20, now: time + 10))
        #expect(await replays.count == 1)
    }

    @Test("A repetition that was signed later is remembered for as long as it is verified")
    func laterRepetition() async {
        let replays = InMemoryWebhookReplayGuard(capacity: 4)
        #expect(await replays.admit("a", until: time + 10, now: time))
        #expect(await !replays.admit("a", until: time + 100, now: time + 5))
        #expect(await !replays.admit("a", until: time + 100, now: time + 50))
        #expect(await !replays.admit("a", until: nil, now: time + 60))
        #expect(await !replays.admit("a", until: time + 70, now: time + 1_000_000))
        for number in 0..<1000 { #expect(await !replays.admit("a", until: time + Double(number), now: time)) }
        #expect(await replays.count == 1)
    }

    @Test("Ever later repetitions take no more room, and do not push out others")
    func manyRepetitions() async {
        let replays = InMemoryWebhookReplayGuard(capacity: 4)
        #expect(await replays.admit("b", until: nil, now: time))
        #expect(await replays.admit("a", until: time + 1, now: time))
        for number in 1...10_000 { #expect(await !replays.admit("a", until: time + Double(number), now: time)) }
        #expect(await !replays.admit("b", until: nil, now: time))
        #expect(await replays.count == 2)
    }
}
