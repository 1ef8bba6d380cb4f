/// Exactly which Swift declarations will exist: every naming and typing decision made, no text left to choose.
///
/// It holds ``SyntaxElement`` values, numbers and Booleans, never a string.
package struct ModuleIR: Sendable {
    /// How visible the declarations are.
    package var access: AccessLevel
    /// Modules of the types that the config names.
    package var imports: [ModuleName] = []
    /// Object schemas.
    package var structs: [StructIR] = []
    /// Schemas with a closed list of values, open or closed in Swift.
    package var enums: [EnumIR] = []
    /// Schemas of several types.
    package var unions: [UnionIR] = []
    /// Objects that are one of several types as well.
    package var composites: [CompositeIR] = []
    /// Lists whose first elements have a type each.
    package var tuples: [TupleIR] = []
    /// Types that hold a value of another.
    package var wrappers: [WrapperIR] = []
    /// Schemas that are another type by a name of their own.
    package var aliases: [AliasIR] = []
    /// What is checked of values before they are sent.
    package var limits: [ConstraintsIR] = []
    /// What the service sends by itself; nil where the document has none.
    package var webhooks: WebhooksIR?
    /// What operations return whose successes differ.
    package var outputs: [OutputIR] = []
    /// The client, where one is emitted.
    package var client: ClientIR?
    /// What a server stands on, where that is emitted.
    package var server: ServerStubIR?
    /// What the document says of itself, for the file that carries its digest.
    package var document: DocumentIR
}

/// Where generated code came from.
package struct DocumentIR: Sendable {
    /// The document's title and version.
    package var title: DocLine
    /// The document's own version.
    package var version: StringLiteral
    /// SHA-256 would cost a dependency: this is FNV-1a over the document's bytes, 16 hexadecimal digits, to tell documents apart.
    package var digest: StringLiteral
    /// The type that holds these facts.
    package var name: Identifier
    /// What is left out or untyped because errors in the document were accepted.
    package var leftOut: [DocLine] = []
}

/// The visibility of generated declarations.
package enum AccessLevel: String, SyntaxElement, CaseIterable {
    case `public`
    case package
    case `internal`

    /// The modifier.
    package var swiftText: String { rawValue }
}

/// A type that is written `typealias`.
package struct AliasIR: Sendable {
    package var name: Identifier
    /// What it stands for.
    package var type: TypeExpression
    package var doc: DocText
}

/// An enum schema.
package struct EnumIR: Sendable {
    package var name: Identifier
    package var doc: DocText
    /// `String`, `Int` or `Double`; `JSONValue` where values are of several types.
    package var rawType: TypeExpression
    /// Whether values that the document does not list are decoded too.
    package var isOpen: Bool
    /// Whether the document says that there are other values.
    package var hasOthers = false
    /// The values the document lists.
    package var members: [Member]

    /// One listed value.
    package struct Member: Sendable {
        package var name: Identifier
        /// The value on the wire.
        package var value: JSONLiteral
        package var doc: DocText
    }
}

/// The name of a module, in an import.
package struct ModuleName: SyntaxElement {
    package let swiftText: String

    /// The module's name without its submodules.
    var root: String { String(swiftText.prefix { $0 != "." }) }

    /// The module of a name.
    init(_ name: Identifier) {
        swiftText = name.swiftText
    }

    /// A module's name, perhaps with a submodule; nil where the text is none.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Identifier(exactly: String($0)) }
        guard parts.allSatisfy({ $0 != nil }) else { return nil }
        swiftText = text
    }
}
