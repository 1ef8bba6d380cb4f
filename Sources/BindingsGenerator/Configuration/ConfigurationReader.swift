import BindingsDocument
import Foundation

extension GeneratorConfiguration {
    /// Reads a `bindings.json` (JSON5); `spec` stands in where the config names no document.
    ///
    /// - Throws: ``ConfigurationError`` for a syntax error, an unknown key, a missing `spec` or a value of the wrong kind.
    public init(json5: Data, spec: String? = nil) throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        if let spec, let key = Self.standIn { decoder.userInfo[key] = spec }
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
        case spec, emit, access, client, shards, root, references, localCopies, limits, names, closedEnums, idempotent, streamEnds
        case patterns, formats, replace, imports, exclude, only, strict, accept, lenient, advice, silence, output, templates
    }

    /// Where the document of the command line is handed to the decoder.
    private static let standIn = CodingUserInfoKey(rawValue: "spec")

    /// Reads the configuration; an unknown key is an error.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: AnyKey.self)
        try values.refuseUnknown(known: Key.allCases.map(\.rawValue))
        let standIn = Self.standIn.flatMap { decoder.userInfo[$0] as? String }
        guard let spec = try values.value(String.self, Key.spec.rawValue) ?? standIn else {
            throw ConfigurationError("the config names no document: add \"spec\": \"path/to/openapi.yaml\"")
        }
        self.init(spec: spec)
        emit = try values.value([String].self, Key.emit.rawValue).map { Set(try $0.map { try choice($0, Key.emit.rawValue) }) } ?? emit
        access = try values.value(String.self, Key.access.rawValue).map { try choice($0, Key.access.rawValue) } ?? access
        client = try values.value(String.self, Key.client.rawValue).map { try Identifier(configured: $0, key: Key.client.rawValue) }
        shards = try values.value(Int.self, Key.shards.rawValue) ?? shards
        guard (1...64).contains(shards) else {
            throw ConfigurationError("\"shards\" must be 1 to 64, not \(shards)", key: Key.shards.rawValue)
        }
        root = try values.value(String.self, Key.root.rawValue)
        references = try values.value([String].self, Key.references.rawValue) ?? []
        localCopies = try values.localCopies(Key.localCopies.rawValue)
        limits = try values.value(Limits.self, Key.limits.rawValue) ?? Limits()
        names = try values.value(Names.self, Key.names.rawValue) ?? Names()
        closedEnums = try values.value(Set<String>.self, Key.closedEnums.rawValue) ?? []
        idempotent = try values.value(Set<String>.self, Key.idempotent.rawValue) ?? []
        streamEnds = try values.value([String: String].self, Key.streamEnds.rawValue) ?? [:]
        patterns = try values.value(Bool.self, Key.patterns.rawValue) ?? false
        formats = try values.types(Key.formats.rawValue)
        replace = try values.types(Key.replace.rawValue)
        imports = try (values.value([String].self, Key.imports.rawValue) ?? []).map { try ModuleName(configured: $0) }
        strict = try values.value(Bool.self, Key.strict.rawValue) ?? false
        accept = try values.value(Set<String>.self, Key.accept.rawValue) ?? []
        lenient = try values.value(Bool.self, Key.lenient.rawValue) ?? false
        if strict, lenient {
            throw ConfigurationError("\"strict\" and \"lenient\" exclude each other; remove one", key: Key.lenient.rawValue)
        }
        exclude = try values.value(Selection.self, Key.exclude.rawValue) ?? Selection()
        only = try values.value(Selection.self, Key.only.rawValue) ?? Selection()
        advice = try values.value(Bool.self, Key.advice.rawValue) ?? false
        templates = try values.value(String.self, Key.templates.rawValue)
        output = try values.value(String.self, Key.output.rawValue)
        silence = try values.value(Set<String>.self, Key.silence.rawValue) ?? []
    }
}

extension GeneratorConfiguration.Names: Decodable {
    private static let known = ["types", "properties", "members", "operations", "parameters", "groups", "servers"]

    /// Reads the overrides; an unknown key or a name that is no Swift identifier is an error.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: AnyKey.self)
        try values.refuseUnknown(known: Self.known)
        types = try values.names("types")
        properties = try values.names("properties")
        members = try values.names("members")
        operations = try values.names("operations")
        parameters = try values.names("parameters")
        groups = try values.names("groups")
        servers = try values.names("servers")
    }
}

extension GeneratorConfiguration.Limits: Decodable {
    private static let known = ["files", "fileBytes", "totalBytes", "depth", "aliasedValues", "outputBytes"]

    /// Reading is recursive: a stack of 8 MiB holds so many levels.
    private static let deepest = 512

    /// Reads the bounds; an unknown key or a number below 1 is an error.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: AnyKey.self)
        try values.refuseUnknown(known: Self.known)
        for key in Self.known {
            guard let value = try values.value(Int.self, key) else { continue }
            let most = key == "depth" ? Self.deepest : Int.max
            guard value >= 1, value <= most else {
                let range = most == Int.max ? "at least 1" : "1 to \(most)"
                throw ConfigurationError("\"\(key)\" must be \(range), not \(value)", key: key)
            }
        }
        files = try values.value(Int.self, "files")
        fileBytes = try values.value(Int.self, "fileBytes")
        totalBytes = try values.value(Int.self, "totalBytes")
        depth = try values.value(Int.self, "depth")
        aliasedValues = try values.value(Int.self, "aliasedValues")
        outputBytes = try values.value(Int.self, "outputBytes")
    }
}

extension GeneratorConfiguration.Selection: Decodable {
    private static let known = ["operations", "tags", "paths", "schemas"]

    /// Reads a part of a document; an unknown key is an error.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: AnyKey.self)
        try values.refuseUnknown(known: Self.known)
        self.init()
        operations = try values.value(Set<String>.self, "operations") ?? []
        tags = try values.value(Set<String>.self, "tags") ?? []
        paths = try values.value(Set<String>.self, "paths") ?? []
        schemas = try values.value(Set<String>.self, "schemas") ?? []
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

    fileprivate func types(_ key: String) throws -> [String: TypeExpression] {
        try (value([String: String].self, key) ?? [:]).mapValues { text in
            guard let type = TypeExpression(written: text) else {
                throw ConfigurationError("\"\(text)\" is not a Swift type; write a name such as Money, or Shop.Money", key: key)
            }
            return type
        }
    }

    /// Files by URL; a fragment has no place in the URL of a whole file.
    fileprivate func localCopies(_ key: String) throws -> [String: String] {
        let copies = try value([String: String].self, key) ?? [:]
        for url in copies.keys.sorted() where !url.contains(":") || url.contains("#") {
            throw ConfigurationError("\"\(url)\" is not the URL of a file: write it in full and without '#…'", key: key)
        }
        return copies
    }

    fileprivate func refuseUnknown(known: [String]) throws {
        guard let unknown = allKeys.map(\.stringValue).sorted().first(where: { !known.contains($0) }) else { return }
        let nearest =
            NearestName.of(unknown, among: known).map { "; did you mean \"\($0)\"?" } ?? "; known are \(known.joined(separator: ", "))"
        throw ConfigurationError("unknown key \"\(unknown)\"\(nearest)", key: unknown)
    }
}

/// The case of a name.
private func choice<T: RawRepresentable<String> & CaseIterable>(_ text: String, _ key: String) throws -> T {
    if let value = T(rawValue: text) { return value }
    let known = T.allCases.map(\.rawValue)
    let nearest = NearestName.of(text, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ConfigurationError(
        "\"\(text)\" is none of the values that \"\(key)\" takes: \(known.joined(separator: ", "))\(nearest)", key: key)
}

extension Identifier {
    fileprivate init(configured text: String, key: String) throws {
        guard let name = Identifier(exactly: text) else {
            throw ConfigurationError("\"\(text)\" is not a Swift identifier; write letters, digits and underscores", key: key)
        }
        self = name
    }
}

extension ModuleName {
    fileprivate init(configured text: String) throws {
        guard let name = ModuleName(text) else { throw ConfigurationError("\"\(text)\" is not the name of a module", key: "imports") }
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
