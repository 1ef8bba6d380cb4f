import Foundation
import TestSupport
import Testing

@testable import BindingsJSON

/// Thousands of damaged texts, the same ones in every run: nothing may crash, and all ways of reading must agree.
struct FuzzTests {
    private static let seeds: [[UInt8]] = {
        let composed = [
            #"{"id":"7","status":"queued","note":null,"due":"2024-11-02T09:00:00Z","count":6,"parts":[{"id":"x"}],"tags":["a\n","é"],"z":{"a":[[]]}}"#,
            #"[0,-1.5e+10,1E-2,true,false,null,"\u00e9\ud834\udd1e\\\/",[[[]]],{"":{}}]"#,
            #"{"a":{"a":{"a":{"a":{}}}},"b":[{"c":[1,2,{"d":"\""}]}],"é𝄞":"\u2028"}"#,
            " \n[ 123456789012345678901234567890 , 0.1e-400 ]\t",
        ].map { Array($0.utf8) }
        return composed + ParsingCases.files.compactMap { try? ParsingCases.bytes($0) }.filter { $0.count < 2000 }
    }()

    @Test func `damaged texts never crash, and every way of reading judges them alike`() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<4_000 {
            let bytes = Self.mutated(&random)
            let value = try? JSON.decode(JSONValue.self, from: bytes)
            #expect(((try? JSON.tree(bytes)) != nil) == (value != nil), "\(bytes)")
            #expect(((try? JSON.decode(Skipped.self, from: bytes)) != nil) == (value != nil), "\(bytes)")
            if let value {
                #expect(try JSON.decode(JSONValue.self, from: JSON.encode(value)) == value, "\(bytes)")
                #expect(Self.foundationAccepts(bytes) || Self.isBeyondDoubles(value), "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    @Test func `models read damaged texts without a crash, and only when they are JSON`() throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<4_000 {
            let bytes = Self.mutated(&random)
            let isJSON = (try? JSON.tree(bytes)) != nil
            if let job = try? JSON.decode(Job.self, from: bytes) {
                #expect(isJSON, "\(bytes)")
                #expect(try JSON.decode(Job.self, from: JSON.encode(job)) == job, "\(bytes)")
            }
            _ = try? JSON.decode([LookaheadTests.Shape].self, from: bytes)
            _ = try? JSON.decode(Nested.self, from: bytes)
            _ = try? JSON.decode([String: [Double?]].self, from: bytes)
        }
    }

    @Test func `what Foundation accepts we accept, but for trailing commas and other encodings`() {
        var random = SeededGenerator(seed: 10)
        for _ in 0..<4_000 {
            let bytes = Self.mutated(&random)
            guard Self.foundationAccepts(bytes), !Self.isOtherEncoding(bytes) else { continue }
            guard let found = error({ () throws(JSONError) in _ = try JSON.tree(bytes) }), !Self.isTrailingComma(found, bytes) else {
                continue
            }
            Issue.record("\(found) in \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private static func foundationAccepts(_ bytes: [UInt8]) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    }

    /// Foundation has no numbers beyond the range of doubles.
    private static func isBeyondDoubles(_ value: JSONValue) -> Bool {
        switch value {
        case .number(let number): number.double == nil
        case .array(let elements): elements.contains(where: isBeyondDoubles)
        case .object(let fields): fields.contains { isBeyondDoubles($0.value) }
        default: false
        }
    }

    /// Foundation reads UTF-16, UTF-32 and byte order marks.
    private static func isOtherEncoding(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.contains(0) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    }

    /// Foundation on Linux lets a comma stand before a closing bracket.
    private static func isTrailingComma(_ error: JSONError, _ bytes: [UInt8]) -> Bool {
        guard let offset = error.offset, offset < bytes.count, [UInt8(ascii: "]"), UInt8(ascii: "}")].contains(bytes[offset]) else {
            return false
        }
        return bytes[..<offset].last { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: ",")
    }

    /// A seed with one to three wounds: bytes changed, taken out, doubled, swapped for JSON's own, or cut off, and pieces of other seeds put in.
    private static func mutated(_ random: inout SeededGenerator) -> [UInt8] {
        var bytes = seeds.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0 where place < bytes.count: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 1 where place < bytes.count: bytes.remove(at: place)
            case 2 where place < bytes.count: bytes.insert(bytes[place], at: place)
            case 3: bytes.insert(Array("{}[]:,\"\\u0019-+.eEtfn \n".utf8).randomElement(using: &random) ?? 0, at: place)
            case 4: bytes.removeLast(min(bytes.count, Int.random(in: 1...8, using: &random)))
            default:
                let other = seeds.randomElement(using: &random) ?? []
                let start = Int.random(in: 0...other.count, using: &random)
                bytes.insert(contentsOf: other[start...].prefix(Int.random(in: 0...40, using: &random)), at: place)
            }
        }
        return bytes
    }
}
