/// The properties of an object in order, with unique keys.
///
/// Equal to others with the same properties in any order.
///
/// Keys are compared by their bytes, as in JSON: `é` written as one scalar and as two are two keys.
public struct JSONFields: Sendable {
    private var members: [(key: String, value: JSONValue)] = []
    /// The indices by key, once there are too many properties for a linear search.
    private var places: [[UInt8]: Int]?
    private static let indexedFrom = 16

    /// Creates an object without properties.
    public init() {}

    /// The value of the property with this key.
    ///
    /// Setting a new key appends it; nil removes the property.
    public subscript(key: String) -> JSONValue? {
        get { place(of: key).map { members[$0].value } }
        set {
            switch (place(of: key), newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): remove(at: place)
            case (nil, let value?): append(key, value)
            case (nil, nil): break
            }
        }
    }

    /// The keys in order.
    public var keys: [String] { members.map(\.key) }

    private func place(of key: String) -> Int? {
        if let places { return places[Array(key.utf8)] }
        return members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
    }

    private mutating func append(_ key: String, _ value: JSONValue) {
        places?[Array(key.utf8)] = members.count
        members.append((key, value))
        if places == nil, members.count > Self.indexedFrom { index() }
    }

    private mutating func remove(at place: Int) {
        members.remove(at: place)
        if places != nil { index() }
    }

    private mutating func index() {
        places = Dictionary(uniqueKeysWithValues: members.enumerated().map { (Array($0.element.key.utf8), $0.offset) })
    }
}

extension JSONFields: RandomAccessCollection {
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of properties.
    public var endIndex: Int { members.count }

    /// The property at this index, which must be below `count`.
    public subscript(position: Int) -> (key: String, value: JSONValue) { members[position] }
}

extension JSONFields: Hashable {
    /// Compares the properties, in any order.
    public static func == (a: JSONFields, b: JSONFields) -> Bool {
        a.count == b.count && a.members.allSatisfy { b[$0.key] == $0.value }
    }

    /// Hashes the properties irrespective of their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for (key, value) in members {
            var member = Hasher()
            member.combine(Array(key.utf8))
            member.combine(value)
            sum ^= member.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONFields: ExpressibleByDictionaryLiteral {
    /// Creates an object with the properties in order; of a duplicate key, the last value.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        for (key, value) in elements { self[key] = value }
    }
}

extension JSONFields: JSONReadable, JSONWritable {
    /// Reads an object; of a duplicate key, the last value counts.
    public init(json: inout JSONReader) throws(JSONError) {
        var more = try json.beginObject()
        while more {
            let key = json.text.decode(try json.readKey())
            self[key] = try JSONValue(json: &json)
            more = try json.nextMember()
        }
    }

    /// Writes an object.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(self) }
}
