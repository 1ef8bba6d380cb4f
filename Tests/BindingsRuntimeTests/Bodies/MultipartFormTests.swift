import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@Suite struct MultipartFormTests {
    private func text(_ form: MultipartForm) async throws -> String {
        var bytes: [UInt8] = []
        for try await chunk in form.body.chunks() { bytes += chunk }
        #expect(form.body.length == Int64(bytes.count))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func theBytesAreThese() async throws {
        let folder = try Folder()
        var form = MultipartForm(boundary: "b0undary")
        form.field("metadata", #"{"a":1}"#, contentType: "application/json")
        form.field("note", "ü")
        form.file("file0", fileName: "a.pdf", contentType: "application/pdf", .file(try folder.file("x", Array("%PDF".utf8))))
        form.file("file1", fileName: "b", .bytes([]))
        #expect(
            try await text(form)
                == [
                    "--b0undary", "Content-Disposition: form-data; name=\"metadata\"", "Content-Type: application/json", "", #"{"a":1}"#,
                    "--b0undary", "Content-Disposition: form-data; name=\"note\"", "", "ü",
                    "--b0undary", "Content-Disposition: form-data; name=\"file0\"; filename=\"a.pdf\"", "Content-Type: application/pdf", "",
                    "%PDF",
                    "--b0undary", "Content-Disposition: form-data; name=\"file1\"; filename=\"b\"",
                    "Content-Type: application/octet-stream", "", "",
                    "--b0undary--", "",
                ].joined(separator: "\r\n"))
        #expect(form.contentType == "multipart/form-data; boundary=b0undary")
    }

    /// What the caller says, else the document's single type, else what the name's extension stands for, else bytes.
    @Test(arguments: [
        ("text/x-own", "image/png", "a.pdf", "text/x-own"), ("application/octet-stream", "image/png", "a.pdf", "application/octet-stream"),
        (nil, "image/png", "a.pdf", "image/png"), (nil, nil, "a.PDF", "application/pdf"), (nil, nil, "a.tar.gz", "application/gzip"),
        (nil, nil, "a.unknown", "application/octet-stream"), (nil, nil, "pdf", "application/octet-stream"),
        (nil, nil, "a.", "application/octet-stream"),
    ])
    func aFileHasTheTypeThatIsKnownBest(own: String?, documented: String?, name: String, sent: String) async throws {
        var form = MultipartForm(boundary: "b")
        form.file("scan", FilePart(.bytes([]), fileName: name, contentType: own), contentType: documented)
        #expect(try await text(form).contains("filename=\"\(name)\"\r\nContent-Type: \(sent)\r\n"))
    }

    @Test func aURLIsAFileWithItsNameAndType() async throws {
        let folder = try Folder()
        let url = try folder.file("plan A.pdf", Array("%PDF".utf8))
        var form = MultipartForm(boundary: "b")
        form.file("one", FilePart(url))
        form.file("two", FilePart(url, fileName: "b.png"))
        let sent = try await text(form)
        #expect(sent.contains("name=\"one\"; filename=\"plan A.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n"))
        #expect(sent.contains("name=\"two\"; filename=\"b.png\"\r\nContent-Type: image/png\r\n\r\n%PDF\r\n"))
    }

    @Test func partsHaveTheHeadersThatTheirNameWasGiven() async throws {
        var form = MultipartForm(boundary: "b")
        form.header("X-Page", of: "scan", 3)
        form.header("X-Tags", of: "scan", ["a", "b"])
        form.header("X-None", of: "scan", String?.none)
        form.header("X-Box", of: "note", JSONValue.object(["w": 1, "h": 2]), explode: true)
        form.file(
            "scan", [FilePart(.bytes([]), fileName: "1"), FilePart(.bytes([]), fileName: "2", headers: [HTTPField.Name("X-Page")!: "9"])],
            contentType: "application/pdf")
        form.text("note", "n", contentType: "text/markdown")
        form.body("xml", .text("<a/>"), contentType: "application/xml")
        form.body("none", nil, contentType: "application/xml")
        let sent = try await text(form)
        #expect(sent.contains("filename=\"1\"\r\nContent-Type: application/pdf\r\nX-Page: 3\r\nX-Tags: a,b\r\n\r\n"))
        #expect(sent.contains("filename=\"2\"\r\nContent-Type: application/pdf\r\nX-Page: 9\r\nX-Tags: a,b\r\n\r\n"))
        #expect(sent.contains("name=\"note\"\r\nContent-Type: text/markdown\r\nX-Box: w=1,h=2\r\n\r\nn\r\n"))
        #expect(sent.contains("name=\"xml\"\r\nContent-Type: application/xml\r\n\r\n<a/>\r\n") && !sent.contains("none"))
    }

    @Test func headersOfPartsThatNoHeaderCanBeAreRefused() throws {
        var form = MultipartForm()
        form.header("X-Note", of: "a", "x\r\nX-Evil: 1")
        form.header("X-Needed", of: "a", Int?.none, isRequired: true)
        form.header("X-Needed", of: "b", Int?.none, isRequired: true)
        form.header("Content-Type", of: "a", "text/html")
        form.text("a", "1")
        var request = CallRequest(APIOperation(id: "send", method: .post, path: "/a"))
        request.multipart(form)
        let call = Call<Void>(APIClient(servers: [Server("https://a.test")], configuration: .default, credentials: [:]), request, .empty)
        let error = #expect(throws: APIError.self) { try call.request }
        let message = error?.message ?? ""
        #expect(message.contains("The header X-Note of multipart field a has line breaks"))
        #expect(message.contains("The multipart field a needs the header X-Needed."))
        #expect(message.contains("The header Content-Type of multipart field a belongs to the form."))
        #expect(!message.contains("field b") && !message.contains("X-Evil"))
    }

    /// The rows of the web platform tests, `form-submission-0/multipart-formdata.window.js`.
    @Test(arguments: [
        ("b\nc", "b%0Ac"), ("b\rc", "b%0Dc"), ("b\r\nc", "b%0D%0Ac"), ("b\n\rc", "b%0A%0Dc"), ("b\"c", "b%22c"), ("b'c", "b'c"),
        ("b%22c", "b%22c"),
        ("ə.txt", "ə.txt"), ("A101 \"floor\" plan – ebenso.pdf", "A101 %22floor%22 plan – ebenso.pdf"), ("a;b=c", "a;b=c"),
    ])
    func namesAreEscapedAsBrowsersDo(name: String, escaped: String) async throws {
        var form = MultipartForm(boundary: "b")
        form.file(name, fileName: name, .bytes([]))
        #expect(try await text(form).contains("; name=\"\(escaped)\"; filename=\"\(escaped)\"\r\n"))
    }

    @Test func aBackslashInAFileNameWouldLoseThePartSoItIsReplaced() async throws {
        var form = MultipartForm(boundary: "b")
        form.file("a\\b", fileName: "C:\\plans\\a.pdf\\", .bytes([]))
        #expect(try await text(form).contains(#"name="a\b"; filename="C:_plans_a.pdf_""#))
    }

    @Test func aFormWithoutPartsIsItsEnd() async throws {
        #expect(try await text(MultipartForm(boundary: "b")) == "--b--\r\n")
    }

    @Test func theBoundaryIs128RandomBits() {
        #expect(MultipartForm().boundary.count == 32)
        #expect(MultipartForm().boundary != MultipartForm().boundary)
        #expect(MultipartForm.randomBoundary { 0xAB } == "00000000000000ab00000000000000ab")
    }

    @Test func aCallDrawsTheBoundaryFromItsOwnSourceOfChance() async throws {
        func request(_ form: MultipartForm) throws -> PreparedRequest {
            let clock = VirtualClock(random: { 0xAB })
            var request = CallRequest(API.create)
            request.multipart(form)
            return try Call<Void>(Fixture(ScriptedTransport(), clock: clock).client, request, .empty).request
        }
        var form = MultipartForm()
        form.field("a", "x")
        let drawn = try request(form)
        #expect(drawn.headers[.contentType] == "multipart/form-data; boundary=00000000000000ab00000000000000ab")
        var bytes: [UInt8] = []
        for try await chunk in try #require(drawn.body).chunks() { bytes += chunk }
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("--00000000000000ab00000000000000ab\r\n"))
        #expect(try request(MultipartForm(boundary: "b")).headers[.contentType] == "multipart/form-data; boundary=b")
    }

    @Test(arguments: ["", "a b", "a\"b", "ä", String(repeating: "a", count: 71)])
    func aBoundaryThatParsersMisreadIsRefusedWhenTheCallIsPerformed(boundary: String) async {
        #expect(await failure(MultipartForm(boundary: boundary))?.kind == .invalidRequest)
        #expect(await failure(MultipartForm(boundary: "a-Z_9")) == nil)
    }

    @Test func namesWithNULAndContentTypesWithLineBreaksAreRefused() async {
        var form = MultipartForm()
        form.field("a\0", "x")
        #expect(await failure(form)?.message == "A multipart name must not contain NUL.")
        form = MultipartForm()
        form.field("a", "x", contentType: "text/plain\r\nX: y")
        #expect(await failure(form)?.kind == .invalidRequest)
    }

    private func failure(_ form: MultipartForm) async -> APIError? {
        var request = CallRequest(API.list)
        request.multipart(form)
        return await Call(Fixture(ScriptedTransport(otherwise: .status(204))).client, request, .empty).failure
    }
}
