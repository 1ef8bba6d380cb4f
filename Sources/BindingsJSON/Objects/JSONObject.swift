/// An object of a JSON text that has been gone over once: where the value of each known member begins is noted.
///
/// Lent to `JSONModel.init(object:)`, which asks for its members by their number in `keys`, in any order. When a key occurs more than once, the last
/// value counts, as with `JSONDecoder` and JavaScript.
public struct JSONObject: ~Copyable {
    /// Unsafe, but it cannot outlive what it points at: see `JSONText`.
    let source: UnsafeMutablePointer<JSONSource>
    let table: JSONKeyTable
    /// The place of the first entry in the source's entries.
    let firstEntry: Int
    let start: Int
    let end: Int
    /// Of the members.
    let depth: Int
    /// The number of the first container in the object.
    let firstContainer: Int
    /// How many members no key names.
    let unknownCount: Int
    /// How many containers the source had noted before, to be forgotten down to them afterwards; nil where they still serve a value around this one.
    let mark: Int?

    /// The required member with this number.
    @inlinable
    public func get<T: JSONReadable>(_ index: Int) throws(JSONError) -> T {
        var reader = try requiredReader(index)
        return try T(json: &reader)
    }

    /// The optional member with this number: nil when it is absent or null.
    @inlinable
    public func optional<T: JSONReadable>(_ index: Int) throws(JSONError) -> T? {
        guard isPresent(index), !isNull(index) else { return nil }
        var reader = try requiredReader(index)
        return try T(json: &reader)
    }

    /// The member with this number, which must be there but may be null.
    ///
    /// Services leave such members out all the same: that reads as nil, unless the object is being tried as one of several types.
    public func nullable<T: JSONReadable>(_ index: Int) throws(JSONError) -> T? {
        if !isPresent(index), source.pointee.attemptDepth > 0 { throw missing(index) }
        return try optional(index)
    }

    /// The optional member with this number, which tells absent from null.
    @inlinable
    public func field<T: JSONReadable>(_ index: Int) throws(JSONError) -> Field<T> {
        if !isPresent(index) { return .absent }
        if isNull(index) { return .null }
        var reader = try requiredReader(index)
        return .value(try T(json: &reader))
    }

    /// The array with this number: empty when it is absent or null.
    @inlinable
    public func orEmpty<Element: JSONReadable>(_ index: Int) throws(JSONError) -> [Element] { try optional(index) ?? [] }

    /// The object of any keys with this number: empty when it is absent or null.
    @inlinable
    public func orEmpty<Value: JSONReadable>(_ index: Int) throws(JSONError) -> [String: Value] { try optional(index) ?? [:] }

    /// The object of any members with this number: empty when it is absent or null.
    @inlinable
    public func orEmpty(_ index: Int) throws(JSONError) -> JSONFields { try optional(index) ?? JSONFields() }

    /// The members that no key names, in their order; nil when there are none.
    public func unknownFields() throws(JSONError) -> JSONFields? {
        guard unknownCount > 0 else { return nil }
        var fields = JSONFields()
        try forEachUnknown { (key, reader) throws(JSONError) in fields[key] = try JSONValue(json: &reader) }
        return fields
    }

    /// Goes over the members that no key names, in their order; `body` must read the value.
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

    /// An error at the object.
    public func error(_ kind: JSONError.Kind) -> JSONError { JSONError(kind, offset: start) }

    @usableFromInline
    func isPresent(_ index: Int) -> Bool { entry(index).start != 0 }

    @usableFromInline
    func isNull(_ index: Int) -> Bool { source.pointee.text.byte(Int(entry(index).start)) == UInt8(ascii: "n") }

    /// A reader at the value of the member with this number.
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

    /// An index that no key has reads as a missing member instead of trapping.
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
