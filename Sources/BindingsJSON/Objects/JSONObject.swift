/// An object of a JSON text that was scanned once, with the position of each known property's value.
///
/// Passed to `JSONModel.init(object:)`, which reads its properties by their index in `keys`, in any order. Of a duplicate key, the last
/// value counts, as with `JSONDecoder` and JavaScript.
public struct JSONObject: ~Copyable {
    /// Unsafe, but it cannot outlive what it points to, see `JSONText`.
    let source: UnsafeMutablePointer<JSONSource>
    let table: JSONKeyTable
    /// The index of the first entry in the source's entries.
    let firstEntry: Int
    let start: Int
    let end: Int
    /// The depth of the properties.
    let depth: Int
    /// The index of the first container in the object.
    let firstContainer: Int
    /// The number of properties that no key names.
    let unknownCount: Int
    /// The number of containers recorded before, to truncate to afterwards; nil if they still serve an enclosing value.
    let mark: Int?

    /// Reads the required property with this index.
    @inlinable
    public func get<T: JSONReadable>(_ index: Int) throws(JSONError) -> T {
        var reader = try requiredReader(index)
        return try T(json: &reader)
    }

    /// Reads the optional property with this index; nil if it is absent or null.
    @inlinable
    public func optional<T: JSONReadable>(_ index: Int) throws(JSONError) -> T? {
        guard isPresent(index), !isNull(index) else { return nil }
        var reader = try requiredReader(index)
        return try T(json: &reader)
    }

    /// Reads the property with this index, which is required but may be null.
    ///
    /// If a service leaves such a property out, it reads as nil, unless the object is being tried as one of several types.
    public func nullable<T: JSONReadable>(_ index: Int) throws(JSONError) -> T? {
        if !isPresent(index), source.pointee.attemptDepth > 0 { throw missing(index) }
        return try optional(index)
    }

    /// Reads the optional property with this index, distinguishing absent from null.
    @inlinable
    public func field<T: JSONReadable>(_ index: Int) throws(JSONError) -> Field<T> {
        if !isPresent(index) { return .absent }
        if isNull(index) { return .null }
        var reader = try requiredReader(index)
        return .value(try T(json: &reader))
    }

    /// Reads the array with this index; empty if it is absent or null.
    @inlinable
    public func orEmpty<Element: JSONReadable>(_ index: Int) throws(JSONError) -> [Element] { try optional(index) ?? [] }

    /// Reads the object with any keys at this index; empty if it is absent or null.
    @inlinable
    public func orEmpty<Value: JSONReadable>(_ index: Int) throws(JSONError) -> [String: Value] { try optional(index) ?? [:] }

    /// Reads the object with any properties at this index; empty if it is absent or null.
    @inlinable
    public func orEmpty(_ index: Int) throws(JSONError) -> JSONFields { try optional(index) ?? JSONFields() }

    /// Reads the properties that no key names, in order; nil if there are none.
    public func unknownFields() throws(JSONError) -> JSONFields? {
        guard unknownCount > 0 else { return nil }
        var fields = JSONFields()
        try forEachUnknown { (key, reader) throws(JSONError) in fields[key] = try JSONValue(json: &reader) }
        return fields
    }

    /// Visits the properties that no key names, in order; `body` must read the value.
    func forEachUnknown(_ body: (String, inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
        guard unknownCount > 0 else { return }
        var reader = JSONReader(source: source, position: start, depth: depth - 1, indexedEnd: end, container: firstContainer - 1)
        var guess = 0
        var more = try reader.beginObject()
        while more {
            let key = try reader.readKey(of: table, guess: &guess)
            if key.index == nil, let raw = key.raw {
                try body(reader.text.decode(raw), &reader)
            } else {
                _ = try reader.skipIndexed()
            }
            more = try reader.nextMember()
        }
    }

    /// Creates an error at the object.
    public func error(_ kind: JSONError.Kind) -> JSONError { JSONError(kind, offset: start) }

    @usableFromInline
    func isPresent(_ index: Int) -> Bool { entry(index).start != 0 }

    @usableFromInline
    func isNull(_ index: Int) -> Bool { source.pointee.text.byte(Int(entry(index).start)) == UInt8(ascii: "n") }

    /// Creates a reader at the value of the property with this index.
    @usableFromInline
    func requiredReader(_ index: Int) throws(JSONError) -> JSONReader {
        let entry = entry(index)
        guard entry.start != 0 else { throw missing(index) }
        var reader = JSONReader(
            source: source, position: Int(entry.start), depth: depth, indexedEnd: end, container: Int(entry.container))
        reader.knownEnd = Int(entry.stringEnd)
        reader.isEscaped = entry.isEscaped
        return reader
    }

    /// An index without a key reads as a missing property instead of trapping.
    @inline(__always)
    private func entry(_ index: Int) -> JSONSource.Entry {
        index >= 0 && index < table.count ? source.pointee.entries[firstEntry &+ index] : .init()
    }

    private func missing(_ index: Int) -> JSONError {
        error(
            table.names.indices.contains(index)
                ? .missingKey(table.names[index]) : .invalidValue("expected a member, found no key \(index)"))
    }
}
