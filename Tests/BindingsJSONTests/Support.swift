@testable import BindingsJSON

/// The text of a value as it is written.
func text(_ value: some JSONWritable) throws(JSONError) -> String { String(decoding: try JSON.encode(value), as: UTF8.self) }

/// Reads any value by passing over it.
struct Skipped: JSONReadable {
    init(json: inout JSONReader) throws(JSONError) { try json.skip() }
}

/// A model with one member.
struct OnlyID: JSONModel {
    static let keys: JSONKeys = ["id"]
    var id: String

    init(object: borrowing JSONObject) throws(JSONError) { id = try object.get(0) }
    func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, id) }
}
