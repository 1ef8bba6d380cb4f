import BindingsDocument

/// What a schema is to Swift, seen without its name.
indirect enum SchemaShape {
    /// An object with named members.
    case object(ObjectShape)
    /// An object whose members have no names in the document; nil where their values may be anything.
    case dictionary(Schema?)
    /// A closed list of values.
    case enumeration(EnumShape)
    /// A list.
    case array(Schema?)
    /// A single value of a known type.
    case scalar(TypeExpression.Builtin)
    /// One of several types.
    case union(UnionShape)
    /// The same as another schema.
    case same(as: Schema)
    /// Any JSON value: the document says no more, or more than can be said in one type.
    case anything
}

/// The members of an object, those of `allOf` among them.
struct ObjectShape {
    var properties: [Property] = []
    var additional: Additional = .unsaid

    /// A named member.
    struct Property {
        let name: String
        let schema: Schema
        var isRequired: Bool
    }

    /// What the document says of members it does not name.
    enum Additional {
        case unsaid, refused, anything
        case values(Schema)
    }

    mutating func add(_ other: ObjectShape) {
        for property in other.properties {
            if let index = properties.firstIndex(where: { $0.name == property.name }) {
                properties[index].isRequired = properties[index].isRequired || property.isRequired
            } else {
                properties.append(property)
            }
        }
        if case .unsaid = additional { additional = other.additional }
    }

    mutating func require(_ names: [String]) {
        for index in properties.indices where names.contains(properties[index].name) { properties[index].isRequired = true }
    }
}

/// The values of an enum.
enum EnumShape {
    case strings([String])
    case integers([Int])
}
