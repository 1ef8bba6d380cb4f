import BindingsDocument

/// What a schema is to Swift, seen without its name.
indirect enum ResolvedSchema {
    /// An object with named members.
    case object(ResolvedObject)
    /// An object whose members have no names in the document; nil where their values may be anything.
    case dictionary(SchemaProjection?)
    /// A closed list of values.
    case enumeration(ResolvedEnum)
    /// A list.
    case array(Schema?)
    /// A list whose first elements have a type each.
    case tuple(ResolvedTuple)
    /// A single value of a known type.
    case scalar(TypeExpression.Builtin)
    /// A string that is the JSON text of another value.
    case encoded(Schema)
    /// A single value of a type that the config names for the schema's format.
    case mapped(TypeExpression)
    /// One of several types.
    case union(ResolvedUnion)
    /// An object with named members that is one of several types as well.
    case composite(members: SchemaProjection, choice: SchemaProjection)
    /// The same as another schema.
    case same(as: Schema)
    /// Any JSON value: the document says no more, or more than can be said in one type.
    case anything
}

/// A list whose first elements have a type each.
struct ResolvedTuple {
    /// The schemas of the first elements.
    let items: [Schema]
    /// How many of them must be there.
    let required: Int
    /// What follows them.
    let rest: Rest

    /// Elements behind the first ones.
    enum Rest {
        case none, anything
        case items(Schema)
    }
}

/// The members of an object, those of `allOf` among them.
struct ResolvedObject {
    var properties: [Property] = []
    var additional: Additional = .unsaid

    /// A named member.
    struct Property {
        let name: String
        var schema: Schema
        var isRequired: Bool
    }

    /// What the document says of members it does not name.
    enum Additional {
        case unsaid, refused, anything
        case values(SchemaProjection)
    }

    mutating func require(_ names: [String]) {
        guard !names.isEmpty else { return }
        let names = Set(names)
        for index in properties.indices where names.contains(properties[index].name) { properties[index].isRequired = true }
    }
}

/// The values of an enum.
struct ResolvedEnum {
    /// What the values are made of.
    let kind: Kind
    /// The values, each once, in the document's order, null left out.
    var members: [Member]
    /// Whether the document says that there are others: a plain string stands beside the list.
    var hasOthers = false

    /// What values are made of.
    enum Kind {
        case strings, integers, numbers
        /// Values of several types.
        case mixed
    }

    /// One value.
    struct Member {
        /// The value as it stands in the document.
        let value: LocatedNode
        /// What people would call it, and what overrides in the config go by.
        let text: String
        /// The name the document gives it, where it does.
        var name: String?
        /// What the document says of it.
        var doc: String?
    }
}
