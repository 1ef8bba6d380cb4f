/// The types that a value has been tried as: the best match, and the reasons against the others.
///
/// ```swift
/// var attempts = JSONAttempts<Self>()
/// try reader.attempt(Self.book, &attempts)
/// try reader.attempt(Self.room, &attempts)
/// self = try reader.best(attempts)
/// ```
public struct JSONAttempts<Union> {
    /// A value as one of the types.
    struct Fit {
        let value: Union
        /// The number of its parts that the type does not know.
        let unknownCount: Int
    }

    private(set) var best: Fit?
    private var failures: [(type: String, reason: String)] = []

    /// Creates an empty value; nothing was tried yet.
    public init() {}

    /// Indicates whether trying a type would only look for a better one; nil if it cannot be better.
    func isComparison(_ type: any Any.Type) -> Bool? {
        guard let best else { return false }
        return best.unknownCount == 0 || type == JSONValue.self || type == JSONFields.self ? nil : true
    }

    mutating func note(_ fit: Fit) {
        if let best, best.unknownCount <= fit.unknownCount { return }
        best = fit
    }

    mutating func note(_ error: JSONError, of type: any Any.Type) { failures.append(("\(type)", error.message)) }

    /// The distinct reasons, each with its types.
    var message: String {
        var reasons: [(types: String, text: String)] = []
        for (type, reason) in failures {
            if let known = reasons.firstIndex(where: { $0.text == reason }) {
                reasons[known].types += ", \(type)"
            } else {
                reasons.append((type, reason))
            }
        }
        // More reasons than this would not help.
        let limit = 8
        let shown = reasons.prefix(limit).map { "as \($0.types): \($0.text)" }.joined(separator: "; ")
        let more = reasons.count > limit ? "; and \(reasons.count - limit) more reasons" : ""
        return "expected one of \(failures.count) types, found another (\(shown)\(more))"
    }
}

extension JSONReader {
    /// Reads the value at the cursor without moving.
    public mutating func glance<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> T {
        // The next read may know what this type does not.
        let known = source.pointee.unknownCount
        defer { source.pointee.unknownCount = known }
        return try lookahead { (reader) throws(JSONError) in try T(json: &reader) }
    }
}

extension JSONObject {
    /// The properties that no key names, all of one type.
    public func additional<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> [String: T] {
        var result: [String: T] = [:]
        source.pointee.unknownCount -= unknownCount
        try forEachUnknown { (key, reader) throws(JSONError) in result[key] = try T(json: &reader) }
        return result
    }
}

extension JSONWriter {
    /// Writes two objects as one; if both have a property, the first one's value is written.
    ///
    /// Throws if one of them is not an object.
    public mutating func merged(_ first: some JSONWritable, _ second: some JSONWritable) throws(JSONError) {
        guard case .object(var members) = try value(first), case .object(let more) = try value(second) else {
            throw JSONError(.unencodable("expected two objects to write as one, found another type"))
        }
        for (key, value) in more where members[key] == nil { members[key] = value }
        try members.write(to: &self)
    }
}
