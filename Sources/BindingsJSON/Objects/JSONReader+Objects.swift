extension JSONReader {
    /// Goes over the object at the cursor, to behind it, and notes where the members that `keys` names begin.
    ///
    /// `end(_:)` must follow.
    mutating func index(_ keys: JSONKeys) throws(JSONError) -> JSONObject {
        let table = keys.table
        let start = position
        let mark = position < indexedEnd ? nil : source.pointee.containers.count
        let firstContainer = mark ?? container + 1
        let firstEntry = source.pointee.entries.count
        source.pointee.entries.append(contentsOf: repeatElement(JSONSource.Entry(), count: table.names.count))
        var hasUnknown = false
        try forEachRawMember(of: table) { (_, match, reader) throws(JSONError) in
            guard let match else {
                hasUnknown = true
                _ = try reader.skipIndexed()
                return
            }
            try reader.note(firstEntry + match.index, rank: match.rank)
        }
        return JSONObject(
            source: source, table: table, firstEntry: firstEntry, start: start, end: position, depth: depth + 1,
            firstContainer: firstContainer, hasUnknown: hasUnknown, mark: mark)
    }

    /// Forgets what `index(_:)` has noted.
    mutating func end(_ object: consuming JSONObject) {
        source.pointee.entries.removeSubrange(object.firstEntry...)
        if let mark = object.mark { source.pointee.containers.removeSubrange(mark...) }
    }

    /// Calls `member` with each raw key of the object at the cursor, and with the known member that it names.
    mutating func forEachRawMember(
        of table: JSONKeyTable, _ member: (RawString, JSONKeyTable.Match?, inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        var guess = 0
        var more = try beginObject()
        while more {
            let key = try readKey()
            let match = find(key, in: table, guess: guess)
            // Members mostly come in the order of their last time: the next one is tried first.
            guess = match.map { $0.index &+ 1 } ?? guess
            try member(key, match, &self)
            more = try nextMember()
        }
    }

    private func find(_ key: RawString, in table: JSONKeyTable, guess: Int) -> JSONKeyTable.Match? {
        guard key.isEscaped else {
            return table.find(UnsafeBufferPointer(start: text.base + key.start, count: key.end - key.start), guess: guess)
        }
        return text.decodeBytes(key).withUnsafeBufferPointer { table.find($0, guess: guess) }
    }

    /// Notes the value at the cursor as the member's, unless a name of lower rank has been seen, and passes over it.
    private mutating func note(_ number: Int, rank: Int) throws(JSONError) {
        let start = position
        let first = position < indexedEnd ? container : source.pointee.containers.count
        let isString = text.byte(start) == UInt8(ascii: "\"")
        let isEscaped = try skipIndexed()
        let entry = source.pointee.entries[number]
        guard entry.start == 0 || rank <= entry.rank else { return }
        source.pointee.entries[number] = .init(
            start: UInt32(truncatingIfNeeded: start), stringEnd: isString ? UInt32(truncatingIfNeeded: position) : 0,
            container: UInt32(truncatingIfNeeded: first), rank: UInt16(truncatingIfNeeded: rank), isEscaped: isEscaped)
    }
}
