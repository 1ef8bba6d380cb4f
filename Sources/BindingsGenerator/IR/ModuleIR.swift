/// Exactly which Swift declarations will exist: every naming and typing decision made, no text left to choose.
///
/// It holds ``SyntaxElement`` values, numbers and Booleans, never a string.
public struct ModuleIR: Sendable {
    /// How visible the declarations are.
    public var access: AccessLevel
    /// Modules of the types that the config names.
    public var imports: [ModuleName] = []
    /// Object schemas.
    public var structs: [StructIR] = []
    /// Schemas with a closed list of values, open or closed in Swift.
    public var enums: [EnumIR] = []
    /// Schemas of several types.
    public var unions: [UnionIR] = []
    /// Objects that are one of several types as well.
    public var composites: [CompositeIR] = []
    /// Lists whose first elements have a type each.
    public var tuples: [TupleIR] = []
    /// Types that hold a value of another.
    public var wrappers: [WrapperIR] = []
    /// Schemas that are another type by a name of their own.
    public var aliases: [AliasIR] = []
    /// What is checked of values before they are sent.
    public var limits: [ConstraintsIR] = []
    /// What the service sends by itself; nil where the document has none.
    public var webhooks: WebhooksIR?
    /// What operations return whose successes differ.
    public var outputs: [OutputIR] = []
    /// The client, where one is emitted.
    public var client: ClientIR?
    /// What a server stands on, where that is emitted.
    public var server: ServerStubIR?
    /// What the document says of itself, for the file that carries its digest.
    public var document: DocumentIR
}

/// Where generated code came from.
public struct DocumentIR: Sendable {
    /// The document's title and version.
    public var title: DocLine
    /// The document's own version.
    public var version: StringLiteral
    /// SHA-256 would cost a dependency: this is FNV-1a over the document's bytes, 16 hexadecimal digits, to tell documents apart.
    public var digest: StringLiteral
    /// The type that holds these facts.
    public var name: Identifier
    /// What is left out or untyped because errors in the document were accepted.
    public var leftOut: [DocLine] = []
}

/// The visibility of generated declarations.
public enum AccessLevel: String, SyntaxElement, CaseIterable {
    case `public`
    case package
    case `internal`

    /// The modifier.
    public var swiftText: String { rawValue }
}

/// A type that is written `typealias`.
public struct AliasIR: Sendable {
    /// The name.
    public var name: Identifier
    /// What it stands for.
    public var type: TypeExpression
    /// Its documentation.
    public var doc: DocText
}

/// An enum schema.
public struct EnumIR: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// `String`, `Int` or `Double`; `JSONValue` where values are of several types.
    public var rawType: TypeExpression
    /// Whether values that the document does not list are decoded too.
    public var isOpen: Bool
    /// Whether the document says that there are other values.
    public var hasOthers = false
    /// The values the document lists.
    public var members: [Member]

    /// One listed value.
    public struct Member: Sendable {
        /// The member's name.
        public var name: Identifier
        /// The value on the wire.
        public var value: JSONLiteral
        /// Its documentation.
        public var doc: DocText
    }
}

/// The name of a module, in an import.
public struct ModuleName: SyntaxElement {
    /// The name.
    public let swiftText: String

    /// The module's name without its submodules.
    var root: String { String(swiftText.prefix { $0 != "." }) }

    /// The module of a name.
    init(_ name: Identifier) {
        swiftText = name.swiftText
    }

    /// A module's name, perhaps with a submodule; nil where the text is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Identifier(exactly: String($0)) }
        guard parts.allSatisfy({ $0 != nil }) else { return nil }
        swiftText = text
    }
}
