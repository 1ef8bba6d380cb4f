@testable import BindingsJSON

/// A generator with a seed, so that a failure comes back (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}

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
