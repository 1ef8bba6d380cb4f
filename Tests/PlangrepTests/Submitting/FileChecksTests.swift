import BindingsRuntime
import Foundation
import Testing

@testable import Plangrep

@Suite("Files are looked at before anything is sent")
struct FileChecksTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func message(_ files: [UploadFile]) async -> String {
        let test = TestClient()
        let error = await apiError { () throws(APIError) in try await test.client.submit(files, to: "proj_1") }
        #expect(error?.kind == .invalidRequest)
        #expect(test.operations.isEmpty)
        return error?.message ?? ""
    }

    @Test("No files, a missing one, an empty one and a directory are refused, all at once and each by its name")
    func refusals() async throws {
        #expect(await message([]).contains("No files to submit"))
        let missing = folder.url.appending(path: "missing.pdf")
        let text = await message([
            UploadFile(missing), UploadFile(folder.url), UploadFile(try folder.file("empty.pdf", "")), UploadFile(try folder.file("a.pdf")),
        ])
        #expect(text.contains("missing.pdf: there is no such file"))
        #expect(text.contains("it is a directory"))
        #expect(text.contains("empty.pdf: it is empty"))
        #expect(!text.contains("a.pdf:"))
    }

    @Test("A file without permission to read is refused", .enabled(if: getuid() != 0))
    func unreadable() async throws {
        let file = try folder.file("secret.pdf")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
        #expect(await message([UploadFile(file)]).contains("permissions"))
    }

    @Test("A digest that is none, a name that is none and a URL elsewhere are refused")
    func malformed() async throws {
        let file = try folder.file("a.pdf")
        #expect(await message([UploadFile(file, sha256: .sha256("abc"))]).contains("64 hexadecimal digits"))
        #expect(await message([UploadFile(file, fileName: "")]).contains("no name"))
        let elsewhere = try #require(URL(string: "https://example.com/a.pdf"))
        #expect(await message([UploadFile(elsewhere)]).contains("not a file URL"))
    }

    @Test("More than 100 files or 10 GB are a warning before there is a job: only the job's own limits bind")
    func documentedLimits() throws {
        let test = TestClient()
        let file = try folder.file("a.pdf")
        let many = try test.client.submission(Array(repeating: UploadFile(file), count: 101), to: "proj_1")
        #expect(many.warnings.first?.contains("takes 100 files, not 101") == true)
        let huge = folder.url.appending(path: "huge.pdf")
        #expect(FileManager.default.createFile(atPath: huge.path, contents: nil))
        try FileHandle(forWritingTo: huge).truncate(atOffset: 10_000_000_001)
        let large = try test.client.submission([UploadFile(huge)], to: "proj_1")
        #expect(large.warnings.first?.contains("10000000000 bytes") == true)
        #expect(try test.client.submission([UploadFile(file)], to: "proj_1").warnings.isEmpty)
    }

    @Test(
        "The media type follows the name's ending",
        arguments: [("a.PDF", "application/pdf"), ("b", "application/octet-stream"), ("c.tif", "image/tiff")])
    func mediaTypes(name: String, type: String) {
        #expect(UploadFile(bytes: [1], fileName: name).contentType == type)
    }
}
