import BindingsJSON
import Foundation

/// Compares `JSON` with Foundation's coders on 50 MB of small objects, and shows what nesting, trees and dates cost.
///
/// Each figure is the CPU time of the best of five runs: the machine's other work only ever adds to it.
func runJSONBenchmark() throws {
    let items = (0..<265_000).map(BenchmarkItem.init(number:))
    let theirs = items.map(FoundationItem.init)
    let bytes = try JSON.encode(items)
    let data = Data(bytes)
    print("\(bytes.count / 1_000_000) MB, \(items.count) objects of 8 members")

    let decoding = try ratio(
        "decoding", bytes.count, ours: { try JSON.decode([BenchmarkItem].self, from: bytes) },
        theirs: { try JSONDecoder().decode([FoundationItem].self, from: data) })
    let encoding = try ratio(
        "encoding", bytes.count, ours: { try JSON.encode(items) }, theirs: { try JSONEncoder().encode(theirs) })
    print("  goals: decoding 6 times as fast (\(decoding >= 6 ? "met" : "missed")), encoding 4 times (\(encoding >= 4 ? "met" : "missed"))")

    let page = Array("{\"items\":".utf8) + bytes + Array(",\"next\":null}".utf8)
    report("decoding inside a page", page.count, try best { try JSON.decode(BenchmarkPage.self, from: page) })
    report("decoding to JSONValue", bytes.count, try best { try JSON.decode(JSONValue.self, from: bytes) })
    report("reading a tree", bytes.count, try best { try JSON.tree(bytes) })
    try runSmallJSONBenchmark()
    try runOrjson(on: data)
}

/// Eight members of the usual kinds, as generated code has them.
private struct BenchmarkItem: JSONModel {
    static let keys: JSONKeys = ["id", "name", "pageCount", "ratio", "isReady", "note", "tags", "parentID"]
    var id: String
    var name: String
    var pageCount: Int
    var ratio: Double
    var isReady: Bool
    var note: String?
    var tags: [String]
    var parentID: String?

    init(number: Int) {
        id = "item_\(number)"
        name = number % 5 == 0 ? "Étage \(number) \"Süd\"" : "Level \(number), north wing, sheet A-\(number % 400)"
        pageCount = number % 900
        ratio = Double(number % 10_000) / 16
        isReady = number % 3 == 0
        note = number % 4 == 0 ? nil : "Read from a drawing that was issued for construction."
        tags = number % 2 == 0 ? ["architecture"] : ["structure", "issued"]
        parentID = number % 8 == 0 ? "item_\(number / 8)" : nil
    }

    init(object: borrowing JSONObject) throws(JSONError) {
        id = try object.get(0)
        name = try object.get(1)
        pageCount = try object.get(2)
        ratio = try object.get(3)
        isReady = try object.get(4)
        note = try object.optional(5)
        tags = try object.get(6)
        parentID = try object.optional(7)
    }

    func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.object(Self.keys, id, name, pageCount, ratio, isReady, note, tags, parentID)
    }
}

/// The same for Foundation's coders, with synthesised coding.
private struct FoundationItem: Codable {
    var id: String
    var name: String
    var pageCount: Int
    var ratio: Double
    var isReady: Bool
    var note: String?
    var tags: [String]
    var parentID: String?

    init(_ item: BenchmarkItem) {
        id = item.id
        name = item.name
        pageCount = item.pageCount
        ratio = item.ratio
        isReady = item.isReady
        note = item.note
        tags = item.tags
        parentID = item.parentID
    }
}

/// The items one level down: they are passed over before they are read.
private struct BenchmarkPage: JSONModel {
    static let keys: JSONKeys = ["items", "next"]
    var items: [BenchmarkItem]
    var next: String?

    init(object: borrowing JSONObject) throws(JSONError) {
        items = try object.get(0)
        next = try object.optional(1)
    }

    func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, items, next) }
}
