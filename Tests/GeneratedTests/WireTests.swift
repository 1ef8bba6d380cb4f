import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// Styles of parameters and bodies, and successes that differ, generated from `Spec/library.yaml`.
@Suite struct WireTests {
    private let client = LibraryClient(apiKey: "k")

    @Test func parametersHaveTheirStyles() throws {
        let filter = ShelfFilter(genre: .crime, floors: [1, 2])
        let request = try client.shelves.find(
            place: ["a b", "c"], range: FindShelvesRange(from: 1, to: 9), filter: filter, sort: [.crime, .scienceFiction], query: filter
        ).request
        #expect(
            request.url == "https://library.example/v2/shelves/.a%20b.c/;range=from,1,to,9"
                + "?filter%5Bgenre%5D=crime&filter%5Bfloors%5D%5B%5D=1&filter%5Bfloors%5D%5B%5D=2&sort=crime%7Cscience-fiction"
                + "&query=%7B%22genre%22%3A%22crime%22%2C%22floors%22%3A%5B1%2C2%5D%7D")
    }

    @Test func formsAreEncodedAsTheDocumentSays() throws {
        let request = try client.shelves.moveShelf(
            place: "a", range: "b", to: "x&y", labels: ["1", "2"], filter: ShelfFilter(genre: .crime), note: ShelfFilter(floors: [3])
        ).request
        #expect(request.headers[.contentType] == "application/x-www-form-urlencoded")
        #expect(
            String(decoding: try #require(request.bodyBytes), as: UTF8.self)
                == "to=x%26y&labels=1&labels=2&filter%5Bgenre%5D=crime&note=%7B%22floors%22%3A%5B3%5D%7D")
    }

    @Test func successesThatDifferAreCases() async throws {
        #expect(try await answer(200, #"["a"]"#) == .ok(["a"]))
        #expect(try await answer(204, "") == .noContent)
        guard case .accepted(let ticket) = try await answer(202, #"{"number":1,"kind":"ticket","opens":"10:00:00Z"}"#) else {
            throw APIError(kind: .decoding, message: "not accepted")
        }
        #expect(ticket.number == 1)
    }

    private func answer(_ status: Int, _ body: String) async throws -> FindShelvesOutput {
        let transport = ScriptedTransport(.json(body, status: .init(code: status)))
        var configuration = ClientConfiguration()
        configuration.transport = transport
        let client = LibraryClient(apiKey: "k", configuration: configuration)
        return try await client.shelves.find(place: ["a"], range: FindShelvesRange(from: 1)).value
    }
}
