/// Finds the properties of members.
struct PropertyPaths {
    let structs: [StructIR]
    let aliases: [Identifier: TypeExpression]
    /// Where in the list the struct of a name is.
    let places: [Identifier: Int]

    /// Nil where a member is no property, or one on the way is no struct.
    func path(_ members: PageProperties.Path, from index: Int) -> PropertyPath? {
        var holders: [PropertyIR] = []
        var index = index
        for member in members.dropLast() {
            guard let property = structs[index].property(of: member.name), let inner = holder(property.type).flatMap({ places[$0] })
            else { return nil }
            holders.append(property)
            index = inner
        }
        guard let last = members.last, let property = structs[index].property(of: last.name) else { return nil }
        return PropertyPath(through: holders, to: property)
    }

    /// The struct that a property's type is, perhaps by other names.
    private func holder(_ type: TypeExpression, depth: Int = 0) -> Identifier? {
        switch type {
        case .optional(let wrapped): holder(wrapped, depth: depth + 1)
        case .named(let name): aliases[name].flatMap { depth < 20 ? holder($0, depth: depth + 1) : nil } ?? name
        default: nil
        }
    }
}
