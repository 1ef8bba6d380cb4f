/// Why a value is none of the types it was tried as.
public struct JSONAttempts {
    private var failures: [String] = []
    /// An error that lists more than this says less.
    private static let limit = 8

    /// Nothing tried yet.
    public init() {}

    mutating func note(_ type: any Any.Type, _ error: JSONError) {
        failures.append("as \(type): \(error.message)")
    }

    var message: String {
        let shown = failures.prefix(Self.limit).joined(separator: "; ")
        let more = failures.count > Self.limit ? "; and \(failures.count - Self.limit) more" : ""
        return "expected one of \(failures.count) types, found none of them (\(shown)\(more))"
    }
}

extension JSONReader {
    /// Reads the value at the cursor as this type if it is one; else keeps why not, returns nil and stays where it is.
    ///
    /// See ``attempt(_:)`` for what attempts may cost.
    public mutating func attempt<T: JSONReadable>(_ type: T.Type, _ attempts: inout JSONAttempts) throws(JSONError) -> T? {
        let outcome = try attemptResult(type)
        switch outcome {
        case .success(let value):
            try skip()
            return value
        case .failure(let error):
            attempts.note(type, error)
            return nil
        }
    }

    /// An error at the cursor that lists why the value is none of the types.
    public func error(_ attempts: JSONAttempts) -> JSONError { error(.invalidValue(attempts.message)) }

    /// Reads the value at the cursor without moving.
    public mutating func glance<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> T {
        try lookahead { (reader) throws(JSONError) in try T(json: &reader) }
    }
}

extension JSONObject {
    /// The members that no key names, all of one type.
    public func additional<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> [String: T] {
        var result: [String: T] = [:]
        try forEachUnknown { (key, reader) throws(JSONError) in result[key] = try T(json: &reader) }
        return result
    }
}

extension JSONFields {
    /// Members of one type, in the order of their keys.
    public init(encoding members: [String: some JSONWritable]) throws(JSONError) {
        self.init()
        for (key, value) in members.sorted(by: { $0.key < $1.key }) { self[key] = try JSONValue(encoding: value) }
    }
}

extension JSONWriter {
    /// Writes two objects as one; of a member that both have, the first one's.
    ///
    /// Throws where one of them is no object.
    public mutating func merged(_ first: some JSONWritable, _ second: some JSONWritable) throws(JSONError) {
        guard case .object(var members) = try JSONValue(encoding: first), case .object(let more) = try JSONValue(encoding: second) else {
            throw JSONError(.unencodable("expected two objects to write as one, found another type"))
        }
        for (key, value) in more where members[key] == nil { members[key] = value }
        try members.write(to: &self)
    }
}
