import BindingsRuntimeTesting
import Testing

@testable import BindingsRuntime

@Suite struct PollingTests {
    private func thing(_ size: Int, _ headers: HTTPFields = [:]) -> ScriptStep {
        .json(#"{"id":"a","size":\#(size)}"#, headers: headers)
    }

    @Test func theFirstCallGoesOutAtOnceAndTheOthersAtTheInterval() async throws {
        let fixture = Fixture(ScriptedTransport(thing(1), thing(2), thing(3)))
        let done = try await fixture.get().poll(every: .seconds(10)) { $0.size == 3 }
        #expect(done.size == 3)
        #expect(fixture.clock.sleeps == [.seconds(10), .seconds(10)])
    }

    @Test func aRetryAfterOnAnAnswerLengthensTheWait() async throws {
        let fixture = Fixture(ScriptedTransport(thing(1, [.retryAfter: "30"]), thing(2, [.retryAfter: "1"]), thing(3)))
        _ = try await fixture.get().poll(every: .seconds(10)) { $0.size == 3 }
        #expect(fixture.clock.sleeps == [.seconds(30), .seconds(10)])
    }

    @Test func theDeadlineFailsAsSoonAsNoOtherCallFits() async {
        let fixture = Fixture(ScriptedTransport(otherwise: thing(1)))
        let error = await #expect(throws: APIError.self) {
            try await fixture.get().poll(every: .seconds(10), deadline: .seconds(35)) { _ in false }
        }
        #expect(error?.kind == .deadline)
        #expect(fixture.clock.sleeps.count == 3)
        #expect(error?.operationID == "getThing")
    }

    @Test func failuresThatPassAreWaitedOutAtGrowingIntervals() async throws {
        let steps = [thing(1)] + (0..<6).map { _ in ScriptStep.status(522) } + [thing(1), .status(429), thing(3)]
        let transport = ScriptedTransport()
        for step in steps { transport.script("getThing", step) }
        let fixture = Fixture(transport)
        let reported = Mutex<[Duration]>([])
        let call = fixture.get().retry(.none)
        let done = try await call.poll(every: .seconds(10), onFailure: { failure in reported.withLock { $0.append(failure.nextCall) } }) {
            $0.size == 3
        }
        #expect(done.size == 3)
        #expect(reported.withLock(\.self) == [10, 20, 40, 80, 120, 120, 10].map { .seconds($0) })
        #expect(fixture.clock.sleeps == [10, 10, 20, 40, 80, 120, 120, 10, 10].map { .seconds($0) })
        let down = Fixture(ScriptedTransport(otherwise: .failure(TransportError(.connect, requestSent: false, "Connection refused"))))
        let error = await #expect(throws: APIError.self) {
            try await down.get().poll(every: .seconds(10), deadline: .seconds(100)) { _ in false }
        }
        #expect(error?.kind == .deadline && error?.message.contains("Connection refused") == true)
        #expect((error?.cause as? APIError)?.isTransient == true)
    }

    @Test func anErrorEndsThePolling() async {
        let fixture = Fixture(ScriptedTransport(thing(1), .status(404)))
        let error = await #expect(throws: APIError.self) { try await fixture.get().poll(every: .seconds(1)) { _ in false } }
        #expect(error?.status == .notFound)
    }
}

@Suite struct PagingTests {
    private func page(_ ids: [String], next: String?) -> ScriptStep {
        let things = ids.map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
        return .json(#"{"things":[\#(things)],"nextCursor":\#(next.map { "\"\($0)\"" } ?? "null")}"#)
    }

    @Test func itemsRunThroughAllPagesEmptyOnesIncluded() async throws {
        let transport = ScriptedTransport(page(["a", "b"], next: "c1"), page([], next: "c 2"), page(["c"], next: nil))
        var ids: [String] = []
        for try await thing in Fixture(transport).list().queryItem("limit", "2").items { ids.append(thing.id) }
        #expect(ids == ["a", "b", "c"])
        #expect(
            transport.requests.map(\.head.path) == [
                "/v1/things?limit=2", "/v1/things?cursor=c1&limit=2", "/v1/things?cursor=c%202&limit=2",
            ])
    }

    @Test func aPageIsFetchedOnlyWhenItIsAskedFor() async throws {
        let transport = ScriptedTransport(page(["a", "b"], next: "c1"))
        for try await _ in Fixture(transport).list().items.prefix(2) {}
        #expect(transport.requests.count == 1)
        #expect(try await Fixture(ScriptedTransport(page(["z"], next: "c"))).list().firstPage.things.map(\.id) == ["z"])
    }

    @Test func anEmptyCursorEndsTheList() async throws {
        let pages = Fixture(ScriptedTransport(page(["a"], next: ""))).list().pages
        #expect(try await pages.reduce(0) { count, _ in count + 1 } == 1)
    }

    @Test func aCursorThatComesAgainIsAnErrorAndNotAnEndlessList() async {
        let transport = ScriptedTransport(otherwise: page(["a"], next: "same"))
        var ids: [String] = []
        let error = await #expect(throws: APIError.self) { for try await thing in Fixture(transport).list().items { ids.append(thing.id) } }
        #expect(error?.kind == .decoding && error?.message.contains("`cursor`") == true)
        // What the pages held is not lost: a last page that names itself is a common mistake of services.
        #expect(transport.requests.count == 2 && ids == ["a", "a"])
    }

    /// Also looked for: with one page read ahead, and a circle that the list enters late.
    @Test(arguments: [2, 3, 7, 100]) func aCircleOfCursorsEnds(length: Int) async {
        for prefetches in [false, true] {
            let transport = ScriptedTransport()
            for number in 0..<(50 + 5 * length) {
                let next = number < 10 ? number : 10 + (number - 10) % length
                transport.script("listThings", page(["a"], next: "c\(next)"))
            }
            let pages = Fixture(transport).list().pages
            let error = await #expect(throws: APIError.self) { for try await _ in prefetches ? pages.prefetching : pages {} }
            #expect(error?.kind == .decoding && error?.message.contains("`cursor`") == true)
        }
    }

    @Test func aListThatEndsIsNeverTakenForACircle() {
        var watch = PlaceWatch()
        let early = (0..<10_000).filter { watch.hasComeAgain("c\($0)") }
        let isCircle = watch.hasComeAgain("c9999")
        #expect(early.isEmpty && isCircle)
    }

    @Test func theErrorOfAPageIsTyped() async {
        do throws(APIError) {
            for try await _ in Fixture(ScriptedTransport(.status(403))).list().items {}
            Issue.record("no error")
        } catch {
            #expect(error.status == .forbidden)
        }
    }
}
