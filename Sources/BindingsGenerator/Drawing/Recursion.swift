/// Finds the properties by which a struct would contain itself: those, and only those, are kept in a box.
struct Recursion {
    private let edges: [Identifier: Set<Identifier>]

    /// - Parameter structs: Every struct that will exist, by name.
    init(structs: [StructPicture]) {
        edges = Dictionary(
            structs.map { ($0.name, Set($0.properties.compactMap { Self.contained(in: $0.type) })) }, uniquingKeysWith: { $0.union($1) })
    }

    /// Whether a property of this type inside the struct leads back to the struct without an array or dictionary between.
    func needsBox(_ type: TypeExpression, in owner: Identifier) -> Bool {
        guard let first = Self.contained(in: type) else { return false }
        var seen: Set<Identifier> = []
        var pending = [first]
        while let next = pending.popLast() {
            if next == owner { return true }
            if seen.insert(next).inserted { pending += edges[next] ?? [] }
        }
        return false
    }

    private static func contained(in type: TypeExpression) -> Identifier? {
        switch type {
        case .named(let name): name
        case .optional(let wrapped), .field(let wrapped): contained(in: wrapped)
        default: nil
        }
    }
}
