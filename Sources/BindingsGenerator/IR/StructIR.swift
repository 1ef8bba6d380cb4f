/// An object schema.
public struct StructIR: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// Its properties in document order.
    public var properties: [PropertyIR]
    /// Whether members that no property names are kept in `unknownFields`.
    public var keepsUnknownFields: Bool
    /// The type of members that no property names; nil where the document gives them none.
    public var additional: TypeExpression?
    /// Properties that an absent one of stands for something.
    public var fallbacks: [Fallback] = []
    /// How the type is a page of a list, or nil where it is none.
    public var page: PageIR?

    /// What an absent property stands for.
    public struct Fallback: Sendable {
        /// The name of the property that is never nil.
        public var name: Identifier
        /// The property that may be.
        public var property: Identifier
        /// Its type.
        public var type: TypeExpression
        /// What the document says.
        public var value: ValueExpression
    }

    /// The initialiser's arguments: required ones first, otherwise in document order.
    public var arguments: [PropertyIR] { properties.filter(\.isRequired) + properties.filter { !$0.isRequired } }
    /// Whether a description would show something that must not be shown.
    public var isSensitive: Bool { properties.contains(where: \.isSensitive) }
    /// The properties a description leaves out.
    public var sensitive: [PropertyIR] { properties.filter(\.isSensitive) }
    /// The property of a name on the wire.
    func property(of key: String) -> PropertyIR? { properties.first { $0.key.text == key } }
    /// Properties with further names on the wire.
    public var aliased: [PropertyIR] { properties.filter { !$0.aliases.isEmpty } }
}

/// How an object schema is a page of a list.
public struct PageIR: Sendable {
    /// The property with the items.
    public var items: PropertyPath
    /// The type of one item.
    public var item: TypeExpression
    /// The property with the next page's cursor or URL.
    public var next: PropertyPath?
    /// The property that says whether there are more pages.
    public var more: PropertyPath?
    /// The property of the last item that the next page goes on from.
    public var mark: Identifier?
}

/// A property of an object schema.
public struct PropertyIR: Sendable {
    /// The property's name.
    public var name: Identifier
    /// Its name on the wire.
    public var key: StringLiteral
    /// Further names on the wire; the first one present is decoded.
    public var aliases: [StringLiteral]
    /// Its place in the key table.
    public var index: NumberLiteral
    /// Its type, optional included.
    public var type: TypeExpression
    /// Its documentation.
    public var doc: DocText
    /// Whether the initialiser asks for it.
    public var isRequired: Bool
    /// How it is read.
    public var reader: Reader
    /// Whether nil is written as `null` rather than left out.
    public var writesNull: Bool
    /// Whether nil is left out or written as `null`, as the writer is asked: the property is both optional and nullable.
    public var mayWriteNull = false
    /// Whether its value must not be shown in descriptions.
    public var isSensitive: Bool
    /// Whether the document discourages it.
    public var isDeprecated = false
    /// The only value there is, which the initialiser takes by default.
    public var constant: ValueExpression?
    /// Where the value is kept when the type would otherwise contain itself, or nil where the property itself is stored.
    public var box: Identifier?

    /// The accessor of the indexed object that reads a property.
    public enum Reader: String, SyntaxElement {
        /// Must be there.
        case get
        /// Must be there, and null is nil.
        case nullable
        /// Absent and null are nil.
        case optional
        /// Absent and null are told apart.
        case field
        /// Absent and null are an empty array or dictionary.
        case orEmpty

        /// The method's name.
        public var swiftText: String { rawValue }
    }
}
