import BindingsJSON
import TestSupport
import Testing

/// One text of everything that a chunk can end in.
private let sample = #"""
    { "schemaVersion" : "v1", "numbers":[1,-2.5e+3, 0], "documents": [
      {"documentId":"doc_1", "fileName": "A\"1\\\u00e4ä–📐.pdf", "sheets": [{"n": 1, "x": {"y": [[], {}]}}, {"n": 2}], "note": null, "docs": null},
      {"sheets": [], "documentId": "doc_2", "docs": [{"d": true}, 7 , "x]}", null]},
      "no object", {"docs":[1.5]} ],
    "evi\u0064ence": [ {"id": "ev_1", "text": "]},{[\\"} ], "warnings": null, "errors" : {}, "job": {"id": "j"} }
    """#
private let arrays = [["documents"], ["documents", "sheets"], ["documents", "docs"], ["evidence"], ["warnings"], ["errors"]]

private func pieces(_ chunks: [[UInt8]], _ arrays: [[String]] = arrays, limit: Int = 1 << 20) throws -> [JSONPiece] {
    var reader = JSONChunkReader(arrays, limit: limit)
    var pieces: [JSONPiece] = []
    for chunk in chunks {
        reader.append(chunk)
        while let piece = try reader.next() { pieces.append(piece) }
    }
    try reader.finish()
    return pieces
}

private func error(_ chunks: [[UInt8]], _ arrays: [[String]] = arrays, limit: Int = 1 << 20) -> JSONError? {
    do {
        for piece in try pieces(chunks, arrays, limit: limit) { _ = try piece.decode(JSONValue.self) }
        return nil
    } catch {
        return error as? JSONError
    }
}

@Suite("A large object in chunks")
struct JSONChunkReaderTests {
    private let text = Array(sample.utf8)

    @Test("Elements come in order, those of an inner array before their object, which is announced once")
    func order() throws {
        let found = try pieces([text])
        let places = found.map { "\($0.array.map(String.init) ?? "root")\($0.indices)\($0.isComplete ? "" : "…")" }
        #expect(
            places == [
                "0[0]…", "1[0, 0]", "1[0, 1]", "0[0]", "0[1]…", "2[1, 0]", "2[1, 1]", "2[1, 2]", "2[1, 3]", "0[1]", "0[2]", "0[3]…",
                "2[3, 0]", "0[3]", "3[0]", "root[]",
            ])
        let values = try found.map { try $0.decode(JSONValue.self) }
        #expect(values[0] == ["documentId": "doc_1", "fileName": #"A"1\ää–📐.pdf"#])
        #expect(values[1] == ["n": 1, "x": ["y": [[], [:]]]])
        #expect(values[3]["note"] == .null && values[3]["docs"] == .null && values[3]["sheets"] == nil)
        #expect(values[6] == 7 || values[6] == true)
        #expect(values[14] == ["id": "ev_1", "text": #"]},{[\"#])
        let root = try #require(values.last)
        #expect(root["warnings"] == .null && root["errors"] == [:] && root["job"] == ["id": "j"] && root["numbers"]?.array?.count == 3)
    }

    @Test("The same at every split position, and for every size of chunks")
    func splits() throws {
        let whole = try pieces([text])
        for split in 0...text.count { #expect(try pieces([Array(text[..<split]), Array(text[split...])]) == whole) }
        for size in 1...64 {
            let chunks = stride(from: 0, to: text.count, by: size).map { Array(text[$0..<min($0 + size, text.count)]) }
            #expect(try pieces(chunks) == whole)
        }
    }

    @Test("What ends too early is an error wherever it ends")
    func truncation() {
        for end in 0..<text.count { #expect(error([Array(text[..<end])]) != nil, "at \(end)") }
    }

    @Test("What is no JSON text is refused, and nothing else")
    func mutations() {
        var random = SeededGenerator(seed: 4)
        let bytes = Array("{}[]:,\"\\ u0e-nt".utf8) + [0xFF, 0x00]
        for _ in 0..<6_000 {
            var mutant = text
            let place = Int.random(in: 0..<mutant.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: mutant[place] = bytes.randomElement(using: &random) ?? 0
            case 1: mutant.remove(at: place)
            default: mutant.insert(bytes.randomElement(using: &random) ?? 0, at: place)
            }
            let split = Int.random(in: 0...mutant.count, using: &random)
            let isJSON = (try? JSON.decode(JSONValue.self, from: mutant))?.isObject == true
            let isRead = error([Array(mutant[..<split]), Array(mutant[split...])]) == nil
            #expect(isJSON == isRead, "\(String(decoding: mutant, as: UTF8.self))")
        }
    }

    @Test("Errors say where in the whole text")
    func places() {
        let broken = Array(#"{"documents": [{"sheets": [{"n": 1}, {"n": tru}]}]}"#.utf8)
        let found = error([Array(broken[..<20]), Array(broken[20...])])
        #expect(found?.pathDescription == "$.documents[0].sheets[1].n" && found?.offset == 43)
        #expect(error([Array(#"{"documents": [1 2]}"#.utf8)])?.description == "$.documents[1] at byte 17: expected ',' or ']', found '2'")
        #expect(error([Array("[]".utf8)])?.description == "$ at byte 0: expected an object, found an array")
        #expect(error([Array("{}x".utf8)])?.description == "$ at byte 2: expected the end of the text, found 'x'")
    }

    @Test("An element that is larger than the limit is an error that says so; many small ones are not")
    func limit() {
        let small = Array((#"{"evidence": ["# + Array(repeating: #""0123456789""#, count: 500).joined(separator: ",") + "]}").utf8)
        #expect(error([small], limit: 64) == nil)
        let large = Array(#"{"evidence": ["short", "\#(String(repeating: "x", count: 100))"]}"#.utf8)
        for size in [7, 64, 1_000] {
            let chunks = stride(from: 0, to: large.count, by: size).map { Array(large[$0..<min($0 + size, large.count)]) }
            #expect(error(chunks, limit: 64)?.description == "$.evidence[1] at byte 23: expected at most 64 bytes, found more")
        }
        let members = Array(#"{"a": "\#(String(repeating: "x", count: 40))", "b": "\#(String(repeating: "x", count: 40))"}"#.utf8)
        #expect(error([members], limit: 64)?.kind == .tooLarge(limit: 64))
    }
}

extension JSONValue {
    fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
