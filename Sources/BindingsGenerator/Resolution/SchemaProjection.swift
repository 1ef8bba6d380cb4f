import BindingsDocument

/// A schema, seen whole or from one side: what a value of several types is as one of them, or what an object's members are apart from its choice.
struct SchemaProjection {
    let schema: Schema
    var projection = Projection.whole

    /// A side of a schema.
    enum Projection: Hashable {
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
        let projection: Projection
    }

    init(_ schema: Schema, _ projection: Projection = .whole) {
        self.schema = schema
        self.projection = projection
    }

    var key: Key { Key(schema: ObjectIdentifier(schema), projection: projection) }

    /// The same schema from another side.
    func seen(as projection: Projection) -> SchemaProjection { SchemaProjection(schema, projection) }
}
