import BindingsDocument

/// Finds the properties by which a type would contain itself: those, and only those, are kept in a box.
struct RecursiveTypes {
    private let components: StrongComponents<Identifier>

    /// - Parameter ir: Every declaration that will exist. Unions are indirect, lists and dictionaries keep their elements elsewhere.
    init(ir: ModuleIR) {
        var edges: [Identifier: Set<Identifier>] = [:]
        for one in ir.structs { edges[one.name] = Set(one.properties.compactMap { Self.contained(in: $0.type) }) }
        for one in ir.aliases { edges[one.name] = Set([Self.contained(in: one.type)].compactMap { $0 }) }
        for one in ir.wrappers { edges[one.name] = Set([Self.contained(in: one.type)].compactMap { $0 }) }
        for one in ir.composites { edges[one.name] = Set([one.members, one.choice].compactMap(Self.contained)) }
        for one in ir.tuples { edges[one.name] = Set(one.items.compactMap { Self.contained(in: $0.type) }) }
        components = StrongComponents(edges)
    }

    /// Puts what would contain itself into boxes.
    func box(_ ir: inout ModuleIR) {
        for index in ir.structs.indices {
            let owner = ir.structs[index].name
            for place in ir.structs[index].properties.indices
            where needsBox(ir.structs[index].properties[place].type, in: owner) {
                // Names made by the rules hold no underscore in front: this one is free.
                ir.structs[index].properties[place].box = Identifier("_" + ir.structs[index].properties[place].name.name)
            }
        }
        for index in ir.tuples.indices {
            let owner = ir.tuples[index].name
            for place in ir.tuples[index].items.indices where needsBox(ir.tuples[index].items[place].type, in: owner) {
                ir.tuples[index].items[place].type = ir.tuples[index].items[place].type.boxed
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
