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

    /// Reads the value at the cursor as this type if it is one; else returns nil and stays where it is.
    ///
    /// Types that contain each other and are told by trying alone are read anew on every level, twice as often on each. Together, attempts may go
    /// over 256 times the length of the text; then the text is refused.
    public mutating func attempt<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> T? {
        guard case .success(let value) = try attemptResult(type) else { return nil }
        try skip()
        return value
    }

    /// What reading the value at the cursor as a type comes to; the cursor stays.
    mutating func attemptResult<T: JSONReadable>(_ type: T.Type) throws(JSONError) -> Result<T, JSONError> {
        // What is not JSON at all is an error whatever the type.
        try lookahead { (reader) throws(JSONError) in
            try reader.countAttempt()
            reader.source.pointee.attemptDepth += 1
            defer { reader.source.pointee.attemptDepth -= 1 }
            do throws(JSONError) { return .success(try T(json: &reader)) } catch { return .failure(error) }
        }
    }

    /// Whether the value is being tried as one of several types: then it is one only if nothing about it is in doubt.
    var isAttempt: Bool { source.pointee.attemptDepth > 0 }

    private func countAttempt() throws(JSONError) {
        guard source.pointee.attemptDepth < 2 * source.pointee.maxDepth else {
            throw JSONError(.tooDeep(limit: source.pointee.maxDepth), offset: position)
        }
        guard let kind = JSONKind(firstByte: text.byte(position)), kind == .array || kind == .object else { return }
        source.pointee.attemptsLeft -= extent.count
        try checkAttempts()
    }

    func checkAttempts() throws(JSONError) {
        guard source.pointee.attemptsLeft < 0 else { return }
        throw error(.invalidValue("expected a value whose type shows, found one that was tried too often"))
    }
}
