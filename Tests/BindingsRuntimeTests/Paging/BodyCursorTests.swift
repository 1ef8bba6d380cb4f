import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

/// A page of a search whose cursor is in the body.
private struct Found: JSONModel, CursorPage {
    var names: [String]
    var next: String?
    var total: Int?

    static let keys: JSONKeys = ["names", "next", "total"]

    init(object: borrowing JSONObject) throws(JSONError) {
        (names, next, total) = (try object.get(0), try object.optional(1), try object.optional(2))
    }

    func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, names, next, total) }

    var pageItems: [String] { names }
    var nextPageCursor: String? { next }
    var totalCount: Int? { total }
    static var paging: Paging? { .bodyCursor("cursor") }
}

@Suite("Pages whose cursor is in the body")
struct BodyCursorTests {
    private let transport = ScriptedTransport(
        .json(#"{"names": ["a", "b"], "next": "c2", "total": 3}"#), .json(#"{"names": ["c"], "next": null, "total": 3}"#))

    private func search() -> Call<Found> {
        var request = CallRequest(APIOperation(id: "search", method: .post, path: "/search", idempotentByContract: true))
        request.json(Thing(id: "door"))
        return Call(Fixture(transport).client, request, .json())
    }

    @Test("are followed, with the rest of the body as it was")
    func followed() async throws {
        var items = search().items.makeAsyncIterator()
        #expect(items.total == nil)
        #expect(try await items.next(isolation: nil) == "a")
        #expect(items.total == 3 && items.nextPlace == "c2")
        #expect(try await items.next(isolation: nil) == "b")
        #expect(try await items.next(isolation: nil) == "c")
        #expect(try await items.next(isolation: nil) == nil)
        #expect(items.nextPlace == nil)
        #expect(transport.requests.map(\.bodyText) == [#"{"id":"door"}"#, #"{"id":"door","cursor":"c2"}"#])
    }

    @Test("can be gone on with, and fetched ahead")
    func resumed() async throws {
        var names: [String] = []
        for try await name in search().resumed(at: "c1").items.prefetching { names.append(name) }
        #expect(names == ["a", "b", "c"])
        #expect(transport.requests.first?.bodyText == #"{"id":"door","cursor":"c1"}"#)
    }

    @Test("that lead back to themselves end")
    func circle() async throws {
        let circle = ScriptedTransport(otherwise: .json(#"{"names": ["a"], "next": "c1"}"#))
        var request = CallRequest(APIOperation(id: "search", method: .post, path: "/search"))
        request.json(Thing(id: "door"))
        let call = Call<Found>(Fixture(circle).client, request, .json())
        let error = await #expect(throws: APIError.self) { for try await _ in call.items {} }
        #expect(
            error?.message == "The service gave the same value for the property `cursor` of the body again, so the list would never end.")
        #expect(circle.requests.count == 2)
    }
}
