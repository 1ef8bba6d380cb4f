import BindingsDocument

/// Finds the properties by which a type would contain itself: those, and only those, are kept in a box.
struct Recursion {
    private let components: StrongComponents<Identifier>

    /// - Parameter picture: Every declaration that will exist. Unions are indirect, lists and dictionaries keep their elements elsewhere.
    init(picture: Picture) {
        var edges: [Identifier: Set<Identifier>] = [:]
        for one in picture.structs { edges[one.name] = Set(one.properties.compactMap { Self.contained(in: $0.type) }) }
        for one in picture.aliases { edges[one.name] = Set([Self.contained(in: one.type)].compactMap { $0 }) }
        for one in picture.wrappers { edges[one.name] = Set([Self.contained(in: one.type)].compactMap { $0 }) }
        for one in picture.composites { edges[one.name] = Set([one.members, one.choice].compactMap(Self.contained)) }
        for one in picture.tuples { edges[one.name] = Set(one.items.compactMap { Self.contained(in: $0.type) }) }
        components = StrongComponents(edges)
    }

    /// Puts what would contain itself into boxes.
    func box(_ picture: inout Picture) {
        for index in picture.structs.indices {
            let owner = picture.structs[index].name
            for place in picture.structs[index].properties.indices
            where needsBox(picture.structs[index].properties[place].type, in: owner) {
                // Names made by the rules hold no underscore in front: this one is free.
                picture.structs[index].properties[place].box = Identifier("_" + picture.structs[index].properties[place].name.name)
            }
        }
        for index in picture.tuples.indices {
            let owner = picture.tuples[index].name
            for place in picture.tuples[index].items.indices where needsBox(picture.tuples[index].items[place].type, in: owner) {
                picture.tuples[index].items[place].type = picture.tuples[index].items[place].type.boxed
            }
        }
    }

    /// Whether a value of this type inside the owner leads back to the owner without an array or dictionary between.
    private func needsBox(_ type: TypeExpression, in owner: Identifier) -> Bool {
        // The owner leads to what it contains: that leads back if both are in one component.
        Self.contained(in: type).map { components.holdsBoth(owner, $0) } ?? false
    }

    private static func contained(in type: TypeExpression) -> Identifier? {
        switch type {
        case .named(let name): name
        case .optional(let wrapped), .field(let wrapped): contained(in: wrapped)
        default: nil
        }
    }
}
