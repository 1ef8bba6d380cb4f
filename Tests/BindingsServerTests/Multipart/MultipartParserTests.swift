import TestSupport
import Testing

@testable import BindingsServer

/// A part as the parser told it, put together again.
private struct Part: Hashable {
    var head: MultipartPartHead
    var body: [UInt8] = []
}

@Suite struct MultipartParserTests {
    private func parse(
        _ text: String, boundary: String = "b", chunk: Int = .max, maxHeaderBytes: Int = 8192, maxParts: Int = 10
    ) throws -> [Part] {
        try parse(Array(text.utf8), boundary: boundary, chunk: chunk, maxHeaderBytes: maxHeaderBytes, maxParts: maxParts)
    }

    private func parse(
        _ bytes: [UInt8], boundary: String, chunk: Int, maxHeaderBytes: Int = 8192, maxParts: Int = 10
    ) throws -> [Part] {
        var parser = MultipartParser(
            boundary: try #require(MultipartBoundary(boundary)), maxHeaderBytes: maxHeaderBytes, maxParts: maxParts)
        var parts: [Part] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            for event in try parser.consume(rest.prefix(chunk)) {
                switch event {
                case .begin(let head): parts.append(Part(head: head))
                case .body(let bytes): parts[parts.count - 1].body += bytes
                case .end: break
                }
            }
            rest = rest.dropFirst(chunk)
        }
        try parser.finish()
        return parts
    }

    static let form =
        "--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n{}\r\n--b\r\n"
        + "content-disposition: form-data; name=file0; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n\r\n--\r\n-b\r\r\n--b--\r\n"

    @Test(arguments: 1...form.utf8.count)
    func everySplitGivesTheSameParts(_ chunk: Int) throws {
        let parts = try parse(Self.form, chunk: chunk)
        #expect(
            parts == [
                Part(head: MultipartPartHead(name: "metadata"), body: Array("{}".utf8)),
                Part(
                    head: MultipartPartHead(name: "file0", fileName: "a.pdf", contentType: "application/pdf"),
                    body: Array("\r\n--\r\n-b\r".utf8)),
            ])
    }

    @Test func randomPartsComeOutAsTheyWentIn() throws {
        var random = SeededGenerator(seed: 42)
        for round in 0..<200 {
            let boundary = String(
                (0..<Int.random(in: 1...70, using: &random)).map { _ in "ab-'?".randomElement(using: &random) ?? "a" })
            let parts = (0..<Int.random(in: 1...4, using: &random)).map { index in
                Part(
                    head: MultipartPartHead(name: "p\(index)", fileName: index % 2 == 0 ? nil : "f\"\\\(index)", contentType: nil),
                    body: Self.body(avoiding: boundary, using: &random))
            }
            let wire = Self.wire(parts, boundary: boundary)
            for chunk in [1, 2, Int.random(in: 3...97, using: &random), .max] {
                #expect(try parse(wire, boundary: boundary, chunk: chunk) == parts, "round \(round), chunks of \(chunk)")
            }
        }
    }

    @Test func memoryStaysWithinTheChunk() throws {
        var parser = MultipartParser(boundary: try #require(MultipartBoundary("b")), maxParts: 1)
        _ = try parser.consume(Array("--b\r\nContent-Disposition: form-data; name=x\r\n\r\n".utf8))
        let chunk = [UInt8](repeating: 13, count: 1000)
        for _ in 0..<100 {
            let told = try parser.consume(chunk).reduce(0) { if case .body(let bytes) = $1 { $0 + bytes.count } else { $0 } }
            #expect(told == 1000 || told == 999)
        }
    }

    @Test(arguments: [
        ("", MultipartError.truncated),
        ("--b\r\n", .truncated),
        ("--b", .truncated),
        ("--b\r\nContent-Disposition: form-data; name=x\r\n\r\nbody", .truncated),
        ("--b\r\nContent-Disposition: form-data; name=x\r\n\r\nbody\r\n--b\r\n", .truncated),
        ("x--b--", .misplacedBoundary),
        ("\r\n--b--", .misplacedBoundary),
        ("--c--", .misplacedBoundary),
        ("--b \r\n", .misplacedBoundary),
        ("--b\n\n", .misplacedBoundary),
        ("--b--x", .trailingBytes),
        ("--b--\r\nx", .trailingBytes),
        ("--b\r\n\r\n\r\n\r\n", .badHeader("a line has no colon")),
        ("--b\r\nContent-Type: text/plain\r\n\r\n", .badHeader("a Content-Disposition of form-data with a name is required")),
        (
            "--b\r\nContent-Disposition: attachment; name=x\r\n\r\n",
            .badHeader("a Content-Disposition of form-data with a name is required")
        ),
        (
            "--b\r\nContent-Disposition: form-data; name=x; name=y\r\n\r\n",
            .badHeader("a Content-Disposition of form-data with a name is required")
        ),
        (
            "--b\r\nContent-Disposition: form-data; name=\"x\r\n\r\n",
            .badHeader("a Content-Disposition of form-data with a name is required")
        ),
        (
            "--b\r\nContent-Disposition: form-data; name=x\r\ncontent-disposition: form-data\r\n\r\n",
            .badHeader("content-disposition stands twice")
        ),
        ("--b\r\nContent-Disposition: form-data; name=x\r\n folded\r\n\r\n", .badHeader("a line has no colon")),
        ("--b\r\nContent-Disposition: form-data; name=x\0\r\n\r\n", .badHeader("a value has a control character")),
        ("--b\r\nContent-Disposition: form-data; name=x\nA: b\r\n\r\n", .badHeader("a value has a control character")),
        ("--b\r\nContent-Disposition : form-data; name=x\r\n\r\n", .badHeader("a field name is not a token")),
        (
            "--b\r\nContent-Disposition: form-data; name=x\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            .badHeader("the Content-Transfer-Encoding base64 is not supported")
        ),
    ])
    func whatIsNotAFormIsRefused(_ text: String, _ error: MultipartError) {
        #expect(throws: error) { try parse(text) }
        #expect(throws: error) { try parse(text, chunk: 1) }
    }

    @Test func aHeaderIsBounded() throws {
        let head = "--b\r\nContent-Disposition: form-data; name=x\r\nX: "
        #expect(throws: MultipartError.headerTooLarge(limit: 100)) {
            try parse(head + String(repeating: "a", count: 1000), chunk: 7, maxHeaderBytes: 100)
        }
        #expect(throws: MultipartError.headerTooLarge(limit: 100)) {
            try parse(head + String(repeating: "a", count: 200) + "\r\n\r\nbody\r\n--b--", maxHeaderBytes: 100)
        }
    }

    @Test func thePartsAreCounted() {
        let part = "--b\r\nContent-Disposition: form-data; name=x\r\n\r\n\r\n"
        #expect(throws: MultipartError.tooManyParts(limit: 2)) { try parse(part + part + part + "--b--", maxParts: 2) }
    }

    @Test(arguments: [
        (#"form-data; name="a"; filename="A101 \"floor\" plan – ebenso.pdf""#, #"A101 "floor" plan – ebenso.pdf"#),
        (#"form-data; name="a"; filename="A101 %22floor%22.pdf""#, #"A101 "floor".pdf"#),
        (#"form-data; name="a"; filename="C:\plans\a.pdf""#, #"C:\plans\a.pdf"#),
        (#"form-data; name="a"; filename="100%25.pdf""#, "100%25.pdf"),
        (#"form-data; name="a"; filename="a;b.pdf""#, "a;b.pdf"),
        (#"form-data; name=a; filename="""#, ""),
    ])
    func fileNamesAreReadAsClientsWriteThem(_ disposition: String, _ name: String) throws {
        let head = try MultipartPartHead(lines: Array("Content-Disposition: \(disposition)".utf8)[...])
        #expect(head.fileName == name)
        #expect(head.name == "a")
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=abc", "abc"),
        ("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"", "a b"),
        ("multipart/form-data", nil),
        ("multipart/mixed; boundary=abc", nil),
        ("multipart/form-data; boundary=", nil),
        ("multipart/form-data; boundary=\"a \"", nil),
        ("multipart/form-data; boundary=a; boundary=b", nil),
        ("multipart/form-data; boundary=\"a\u{e9}\"", nil),
        ("multipart/form-data; boundary=" + String(repeating: "a", count: 70), String(repeating: "a", count: 70)),
        ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
    ])
    func theBoundaryIsReadStrictly(_ contentType: String, _ boundary: String?) {
        #expect(MultipartBoundary(contentType: contentType)?.bytes == boundary.map { Array($0.utf8) })
    }

    /// Random bytes rich in what looks like a boundary, with every real one broken.
    private static func body(avoiding boundary: String, using random: inout SeededGenerator) -> [UInt8] {
        let pieces =
            ["\r", "\n", "\r\n", "-", "--", "\r\n--", boundary, String(boundary.dropLast()), "x"].map { Array($0.utf8) } + [
                [0, 255, 128]
            ]
        var body: [UInt8] = []
        for _ in 0..<Int.random(in: 0...30, using: &random) { body += pieces.randomElement(using: &random) ?? [] }
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The line end before the body belongs to its header, not to a delimiter.
        while let found = body[...].firstIndex(ofSequence: delimiter) { body[found] = UInt8(ascii: "!") }
        return body
    }

    private static func wire(_ parts: [Part], boundary: String) -> [UInt8] {
        var wire: [UInt8] = []
        for part in parts {
            let name =
                part.head.fileName.map { "; filename=\"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" } ?? ""
            wire +=
                Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.head.name)\"\(name)\r\n\r\n".utf8) + part.body + [
                    13, 10,
                ]
        }
        return wire + Array("--\(boundary)--\r\n".utf8)
    }
}
