/// A property, or one of a property's value: `nextCursor`, `meta?.nextCursor`.
public struct MemberPath: Leaf {
    /// The properties' names, in order.
    public let names: [Identifier]
    /// The type of the last one.
    public let type: TypeExpression
    /// Which of those before it may be nil.
    private let optionals: [Bool]

    /// - Parameters:
    ///   - holders: the properties on the way.
    ///   - property: what they lead to.
    init(through holders: [PropertyPicture], to property: PropertyPicture) {
        names = (holders + [property]).map(\.name)
        optionals = holders.map(\.type.isOptional)
        type = property.type
    }

    /// Whether the value may be nil.
    public var isOptional: Bool { type.isOptional || optionals.contains(true) }

    /// The expression, without what it is asked of.
    public var swiftText: String {
        zip(names, optionals).map { "\($0.swiftText)\($1 ? "?" : "")." }.joined() + (names.last?.swiftText ?? "")
    }
}

/// Finds the properties of members.
struct MemberPaths {
    let structs: [StructPicture]
    /// Where in the list the struct of a name is.
    let places: [Identifier: Int]

    /// Nil where a member is no property, or one on the way is no struct.
    func path(_ members: PageMembers.Path, from index: Int) -> MemberPath? {
        var holders: [PropertyPicture] = []
        var index = index
        for member in members.dropLast() {
            guard let property = structs[index].property(of: member.name), let inner = Self.holder(property.type).flatMap({ places[$0] })
            else { return nil }
            holders.append(property)
            index = inner
        }
        guard let last = members.last, let property = structs[index].property(of: last.name) else { return nil }
        return MemberPath(through: holders, to: property)
    }

    private static func holder(_ type: TypeExpression) -> Identifier? {
        switch type {
        case .named(let name), .optional(.named(let name)): name
        default: nil
        }
    }
}
