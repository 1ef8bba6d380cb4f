import BindingsRuntime
import Testing

@testable import Plangrep

@Suite("Registrations are read by tolerant names, and refused with what was found")
struct UploadTicketTests {
    private func ticket(_ json: String, size: Int64 = 10) throws -> UploadTicket {
        try UploadTicket(try JSON.decode(UploadInstruction.self, from: Array(json.utf8)), fileSize: size)
    }

    @Test(
        "A whole upload has its URL and its headers, under any of the names and in either form",
        arguments: [
            #""headers": {"Content-Type": "application/pdf", "x-amz-checksum-sha256": "abc="}"#,
            #""requiredHeaders": {"Content-Type": "application/pdf", "x-amz-checksum-sha256": "abc="}"#,
            #""uploadHeaders": [{"name": "Content-Type", "value": "application/pdf"}, {"key": "x-amz-checksum-sha256", "value": "abc="}]"#,
        ]) func whole(headers: String) throws
    {
        let url = "https://storage.example.com/d?X-Amz-Signature=a%2Fb"
        let ticket = try ticket(
            #"{"documentId": "d", "uploadMode": "direct_put", "uploadUrl": "\#(url)", "uploadToken": "t", \#(headers)}"#)
        guard case .whole(let target) = ticket.route else { throw Unexpected() }
        #expect(target.url.text == url)
        #expect(target.headers == ["Content-Type": "application/pdf", "x-amz-checksum-sha256": "abc="])
    }

    @Test("Parts come in the order of their numbers")
    func parts() throws {
        let ticket = try ticket(
            """
            {"documentId": "d", "uploadMode": "multipart", "uploadToken": "t", "multipartUploadId": "u", "parts": [
              {"partNumber": 2, "url": "https://s.example.com/2", "range": "bytes=6-9"},
              {"partNumber": 1, "url": "https://s.example.com/1", "range": "bytes=0-5"}]}
            """)
        guard case .parts(let parts) = ticket.route else { throw Unexpected() }
        #expect(parts.map(\.number) == [1, 2] && parts.map(\.range) == [0..<6, 6..<10])
        #expect(parts.map(\.target.url.text) == ["https://s.example.com/1", "https://s.example.com/2"])
        #expect(ticket.uploadID == "u")
    }

    @Test("Without a URL a small file goes as Base64, a large one is refused")
    func base64() throws {
        let json = #"{"documentId": "d", "uploadMode": "direct_put", "uploadToken": "t"}"#
        #expect(try ticket(json).route == .base64)
        #expect(throws: UploadTicketProblem.self) { try ticket(json, size: 1 << 30) }
    }

    @Test(
        "What cannot be read is named with its fields and none of its values",
        arguments: [
            (#"{"documentId": "d", "uploadMode": "multipart", "chunks": ["PLANTED"]}"#, "chunks, documentId, uploadMode"),
            (#"{"documentId": "d", "parts": [{"url": "https://s.example.com/PLANTED", "bis": 7}]}"#, "bis"),
            (#"{"documentId": "d", "parts": [{"partNumber": 1, "size": 10, "link": "PLANTED"}]}"#, "link"),
            (#"{"documentId": "d", "uploadUrl": "/relative/PLANTED"}"#, "not an absolute URL"),
            (#"{"documentId": "d", "uploadUrl": "https://s.example.com/a", "headers": "PLANTED"}"#, "not a map of strings"),
        ]) func refused(json: String, found: String) throws
    {
        // Arguments are printed, secrets must not be.
        let json = json.replacing("PLANTED", with: "pl4nted")
        let problem = try #require(throws: UploadTicketProblem.self) { try ticket(json) }
        let error = problem.error(fileName: "a.pdf")
        #expect(error.message.contains("a.pdf") && error.message.contains(found), "\(error.message)")
        #expect(!error.message.contains("pl4nted"))
    }

    private struct Unexpected: Error {}
}
