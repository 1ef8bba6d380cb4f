import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

/// Headers of answers, and bodies by a coder of one's own, generated from `Spec/library.yaml`.
@Suite struct HeaderTests {
    private typealias Headers = LibraryClient.LoansOperations.PruneHeaders

    private func client(_ step: ScriptStep) -> (LibraryClient, ScriptedTransport) {
        let transport = ScriptedTransport(otherwise: step)
        return (LibraryClient(apiKey: "k", configuration: ClientConfiguration(transport: transport)), transport)
    }

    @Test func headersHaveTheirTypesAndKeepTheirRepetitions() async throws {
        var fields: HTTPFields = [HTTPField.Name("X-Left")!: "12", HTTPField.Name("X-Until")!: "Sun, 06 Nov 1994 08:49:37 GMT"]
        fields.append(HTTPField(name: HTTPField.Name("x-shelf")!, value: "a, b"))
        fields.append(HTTPField(name: HTTPField.Name("X-Shelf")!, value: "c"))
        let response = try await client(.json("[]", headers: fields)).0.loans.prune().response
        #expect(response[Headers.xLeft] == 12)
        #expect(response[Headers.xShelf] == ["a", "b", "c"])
        #expect(response[Headers.xUntil] == Date(timeIntervalSince1970: 784_111_777))
        #expect(response[Headers.link] == nil)
    }

    @Test func linesAreKeptWhateverTheirCommas() async throws {
        var fields: HTTPFields = [:]
        for value in ["a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT", "b=2"] { fields.append(HTTPField(name: .setCookie, value: value)) }
        for value in ["</1>; rel=next", " </2>; rel=last"] { fields.append(HTTPField(name: HTTPField.Name("Link")!, value: value)) }
        let response = try await client(.json("[]", headers: fields)).0.loans.prune().response
        #expect(response[Headers.setCookie] == ["a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT", "b=2"])
        #expect(response[Headers.link] == "</1>; rel=next, </2>; rel=last")
    }

    @Test func aHeaderOfAnotherTypeIsNotThere() async throws {
        let fields: HTTPFields = [HTTPField.Name("X-Left")!: "many", HTTPField.Name("X-Until")!: "1994-11-06T08:49:37Z"]
        let response = try await client(.json("[]", headers: fields)).0.loans.prune().response
        #expect(response[Headers.xLeft] == nil && response[Headers.xUntil] == Date(timeIntervalSince1970: 784_111_777))
        let error = await #expect(throws: APIError.self) {
            _ = try await client(.status(400, headers: [HTTPField.Name("X-Left")!: "0"])).0.loans.prune().value
        }
        #expect(error?[Headers.xLeft] == 0)
    }

    @Test func anotherContentTypeIsSentAndReadByACoderOfOnesOwn() async throws {
        let (client, transport) = client(.status(200, headers: [.contentType: "application/xml"], body: "<n>3</n>"))
        let call = client.books.create(title: "a", genre: .crime).body(.bytes(Array("<book/>".utf8)), contentType: "application/xml")
            .accept("application/xml")
        let number = try await call.read { bytes in Int(String(decoding: bytes, as: UTF8.self).filter(\.isNumber)) }.value
        #expect(number == 3)
        let request = try #require(transport.requests.first)
        #expect(request.head.headerFields[.accept] == "application/xml" && request.head.headerFields[.contentType] == "application/xml")
        #expect(request.head.headerFields[HTTPField.Name("Idempotency-Key")!] != nil)
        struct NoXML: Error {}
        let error = await #expect(throws: APIError.self) { try await call.read { _ -> Int in throw NoXML() }.value }
        #expect(error?.kind == .decoding && error?.body == Array("<n>3</n>".utf8))
    }

    @Test func partsHaveHeadersOfTheirOwn() throws {
        let cover = FilePart(.bytes([1]), fileName: "c", headers: [HTTPField.Name("X-Page")!: "7"])
        let body = try client(.status(200)).0.books.addScans(bookID: "b", note: "n", cover: cover).request.bodyBytes ?? []
        #expect(String(decoding: body, as: UTF8.self).contains("\r\nContent-Type: application/octet-stream\r\nX-Page: 7\r\n\r\n"))
        let wrong = FilePart(.bytes([1]), fileName: "c", headers: [.contentType: "a/b"])
        #expect(throws: APIError.self) { try client(.status(200)).0.books.addScans(bookID: "b", note: "n", cover: wrong).request }
    }
}
