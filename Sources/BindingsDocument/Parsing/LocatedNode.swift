/// A value of a document, JSON or YAML, that knows where it stands.
package struct LocatedNode: Sendable {
    /// What the value is.
    ///
    /// Numbers keep their text, so that none loses a digit.
    package enum Kind: Sendable {
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
    package struct Member: Sendable {
        /// The name; a YAML key that is no text (`200:`) is its text.
        package let key: String
        /// The byte offset of the key.
        package let keyOffset: Int
        /// What the name stands for.
        package let value: LocatedNode

        /// Makes a member from its parts.
        package init(key: String, keyOffset: Int, value: LocatedNode) {
            self.key = key
            self.keyOffset = keyOffset
            self.value = value
        }

        package var keyLocation: SourceLocation { value.file.location(at: keyOffset) }
    }

    package let kind: Kind
    /// The file it stands in.
    package let file: SourceFile
    /// The byte offset of its first byte.
    package let offset: Int

    /// Makes a node from its parts.
    package init(_ kind: Kind, file: SourceFile, offset: Int) {
        self.kind = kind
        self.file = file
        self.offset = offset
    }

    /// Where the value stands; computed when asked for, because few are.
    package var location: SourceLocation { file.location(at: offset) }
}

extension LocatedNode {
    package var isNull: Bool {
        if case .null = kind { return true }
        return false
    }

    /// The text, or nil where the value is none.
    package var string: String? {
        if case .string(let text) = kind { return text }
        return nil
    }

    /// The truth value, or nil where the value is none.
    package var bool: Bool? {
        if case .bool(let value) = kind { return value }
        return nil
    }

    /// The number as written, or nil where the value is none.
    package var number: NumberText? {
        if case .number(let text) = kind { return NumberText(text) }
        return nil
    }

    /// The elements, or nil where the value is no list.
    package var elements: [LocatedNode]? {
        if case .sequence(let elements) = kind { return elements }
        return nil
    }

    /// The members in document order, or nil where the value is no mapping.
    package var members: [Member]? {
        if case .mapping(let members) = kind { return members }
        return nil
    }

    /// The value of a member, or nil where there is none of that name or the value is no mapping.
    package subscript(key: String) -> LocatedNode? {
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
    package var kindName: String {
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
