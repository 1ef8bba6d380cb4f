/// A string that is the JSON text of a value: read and written as a string, used as the value (`contentSchema` of JSON Schema).
public struct EncodedJSON<Value> {
    /// The value.
    public var value: Value

    /// Wraps a value.
    public init(_ value: Value) { self.value = value }
}

extension EncodedJSON: Sendable where Value: Sendable {}
extension EncodedJSON: Equatable where Value: Equatable {}
extension EncodedJSON: Hashable where Value: Hashable {}

extension EncodedJSON: JSONReadable where Value: JSONReadable {
    /// Reads the string, and the value from its text.
    ///
    /// - Throws: ``JSONError`` at the string if its text is not that of such a value.
    public init(json reader: inout JSONReader) throws(JSONError) {
        let start = reader.position
        let text = try String(json: &reader)
        do throws(JSONError) {
            value = try JSON.decode(Value.self, from: Array(text.utf8))
        } catch {
            throw JSONError(.invalidValue("in the string: \(error.message)"), offset: start)
        }
    }
}

extension EncodedJSON: JSONWritable where Value: JSONWritable {
    /// Writes the value's text as a string.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        try String(decoding: JSON.encode(value), as: UTF8.self).write(to: &writer)
    }
}
