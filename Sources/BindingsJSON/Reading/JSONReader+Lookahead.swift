extension JSONReader {
    /// Reads the value at the cursor without moving: `body` gets a reader of its own.
    ///
    /// For unions, whose type the value itself tells.
    ///
    /// The value is passed over first, so that looking into it costs no more on each level around it.
    public mutating func lookahead<T>(_ body: (inout JSONReader) throws(JSONError) -> T) throws(JSONError) -> T {
        if position >= indexedEnd {
            container = source.pointee.containers.count
            var isEscaped = false
            indexedEnd = try source.pointee.skip(from: position, depth: depth, isEscaped: &isEscaped)
        }
        let entries = source.pointee.entries.count
        defer { source.pointee.entries.truncate(to: entries) }
        var reader = JSONReader(source: source, position: position, depth: depth, indexedEnd: indexedEnd, container: container)
        return try body(&reader)
    }

    /// The member of the object at the cursor, which stays where it is: a union's discriminator.
    ///
    /// Nil when the member is absent or null, or the value is no object.
    public mutating func peek<T: JSONReadable>(_ key: String, as type: T.Type = T.self) throws(JSONError) -> T? {
        guard try kind == .object else { return nil }
        return try lookahead { (reader) throws(JSONError) in
            guard try reader.move(to: key) else { return nil }
            return try reader.readNull() ? nil : try T(json: &reader)
        }
    }

    /// The member of the object at the cursor, where it is of this type: what may tell which of several types an object is.
    ///
    /// Nil when it is absent, null, or of another type.
    public mutating func hint<T: JSONReadable>(_ key: String, as type: T.Type = T.self) throws(JSONError) -> T? {
        guard try kind == .object else { return nil }
        return try lookahead { (reader) throws(JSONError) in
            guard try reader.move(to: key) else { return nil }
            // What is not JSON at all was found when the object was passed over.
            do throws(JSONError) { return try T(json: &reader) } catch { return nil }
        }
    }

    /// Goes to the value of a member of the object at the cursor, the last one with this key; false when there is none.
    private mutating func move(to key: String) throws(JSONError) -> Bool {
        var found: (position: Int, container: Int)?
        var more = try beginObject()
        while more {
            let raw = try readKey()
            let isIt = raw.isEscaped ? text.decodeBytes(raw).elementsEqual(key.utf8) : text.bytes(raw).elementsEqual(key.utf8)
            if isIt { found = (position, container) }
            _ = try skipIndexed()
            more = try nextMember()
        }
        guard let found else { return false }
        (position, container) = found
        depth += 1
        return true
    }
}
