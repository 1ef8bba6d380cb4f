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
