/// Exactly which Swift declarations will exist: every naming and typing decision made, no text left to choose.
///
/// The picture holds ``Leaf`` values, numbers and truths, never a string.
public struct Picture: Sendable {
    /// How visible the declarations are.
    public var access: AccessLevel
    /// Object schemas.
    public var structs: [StructPicture] = []
    /// Schemas with a closed list of values, open or closed in Swift.
    public var enums: [EnumPicture] = []
    /// Schemas of several types.
    public var unions: [UnionPicture] = []
    /// Schemas that are another type by a name of their own.
    public var aliases: [AliasPicture] = []
    /// The client, where one is emitted.
    public var client: ClientPicture?
    /// What the document says of itself, for the file that carries its digest.
    public var document: DocumentPicture
}

/// Where generated code came from.
public struct DocumentPicture: Sendable {
    /// The document's title and version.
    public var title: DocLine
    /// The document's own version.
    public var version: StringLiteral
    /// SHA-256 would cost a dependency: this is FNV-1a over the document's bytes, 16 hexadecimal digits, to tell documents apart.
    public var digest: StringLiteral
    /// The type that holds these facts.
    public var name: Identifier
}

/// The visibility of generated declarations.
public enum AccessLevel: String, Leaf, CaseIterable, Decodable {
    case `public`
    case package
    case `internal`

    /// The modifier.
    public var swiftText: String { rawValue }
}

/// A type that is written `typealias`.
public struct AliasPicture: Sendable {
    /// The name.
    public var name: Identifier
    /// What it stands for.
    public var type: TypeExpression
    /// Its documentation.
    public var doc: DocText
}

/// An enum schema.
public struct EnumPicture: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// `String` or `Int`.
    public var rawType: TypeExpression
    /// Whether values that the document does not list are decoded too.
    public var isOpen: Bool
    /// The values the document lists.
    public var members: [Member]

    /// One listed value.
    public struct Member: Sendable {
        /// The member's name.
        public var name: Identifier
        /// The value on the wire.
        public var value: Value
        /// Its documentation.
        public var doc: DocText
    }

    /// A value on the wire.
    public enum Value: Leaf {
        /// A string.
        case string(StringLiteral)
        /// A whole number.
        case integer(NumberLiteral)

        /// The literal.
        public var swiftText: String {
            switch self {
            case .string(let literal): literal.swiftText
            case .integer(let literal): literal.swiftText
            }
        }
    }
}
