import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// Calls whose answers are streams.
@Suite struct EventStreamTests {
    private let broken = TransportError(.reset, requestSent: true, "It broke.")

    private func chunks(_ texts: String..., then error: TransportError? = nil) -> ScriptStep {
        .chunks(texts.map { Array($0.utf8) }, then: error)
    }

    private func call(_ fixture: Fixture, _ operation: APIOperation = API.list) -> Call<EventList<ServerEvent<Thing>>> {
        Call(fixture.client, CallRequest(operation), .serverEvents())
    }

    @Test func eventsComeOneByOne() async throws {
        let fixture = Fixture(ScriptedTransport(chunks("data: {\"id\":\"a\"}\n", "id: 1\n\nevent: end\nda", "ta: {\"id\":\"b\"}\n\n")))
        var found: [ServerEvent<Thing>] = []
        for try await event in call(fixture).events { found.append(event) }
        #expect(found.map(\.data.id) == ["a", "b"])
        #expect(found.map(\.type) == ["message", "end"] && found.map(\.id) == ["1", "1"])
    }

    @Test func theValueIsAllOfThem() async throws {
        let fixture = Fixture(ScriptedTransport(chunks("data: {\"id\":\"a\"}\n\ndata: {\"id\":\"b\"}\n\n")))
        #expect(try await call(fixture).value.all.map(\.data.id) == ["a", "b"])
    }

    @Test func aBrokenStreamGoesOnBehindTheLastIdentifier() async throws {
        let transport = ScriptedTransport(
            chunks("retry: 40\nid: 7\ndata: {\"id\":\"a\"}\n\ndata: {\"id\":", then: broken), chunks("data: {\"id\":\"b\"}\n\n"))
        let fixture = Fixture(transport)
        var ids: [String] = []
        for try await event in call(fixture).events { ids.append(event.data.id) }
        #expect(ids == ["a", "b"])
        #expect(fixture.clock.sleeps == [.milliseconds(40)])
        #expect(transport.requests.map { $0.head.headerFields[HTTPField.Name("Last-Event-ID")!] } == [nil, "7"])
    }

    @Test func itIsNotAskedForAgainForEver() async {
        let step = chunks("id: 7\ndata: {\"id\":\"a\"}\n\n", then: broken)
        let bare = chunks(then: broken)
        let transport = ScriptedTransport(step, bare, bare, bare)
        let error = await #expect(throws: APIError.self) { for try await _ in call(Fixture(transport)).events {} }
        #expect(error?.kind == .connection && transport.requests.count == 3)
    }

    @Test func withoutAnIdentifierOrARepeatableOperationABreakIsAnError() async {
        for (operation, text) in [(API.list, "data: {\"id\":\"a\"}\n\n"), (API.touch, "id: 7\ndata: {\"id\":\"a\"}\n\n")] {
            let transport = ScriptedTransport(chunks(text, then: broken), chunks(text))
            var call = CallRequest(operation)
            call.path("thingId", "x")
            let stream = Call<EventList<ServerEvent<Thing>>>(Fixture(transport).client, call, .serverEvents()).events
            let error = await #expect(throws: APIError.self) { for try await _ in stream {} }
            #expect(error?.kind == .connection && transport.requests.count == 1)
        }
    }

    @Test func anEventThatIsTooLargeIsToldBehindThoseBeforeIt() async throws {
        let fixture = Fixture(ScriptedTransport(chunks("data: {\"id\":\"a\"}\n\ndata: " + String(repeating: "x", count: 5000))))
        var iterator = call(fixture).maxEventBytes(1000).events.makeAsyncIterator()
        #expect(try await iterator.next()?.data.id == "a")
        do {
            _ = try await iterator.next()
            Issue.record("It was not refused.")
        } catch {
            #expect(error.kind == .eventTooLarge && error.operationID == "listThings")
            #expect("\(error)".contains("larger than 1000 bytes") && "\(error)".contains(".maxEventBytes(_:)"))
        }
        #expect(try await iterator.next() == nil)
    }

    @Test func whatIsNotOfTheTypeIsAnErrorWithItsBytes() async {
        let fixture = Fixture(ScriptedTransport(chunks("data: {\"id\":1}\n\n")))
        let error = await #expect(throws: APIError.self) { for try await _ in call(fixture).events {} }
        #expect(error?.kind == .decoding && error.map { String(decoding: $0.body, as: UTF8.self) } == "{\"id\":1}")
    }

    @Test func linesAndSequencesAreRead() async throws {
        let lines = Call<EventList<Thing>>(
            Fixture(ScriptedTransport(chunks("{\"id\":\"a\"}\n{\"i", "d\":\"b\"}"))).client, CallRequest(API.list), .jsonLines())
        var ids: [String] = []
        for try await thing in lines.events { ids.append(thing.id) }
        #expect(ids == ["a", "b"])
        let numbers = Call<EventList<Int>>(
            Fixture(ScriptedTransport(chunks("\u{1E}1\n\u{1E}", "2"))).client, CallRequest(API.list), .jsonSequence())
        var iterator = numbers.events.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        let error = await #expect(throws: APIError.self) { _ = try await iterator.next(isolation: nil) }
        #expect(error?.kind == .decoding && error?.message.contains("ended where this may go on") == true)
    }

    @Test func anOperationThatStreamsWhenAskedToSaysWhatItTakes() async throws {
        let transport = ScriptedTransport(chunks("data: {\"id\":\"a\"}\n\n"))
        var request = CallRequest(API.get)
        request.path("thingId", "x")
        let call = Call<Thing>(Fixture(transport).client, request, .json())
        for try await event in call.events(of: Thing.self) { #expect(event.data.id == "a") }
        #expect(transport.requests.first?.head.headerFields[.accept] == "text/event-stream")
    }
}
