/// A value of a document, JSON or YAML, that knows where it stands.
public struct LocatedNode: Sendable {
    /// What the value is.
    ///
    /// Numbers keep their text, so that none loses a digit.
    public enum Kind: Sendable {
        /// `null`, `~`, or nothing at all in YAML.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number, as it is written.
        case number(String)
        /// A text.
        case string(String)
        /// A list.
        case sequence([LocatedNode])
        /// Named members in document order; every key occurs once.
        case mapping([Member])
    }

    /// One member of a mapping.
    public struct Member: Sendable {
        /// The name; a YAML key that is no text (`200:`) is its text.
        public let key: String
        /// The byte offset of the key.
        public let keyOffset: Int
        /// What the name stands for.
        public let value: LocatedNode

        /// Makes a member from its parts.
        public init(key: String, keyOffset: Int, value: LocatedNode) {
            self.key = key
            self.keyOffset = keyOffset
            self.value = value
        }

        /// Where the key stands.
        public var keyLocation: SourceLocation { value.file.location(at: keyOffset) }
    }

    /// What the value is.
    public let kind: Kind
    /// The file it stands in.
    public let file: SourceFile
    /// The byte offset of its first byte.
    public let offset: Int

    /// Makes a node from its parts.
    public init(_ kind: Kind, file: SourceFile, offset: Int) {
        self.kind = kind
        self.file = file
        self.offset = offset
    }

    /// Where the value stands; computed when asked for, because few are.
    public var location: SourceLocation { file.location(at: offset) }
}

extension LocatedNode {
    /// Whether the value is null.
    public var isNull: Bool {
        if case .null = kind { return true }
        return false
    }

    /// The text, or nil where the value is none.
    public var string: String? {
        if case .string(let text) = kind { return text }
        return nil
    }

    /// The truth value, or nil where the value is none.
    public var bool: Bool? {
        if case .bool(let value) = kind { return value }
        return nil
    }

    /// The number as written, or nil where the value is none.
    public var number: NumberText? {
        if case .number(let text) = kind { return NumberText(text) }
        return nil
    }

    /// The elements, or nil where the value is no list.
    public var elements: [LocatedNode]? {
        if case .sequence(let elements) = kind { return elements }
        return nil
    }

    /// The members in document order, or nil where the value is no mapping.
    public var members: [Member]? {
        if case .mapping(let members) = kind { return members }
        return nil
    }

    /// The value of a member, or nil where there is none of that name or the value is no mapping.
    public subscript(key: String) -> LocatedNode? {
        guard case .mapping(let members) = kind else { return nil }
        for member in members where member.key == key { return member.value }
        return nil
    }

    /// The names on the way to the outermost key or value that begins at an offset; nil where none does.
    func tokens(to wanted: Int) -> [String]? {
        if offset == wanted { return [] }
        // What begins last before the offset holds it; what an alias stands for begins elsewhere.
        var best: (token: String, start: Int, value: LocatedNode)?
        for (index, element) in (elements ?? []).enumerated() where element.offset <= wanted && element.offset >= best?.start ?? 0 {
            best = (String(index), element.offset, element)
        }
        for member in members ?? [] where member.keyOffset <= wanted && member.keyOffset >= best?.start ?? 0 {
            if member.keyOffset == wanted { return [member.key] }
            best = (member.key, member.keyOffset, member.value)
        }
        guard let best, let rest = best.value.tokens(to: wanted) else { return nil }
        return [best.token] + rest
    }

    /// What the value is, in words for a message: `a text`, `a list`.
    public var kindName: String {
        switch kind {
        case .null: "null"
        case .bool: "a truth value"
        case .number: "a number"
        case .string: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
