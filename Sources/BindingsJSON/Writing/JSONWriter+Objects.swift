extension JSONWriter {
    /// Writes an object of known properties, in the order of `keys`, and then the unknown ones.
    ///
    /// Absent values are left out, and so are unknown properties whose key has been written.
    ///
    /// A parameter pack: it compiles as fast as a variadic of existentials (100 types of 8 properties: 2.7 against 2.5 CPU-s in debug) and
    /// boxes nothing.
    public mutating func object<each Value: JSONWritable>(
        _ keys: JSONKeys, _ values: repeat each Value, unknown: JSONFields? = nil
    ) throws(JSONError) {
        var members = MemberWriter(table: keys.table)
        try enter(UInt8(ascii: "{"))
        repeat try members.write(each values, to: &self)
        if let unknown {
            var index = 0
            var written: Set<Int> = []
            repeat note(each values, &index, &written)
            try members.write(unknown, except: written, to: &self)
        }
        leave(UInt8(ascii: "}"))
    }

    /// Writes an object of any properties, in order.
    ///
    /// Absent values are left out.
    public mutating func object(_ members: some Sequence<(key: String, value: some JSONWritable)>) throws(JSONError) {
        try object(members) { $0.isAbsent }
    }

    mutating func object<Value: JSONWritable>(
        _ members: some Sequence<(key: String, value: Value)>, leavingOut isLeftOut: (Value) -> Bool
    ) throws(JSONError) {
        var isFirst = true
        try enter(UInt8(ascii: "{"))
        for (key, value) in members where !isLeftOut(value) {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            string(key)
            bytes.append(UInt8(ascii: ":"))
            try value.write(to: &self)
        }
        leave(UInt8(ascii: "}"))
    }

    private func note(_ value: some JSONWritable, _ index: inout Int, _ written: inout Set<Int>) {
        if !isLeftOut(value) { written.insert(index) }
        index += 1
    }

    /// Indicates whether an object has no property for the value.
    fileprivate func isLeftOut(_ value: some JSONWritable) -> Bool { value.isAbsent && !(writesNulls && value.isNullable) }

    /// Returns values of one type as properties, in the order of their keys, encoded with this writer's settings.
    public func fields(_ members: [String: some JSONWritable]) throws(JSONError) -> JSONFields {
        var fields = JSONFields()
        for (key, value) in members.sorted(by: { $0.key < $1.key }) { fields[key] = try self.value(value) }
        return fields
    }

    /// Returns a value encoded with this writer's settings.
    func value(_ value: some JSONWritable) throws(JSONError) -> JSONValue {
        try JSON.decode(JSONValue.self, from: try JSON.encode(value, writesNulls: writesNulls), limits: JSONLimits(maxBytes: .max))
    }
}

/// Writes the properties of one object one by one.
private struct MemberWriter {
    let table: JSONKeyTable
    var index = 0
    var isFirst = true

    mutating func write(_ value: some JSONWritable, to writer: inout JSONWriter) throws(JSONError) {
        defer { index &+= 1 }
        guard index < table.count else {
            throw JSONError(.unencodable("expected \(table.count) values for as many keys, found more"))
        }
        if writer.isLeftOut(value) { return }
        let skipped = isFirst ? 1 : 0  // of `,"name":`
        table.withText(index) { writer.bytes.append(from: $0 + skipped, count: $1 - skipped) }
        isFirst = false
        try value.write(to: &writer)
    }

    mutating func write(_ unknown: JSONFields, except written: Set<Int>, to writer: inout JSONWriter) throws(JSONError) {
        for (key, value) in unknown {
            if let match = table.find(key), written.contains(match.index) { continue }
            if !isFirst { writer.bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            writer.string(key)
            writer.bytes.append(UInt8(ascii: ":"))
            try value.write(to: &writer)
        }
    }
}
