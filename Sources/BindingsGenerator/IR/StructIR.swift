/// An object schema.
package struct StructIR: Sendable {
    package var name: Identifier
    package var doc: DocText
    /// Its properties in document order.
    package var properties: [PropertyIR]
    /// Whether members that no property names are kept in `unknownFields`.
    package var keepsUnknownFields: Bool
    /// The type of members that no property names; nil where the document gives them none.
    package var additional: TypeExpression?
    /// Properties that an absent one of stands for something.
    package var fallbacks: [Fallback] = []
    /// How the type is a page of a list, or nil where it is none.
    package var page: PageIR?

    /// What an absent property stands for.
    package struct Fallback: Sendable {
        /// The name of the property that is never nil.
        package var name: Identifier
        package var property: Identifier
        package var type: TypeExpression
        /// What the document says.
        package var value: ValueExpression
    }

    /// The initialiser's arguments: required ones first, otherwise in document order.
    package var arguments: [PropertyIR] { properties.filter(\.isRequired) + properties.filter { !$0.isRequired } }
    /// Whether a description would show something that must not be shown.
    package var isSensitive: Bool { properties.contains(where: \.isSensitive) }
    /// The properties a description leaves out.
    package var sensitive: [PropertyIR] { properties.filter(\.isSensitive) }
    /// The property of a name on the wire.
    func property(of key: String) -> PropertyIR? { properties.first { $0.key.text == key } }
    /// Properties with further names on the wire.
    package var aliased: [PropertyIR] { properties.filter { !$0.aliases.isEmpty } }
}

/// How an object schema is a page of a list.
package struct PageIR: Sendable {
    package var items: PropertyPath
    package var item: TypeExpression
    /// The property with the next page's cursor or URL.
    package var next: PropertyPath?
    /// The property that says whether there are more pages.
    package var more: PropertyPath?
    /// The property of the last item that the next page goes on from.
    package var mark: Identifier?
}

/// A property of an object schema.
package struct PropertyIR: Sendable {
    package var name: Identifier
    /// The name on the wire.
    package var key: StringLiteral
    /// Further names on the wire; the first one present is decoded.
    package var aliases: [StringLiteral]
    /// Its place in the key table.
    package var index: NumberLiteral
    /// Its type, optional included.
    package var type: TypeExpression
    package var doc: DocText
    /// Whether the initialiser asks for it.
    package var isRequired: Bool
    /// How it is read.
    package var reader: Reader
    /// Whether nil is written as `null` rather than left out.
    package var writesNull: Bool
    /// Whether nil is left out or written as `null`, as the writer is asked: the property is both optional and nullable.
    package var mayWriteNull = false
    /// Whether its value must not be shown in descriptions.
    package var isSensitive: Bool
    package var isDeprecated = false
    /// The only value there is, which the initialiser takes by default.
    package var constant: ValueExpression?
    /// Where the value is kept when the type would otherwise contain itself, or nil where the property itself is stored.
    package var box: Identifier?

    /// The accessor of the indexed object that reads a property.
    package enum Reader: String, SyntaxElement {
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

        package var swiftText: String { rawValue }
    }
}
