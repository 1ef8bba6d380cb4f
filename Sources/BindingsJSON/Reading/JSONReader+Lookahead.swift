extension JSONReader {
    /// Reads the value at the cursor without moving it: `body` gets a reader of its own.
    ///
    /// For unions whose value determines the type.
    ///
    /// The value is scanned first, so that looking into it does not cost more on each level around it.
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

    /// Reads a property of the object at the cursor, which does not move: a union's discriminator.
    ///
    /// Nil if the property is absent or null, or the value is not an object.
    public mutating func peek<T: JSONReadable>(_ key: String, as type: T.Type = T.self) throws(JSONError) -> T? {
        guard try kind == .object else { return nil }
        return try lookahead { (reader) throws(JSONError) in
            guard try reader.move(to: key) else { return nil }
            return try reader.readNull() ? nil : try T(json: &reader)
        }
    }

    /// Reads a property of the object at the cursor if it is of this type, to decide which of several types the object is.
    ///
    /// Nil if it is absent, null, or of another type.
    public mutating func hint<T: JSONReadable>(_ key: String, as type: T.Type = T.self) throws(JSONError) -> T? {
        guard try kind == .object else { return nil }
        return try lookahead { (reader) throws(JSONError) in
            guard try reader.move(to: key) else { return nil }
            // The scan of the object has found invalid JSON already.
            do throws(JSONError) { return try T(json: &reader) } catch { return nil }
        }
    }

    /// Moves to the value of a property of the object at the cursor, the last one with this key; false if there is none.
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
