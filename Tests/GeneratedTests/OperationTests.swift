import BindingsRuntime
import Foundation
import Testing

/// The client generated from `Spec/library.yaml`: what its functions would send.
@Suite struct OperationTests {
    private let client = LibraryClient(apiKey: "key-1", session: "sid-1")

    @Test func parametersGoWhereTheDocumentPutsThem() throws {
        let call = client.books.list(limit: 2, shelfIDs: ["a", "b"], genre: .crime, xTraceID: "t1", visit: "v1")
        let request = try call.request
        #expect(request.method == .get)
        #expect(request.url == "https://library.example/v2/books?limit=2&shelf-ids=a,b&genre=crime")
        #expect(request.headers[HTTPField.Name("X-Trace-Id")!] == "t1")
        #expect(request.headers[.cookie]?.contains("visit=v1") == true)
    }

    @Test func whatBreaksALimitIsNeverSent() {
        #expect(throws: APIError.self) { try client.books.list(limit: 0).request }
        #expect(throws: APIError.self) { try client.books.create(title: "", genre: .crime, tags: ["a", "b", "c", "d"]).request }
        do {
            _ = try client.books.create(title: "", genre: .crime, tags: ["a", "b", "c", "d"]).request
        } catch {
            #expect(error.kind == .invalidRequest)
            #expect("\(error)".contains("title must have at least 1 characters") && "\(error)".contains("tags must have at most 3"))
        }
    }

    @Test func membersOfAJSONBodyAreArguments() throws {
        let request = try client.books.create(title: "One", genre: .crime, shelfURL: "u").request
        #expect(request.method == .post && request.headers[.contentType] == "application/json")
        #expect(String(decoding: request.bodyBytes ?? [], as: UTF8.self) == #"{"title":"One","genre":"crime","shelfUrl":"u"}"#)
    }

    @Test func anOverrideNamesAMethod() throws {
        let request = try client.books.putScan(bookID: "b/1", body: .bytes([1, 2])).request
        #expect(request.url == "https://library.example/v2/books/b%2F1/scan" && request.method == .put)
        #expect(request.headers[.contentType] == "application/octet-stream")
    }

    @Test func anOperationsOwnServerIsUsed() throws {
        #expect(try LibraryClient().members.get(token: "t").request.url.hasPrefix("https://members.example/v1/members/"))
    }

    @Test func aFormHasItsParts() throws {
        let part = FilePart(.bytes([1]), fileName: "c.png", contentType: "image/png")
        let more = FilePart(.bytes([2]), fileName: "d.png", name: "d")
        let call = client.books.addScans(bookID: "b", note: "n", cover: part, labels: ScanLabels(labels: ["l"]), files: [more])
        let request = try call.request
        #expect(request.headers[.contentType]?.hasPrefix("multipart/form-data; boundary=") == true)
        #expect(throws: APIError.self) {
            try client.books.addScans(bookID: "b", note: "n", cover: part, files: [FilePart(.bytes([]), fileName: "x")]).request
        }
    }

    /// A text in quotes would be another text.
    @Test func typesInsideAFormHaveNamesAndAreWrittenAsText() throws {
        let part = FilePart(.bytes([1]), fileName: "c.png", contentType: "image/png")
        let call = client.books.addScans(
            bookID: "b", note: "n", cover: part, sharpness: .fine, page: .string("iv"), frame: AddScansRequestFrame(left: 4))
        let text = String(decoding: try call.request.bodyBytes ?? [], as: UTF8.self)
        #expect(text.contains("name=\"sharpness\"\r\n\r\nfine\r\n") && text.contains("name=\"page\"\r\n\r\niv\r\n"))
        #expect(text.contains("name=\"frame\"\r\nContent-Type: application/json\r\n\r\n{\"left\":4}\r\n"))
    }

    @Test func everyOperationIsListed() {
        #expect(LibraryClient.operations.count == 40)
        #expect(LibraryClient.operations.first { $0.id == "createBook" }?.idempotencyHeader == "Idempotency-Key")
        #expect(LibraryClient.operations.first { $0.id == "listBooks" }?.paging == .cursor("cursor"))
        #expect(LibraryClient.operations.first { $0.id == "getBook" }?.security == [])
        #expect(LibraryClient.operations.first { $0.id == "listBooks" }?.security == [["apiKey"], ["session"]])
    }
}
