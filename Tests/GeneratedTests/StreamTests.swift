import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// Operations that answer with streams, generated from `Spec/library.yaml`.
@Suite struct StreamTests {
    private func feed(_ text: String) -> LibraryClient.FeedOperations {
        let transport = ScriptedTransport(.chunks(text.utf8.map { [$0] }))
        return LibraryClient(apiKey: "k", configuration: ClientConfiguration(transport: transport)).feed
    }

    @Test func dataAreTyped() async throws {
        var found: [ServerEvent<Return>] = []
        for try await event in feed("id: 3\ndata: {\"bookId\":\"b\",\ndata: \"lane\":\"left\"}\n\n").read(format: "x").events {
            found.append(event)
        }
        #expect(found.map(\.data) == [Return(bookID: "b", lane: .left)] && found.first?.id == "3")
    }

    @Test func textIsNotRead() async throws {
        let notes = try await feed("data: {\n\ndata: b\n\n").readNotes(format: "x").value
        #expect(notes.all.map(\.data) == ["{", "b"])
    }

    @Test func anItemIsTheWholeEvent() async throws {
        let signals = try await feed("event: go\nid: 1\ndata: {\"a\":1}\n\n").readSignals(format: "x").value
        #expect(signals.all.first?.data == ReadSignalsResponseItem(data: "{\"a\":1}", event: "go", id: "1"))
    }

    @Test func recordsAreTyped() async throws {
        let log = try await feed("{\"bookId\":\"a\"}\n{\"bookId\":\"b\"}\n").readLog(format: "x").value
        #expect(log.all.map(\.bookID) == ["a", "b"])
        let records = try await feed("\u{1E}{\"bookId\":\"a\"}\n\u{1E}{\"bookId\":\"b\"}\n").readRecords(format: "x").value
        #expect(records.all.map(\.bookID) == ["a", "b"])
    }

    @Test func anOperationWithBothIsReadEitherWay() async throws {
        #expect(try await feed("{\"bookId\":\"a\"}").readEither(format: "x").value.bookID == "a")
        for try await event in feed("data: {\"bookId\":\"b\"}\n\n").readEither(format: "x").events(of: Return.self) {
            #expect(event.data.bookID == "b")
        }
    }
}
