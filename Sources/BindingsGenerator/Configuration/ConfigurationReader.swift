import Foundation

extension GeneratorConfiguration {
    /// Reads a `bindings.json` (JSON5).
    ///
    /// - Throws: ``ConfigurationError`` for a syntax error, an unknown key, a missing `spec` or a value of the wrong kind.
    public init(json5: Data) throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            self = try decoder.decode(Self.self, from: json5)
        } catch let error as ConfigurationError {
            throw error
        } catch let error as DecodingError {
            throw ConfigurationError(error)
        }
    }
}

extension GeneratorConfiguration: Decodable {
    private enum Key: String, CaseIterable {
        case spec, emit, access, client, shards, root, references, names, closedEnums
    }

    /// Reads the configuration; an unknown key is an error.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: AnyKey.self)
        try values.refuseUnknown(known: Key.allCases.map(\.rawValue))
        guard let spec = try values.value(String.self, Key.spec.rawValue) else {
            throw ConfigurationError("the config names no document: add \"spec\": \"path/to/openapi.yaml\"")
        }
        self.init(spec: spec)
        emit = try values.value(Set<Emission>.self, Key.emit.rawValue) ?? emit
        access = try values.value(AccessLevel.self, Key.access.rawValue) ?? access
        client = try values.value(String.self, Key.client.rawValue).map { try Identifier(configured: $0, key: Key.client.rawValue) }
        shards = try values.value(Int.self, Key.shards.rawValue) ?? shards
        guard (1...64).contains(shards) else {
            throw ConfigurationError("\"shards\" must be 1 to 64, not \(shards)", key: Key.shards.rawValue)
        }
        root = try values.value(String.self, Key.root.rawValue)
        references = try values.value([String].self, Key.references.rawValue) ?? []
        names = try values.value(Names.self, Key.names.rawValue) ?? Names()
        closedEnums = try values.value(Set<String>.self, Key.closedEnums.rawValue) ?? []
    }
}

extension GeneratorConfiguration.Names: Decodable {
    private static let known = ["types", "properties", "members", "operations", "groups"]

    /// Reads the overrides; an unknown key or a name that is no Swift identifier is an error.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: AnyKey.self)
        try values.refuseUnknown(known: Self.known)
        types = try values.names("types")
        properties = try values.names("properties")
        members = try values.names("members")
        operations = try values.names("operations")
        groups = try values.names("groups")
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer where Key == AnyKey {
    fileprivate func value<T: Decodable>(_ type: T.Type, _ key: String) throws -> T? {
        try decodeIfPresent(type, forKey: AnyKey(stringValue: key))
    }

    fileprivate func names(_ key: String) throws -> [String: Identifier] {
        try (value([String: String].self, key) ?? [:]).mapValues { try Identifier(configured: $0, key: key) }
    }

    fileprivate func refuseUnknown(known: [String]) throws {
        guard let unknown = allKeys.map(\.stringValue).sorted().first(where: { !known.contains($0) }) else { return }
        let nearest =
            Nearest.of(unknown, among: known).map { "; did you mean \"\($0)\"?" } ?? "; known are \(known.joined(separator: ", "))"
        throw ConfigurationError("unknown key \"\(unknown)\"\(nearest)", key: unknown)
    }
}

extension Identifier {
    fileprivate init(configured text: String, key: String) throws {
        guard let name = Identifier(exactly: text) else {
            throw ConfigurationError("\"\(text)\" is not a Swift identifier; write letters, digits and underscores", key: key)
        }
        self = name
    }
}

extension ConfigurationError {
    fileprivate init(_ error: DecodingError) {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self.init("\(context.path): \(context.debugDescription)", key: context.codingPath.first?.stringValue)
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init("the config is not JSON5: \((context.underlyingError as NSError?)?.reason ?? context.debugDescription)")
        case .dataCorrupted(let context):
            self.init("\(context.path): \(context.debugDescription)", key: context.codingPath.first?.stringValue)
        case .keyNotFound(let key, _):
            self.init("the key \"\(key.stringValue)\" is missing")
        @unknown default:
            self.init("the config cannot be read: \(error)")
        }
    }
}

extension DecodingError.Context {
    fileprivate var path: String { codingPath.map(\.stringValue).joined(separator: ".") }
}

extension NSError {
    fileprivate var reason: String? { userInfo["NSDebugDescription"] as? String }
}
