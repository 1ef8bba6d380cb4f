/// Reads and writes whole JSON texts (RFC 8259, UTF-8 without a byte order mark).
///
/// Strict: everything is checked, also in unused properties. Escapes of lone surrogates are refused, because they have no UTF-8 form.
/// The work is proportional to the length of the text, however it is nested.
public enum JSON {
    /// Reads one value from a whole text.
    public static func decode<T: JSONReadable>(
        _ type: T.Type = T.self, from bytes: [UInt8], limits: JSONLimits = .default
    ) throws(JSONError) -> T {
        try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in try decode(type, from: bytes, limits: limits) }
    }

    /// Reads one value from a whole text.
    ///
    /// Offsets in errors count from the slice's beginning.
    public static func decode<T: JSONReadable>(
        _ type: T.Type = T.self, from bytes: ArraySlice<UInt8>, limits: JSONLimits = .default
    ) throws(JSONError) -> T {
        try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in try decode(type, from: bytes, limits: limits) }
    }

    /// Reads one value from a whole text.
    public static func decode<T: JSONReadable>(
        _ type: T.Type = T.self, from text: String, limits: JSONLimits = .default
    ) throws(JSONError) -> T {
        try decode(type, from: Array(text.utf8), limits: limits)
    }

    /// Writes one value as a whole text.
    ///
    /// - Parameters:
    ///   - pretty: Pass `true` to write one property or element per line, indented by two spaces a level.
    ///   - sortedKeys: Pass `true` to order properties by their keys' Unicode scalars, in every object.
    ///   - writesNulls: Pass `true` to write null for nil of a property that is both optional and nullable. It is left out by default.
    public static func encode(
        _ value: some JSONWritable, pretty: Bool = false, sortedKeys: Bool = false, writesNulls: Bool = false
    ) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter(maxDepth: JSONLimits.default.maxDepth, writesNulls: writesNulls)
        do throws(JSONError) {
            try value.write(to: &writer)
        } catch {
            throw error.located(writing: writer.buffer)
        }
        guard pretty || sortedKeys else { return writer.output }
        let tree = try tree(writer.output, limits: JSONLimits(maxBytes: .max))
        return JSONFormatter.text(tree, pretty: pretty, sortedKeys: sortedKeys)
    }

    /// Reads a whole text into a tree that keeps order, duplicate keys, the text of numbers, and the offset of each key and value.
    public static func tree(_ bytes: [UInt8], limits: JSONLimits = .default) throws(JSONError) -> JSONNode {
        try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in
            try withText(bytes, limits: limits) { (text) throws(JSONError) in
                try JSONTreeParser.parse(text, maxDepth: limits.maxDepth)
            }
        }
    }

    /// For bytes borrowed by this package's own modules.
    package static func decode<T: JSONReadable>(
        _ type: T.Type, from bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits
    ) throws(JSONError) -> T {
        try withText(bytes, limits: limits) { (text) throws(JSONError) in
            var source = JSONSource(text: text, maxDepth: limits.maxDepth, refusesUnlisted: limits.refusesUnlisted)
            return try withUnsafeMutablePointer(to: &source) { (source) throws(JSONError) in
                var reader = JSONReader(source: source, position: text.space(0))
                let value = try T(json: &reader)
                try reader.finish()
                return value
            }
        }
    }

    /// Provides the bytes as text; errors get their path, line and column.
    private static func withText<T>(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, _ body: (JSONText) throws(JSONError) -> T
    ) throws(JSONError) -> T {
        guard bytes.count <= limits.effectiveMaxBytes else { throw JSONError(.tooLarge(limit: limits.effectiveMaxBytes)) }
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            throw JSONError(.syntax(expected: "a JSON value", found: "the end of the text"), offset: 0, line: 1, column: 1)
        }
        do throws(JSONError) {
            return try body(JSONText(base: base, end: bytes.count))
        } catch {
            throw error.located(in: bytes)
        }
    }
}
