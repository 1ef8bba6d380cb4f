import BindingsDocument

/// A schema, seen whole or from one side: what a value of several types is as one of them, or what an object's members are apart from its choice.
struct SchemaView {
    let schema: Schema
    var facet = Facet.whole

    /// A side of a schema.
    enum Facet: Hashable {
        /// All of it.
        case whole
        /// Its values of one type, where `type` lists several.
        case typed(SchemaType)
        /// The members beside a choice.
        case members
        /// The choice beside members.
        case choice
        /// The properties of a base with children, for values that are none of the children.
        case base
        /// The values of members that have no name, where several schemas say what they are.
        case values
    }

    /// Tells views apart, as long as the document lives.
    struct Key: Hashable {
        let schema: ObjectIdentifier
        let facet: Facet
    }

    init(_ schema: Schema, _ facet: Facet = .whole) {
        self.schema = schema
        self.facet = facet
    }

    var key: Key { Key(schema: ObjectIdentifier(schema), facet: facet) }

    /// The same schema from another side.
    func seen(as facet: Facet) -> SchemaView { SchemaView(schema, facet) }
}
