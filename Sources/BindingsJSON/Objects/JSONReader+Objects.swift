extension JSONReader {
    /// A key and the known property that it names.
    struct KnownKey {
        /// Nil for the guessed property's name.
        let raw: RawString?
        /// The property's index; nil if no property has this name.
        let index: Int?
        /// 0 for the property's own name, then its aliases.
        let rank: Int
    }

    /// Scans the object at the cursor to its end, and records the positions of the properties that `keys` names.
    ///
    /// `end(_:)` must follow.
    mutating func index(_ keys: JSONKeys) throws(JSONError) -> JSONObject {
        let table = keys.table
        let start = position
        let mark = position < indexedEnd ? nil : source.pointee.containers.count
        let firstContainer = mark ?? container + 1
        let firstEntry = source.pointee.entries.count
        source.pointee.entries.append(JSONSource.Entry(), times: table.count)
        var unknownCount = 0
        var guess = 0
        var more = try beginObject()
        while more {
            let key = try readKey(of: table, guess: &guess)
            if let index = key.index {
                try note(firstEntry &+ index, rank: key.rank)
            } else {
                unknownCount &+= 1
                _ = try skipIndexed()
            }
            more = try nextMember()
        }
        source.pointee.unknownCount &+= unknownCount
        return JSONObject(
            source: source, table: table, firstEntry: firstEntry, start: start, end: position, depth: depth + 1,
            firstContainer: firstContainer, unknownCount: unknownCount, mark: mark)
    }

    /// Discards the records of `index(_:)`.
    mutating func end(_ object: consuming JSONObject) {
        source.pointee.entries.truncate(to: object.firstEntry)
        if let mark = object.mark { source.pointee.containers.truncate(to: mark) }
    }

    /// Reads the key at the cursor and moves to its value.
    ///
    /// Properties mostly come in the order of `keys`: the one with the index `guess`, the next one, is tried first.
    @inline(__always)
    mutating func readKey(of table: JSONKeyTable, guess: inout Int) throws(JSONError) -> KnownKey {
        if guess < table.count {
            var length = 0
            table.withText(guess) { expected, count in
                // Without the comma.
                if text.begins(position, with: expected + 1, count: count &- 1) { length = count &- 1 }
            }
            if length > 0 {
                position = text.space(position &+ length)
                guess &+= 1
                return KnownKey(raw: nil, index: guess &- 1, rank: 0)
            }
        }
        let raw = try readKey()
        guard let match = find(raw, in: table) else { return KnownKey(raw: raw, index: nil, rank: 0) }
        guess = match.index &+ 1
        return KnownKey(raw: raw, index: match.index, rank: match.rank)
    }

    private func find(_ key: RawString, in table: JSONKeyTable) -> (index: Int, rank: Int)? {
        key.isEscaped ? text.decodeBytes(key).withUnsafeBufferPointer(table.find) : table.find(text.bytes(key))
    }

    /// Records the value at the cursor as the property's, unless a name of lower rank has been seen, and skips it.
    @inline(__always)
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

extension JSONText {
    /// Indicates whether these bytes are at `start`.
    @inline(__always)
    func begins(_ start: Int, with expected: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard end &- start >= count else { return false }
        var i = 0
        while count &- i >= 8 {
            if Word(base + start + i) != Word(expected + i) { return false }
            i &+= 8
        }
        while i < count {
            if base[start &+ i] != expected[i] { return false }
            i &+= 1
        }
        return true
    }
}
