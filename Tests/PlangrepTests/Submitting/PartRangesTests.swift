import Testing

@testable import Plangrep

@Suite("Byte ranges of parts are read whatever their names and form, as long as they cover the file")
struct PartRangesTests {
    private static let expected: [Range<Int64>] = [0..<4, 4..<8, 8..<10]

    private static func json(_ text: String) -> JSONValue { (try? JSON.decode(JSONValue.self, from: Array(text.utf8))) ?? .null }

    static let forms: [(String, [UploadPart], Int64?)] = [
        ("end behind", [(0, 4), (4, 8), (8, 10)].map { UploadPart(start: $0, end: $1) }, nil),
        ("end inside", [(0, 3), (4, 7), (8, 9)].map { UploadPart(start: $0, end: $1) }, nil),
        ("offset and size", [(0, 4), (4, 4), (8, 2)].map { UploadPart(start: $0, size: $1) }, nil),
        ("sizes", [4, 4, 2].map { UploadPart(size: $0) }, nil),
        ("one size", [UploadPart(), UploadPart(), UploadPart()], 4),
        ("header", ["bytes=0-3", "bytes=4-7", "bytes=8-9"].map { UploadPart(range: .string($0)) }, nil),
        ("content range", ["bytes 0-3/10", "bytes 4-7/10", "bytes 8-9/10"].map { UploadPart(range: .string($0)) }, nil),
        ("plain text", ["0-3", "4-7", "8-9"].map { UploadPart(range: .string($0)) }, nil),
        ("object", [#"{"start":0,"end":4}"#, #"{"start":4,"end":8}"#, #"{"start":8,"end":10}"#].map { UploadPart(range: json($0)) }, nil),
        (
            "offset and length",
            [#"{"offset":0,"length":4}"#, #"{"offset":4,"length":4}"#, #"{"offset":8,"length":2}"#].map { UploadPart(range: json($0)) }, nil
        ),
        ("pair", ["[0,3]", "[4,7]", "[8,9]"].map { UploadPart(range: json($0)) }, nil),
        (
            "strings",
            [#"{"from":"0","to":"3"}"#, #"{"from":"4","to":"7"}"#, #"{"from":"8","to":"9"}"#].map { UploadPart(range: json($0)) }, nil
        ),
    ]

    @Test(arguments: forms) func covers(_ form: (name: String, parts: [UploadPart], partSize: Int64?)) {
        #expect(PartRanges.read(form.parts, partSize: form.partSize, fileSize: 10) == Self.expected, "\(form.name)")
    }

    static let broken: [(String, [UploadPart], Int64?)] = [
        ("nothing", [UploadPart(), UploadPart()], nil),
        ("a gap", [(0, 4), (5, 10)].map { UploadPart(start: $0, end: $1) }, nil),
        ("too short", [(0, 4), (4, 8)].map { UploadPart(start: $0, end: $1) }, nil),
        ("too long", [(0, 4), (4, 80)].map { UploadPart(start: $0, end: $1) }, nil),
        ("negative", [(-4, 4), (4, 10)].map { UploadPart(start: $0, end: $1) }, nil),
        ("huge", [UploadPart(start: 0, size: .max), UploadPart(start: .max, end: .max)], nil),
        ("sizes that overflow", [UploadPart(size: .max), UploadPart(size: .max)], nil),
        ("too many of one size", Array(repeating: UploadPart(), count: 9), 4),
        ("no part", [], 4),
    ]

    @Test(arguments: broken) func refuses(_ form: (name: String, parts: [UploadPart], partSize: Int64?)) {
        #expect(PartRanges.read(form.parts, partSize: form.partSize, fileSize: 10) == nil, "\(form.name)")
    }
}
