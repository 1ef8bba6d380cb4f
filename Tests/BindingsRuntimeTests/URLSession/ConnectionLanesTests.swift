import Testing

@testable import BindingsRuntime

@Suite struct ConnectionLanesTests {
    @Test func aSessionRestsUntilItsConnectionIsClosed() {
        let time = Mutex(Duration.zero)
        let lanes = ConnectionLanes(limit: 1) { time.withLock { $0 } }
        let (first, second) = (lanes.take(), lanes.take())
        #expect(first.session !== second.session && lanes.count == 2)
        lanes.giveBack(first, isClosed: false)
        lanes.giveBack(second, isClosed: true)
        #expect(lanes.take().session === second.session)
        let third = lanes.take()
        #expect(third.session !== first.session && lanes.count == 3)
        time.withLock { $0 += ConnectionLanes.rest }
        #expect(lanes.take().session === first.session && lanes.count == 3)
    }

    @Test func thereAreNotEndlesslyMany() {
        let lanes = ConnectionLanes(limit: 1) { .zero }
        let taken = (0..<ConnectionLanes.most).map { _ in lanes.take() }
        lanes.giveBack(taken[7], isClosed: false)
        #expect(lanes.take().session === taken[7].session)
        // Nothing rests: more are under way at once than there should be sessions.
        #expect(!taken.map(\.session).contains(lanes.take().session))
        #expect(lanes.count == ConnectionLanes.most + 1)
    }
}
