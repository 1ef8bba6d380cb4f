/// Schemas that are defined by themselves: references and `allOf` that lead from one to another and back, and never to a schema.
///
/// A choice (`oneOf`, `anyOf`), a property or an element may lead back: there is a value that ends it.
struct SchemaCycles {
    private let schemas: [SchemaIdentity: Schema]
    private let edges: [SchemaIdentity: Set<SchemaIdentity>]
    private let components: StrongComponents<SchemaIdentity>

    init(in schemas: [SchemaIdentity: Schema]) {
        self.schemas = schemas
        edges = schemas.mapValues { Set(Self.references(of: $0).compactMap(\.target)) }.filter { !$0.value.isEmpty }
        components = StrongComponents(edges)
    }

    /// One cycle.
    struct Cycle {
        /// All schemas that are defined by one another.
        let members: Set<SchemaIdentity>
        /// A shortest way from one of them back to it, which stands at both ends.
        let path: [SchemaIdentity]
        /// The reference that the way begins with.
        let reference: SchemaReference
    }

    /// The cycles, in the order of files and pointers.
    var all: [Cycle] {
        var known: Set<SchemaIdentity> = []
        return edges.keys.sorted().compactMap { start in
            guard !known.contains(start), let path = way(backTo: start), let first = path.dropFirst().first,
                let reference = schemas[start].flatMap({ Self.references(of: $0).first { $0.target == first } })
            else { return nil }
            let members = Set(edges.keys.filter { components.holdsBoth(start, $0) })
            known.formUnion(members)
            return Cycle(members: members, path: path, reference: reference)
        }
    }

    /// A shortest way along edges (breadth first); nil where none leads back.
    private func way(backTo start: SchemaIdentity) -> [SchemaIdentity]? {
        guard edges[start, default: []].contains(where: { components.holdsBoth(start, $0) }) else { return nil }
        var earlier: [SchemaIdentity: SchemaIdentity] = [:]
        var pending = [start]
        var next = 0
        while next < pending.count {
            let node = pending[next]
            next += 1
            for target in edges[node, default: []].sorted() where components.holdsBoth(start, target) {
                if target == start { return steps(to: node, from: start, earlier) + [start] }
                guard earlier[target] == nil else { continue }
                earlier[target] = node
                pending.append(target)
            }
        }
        return nil
    }

    private func steps(to end: SchemaIdentity, from start: SchemaIdentity, _ earlier: [SchemaIdentity: SchemaIdentity]) -> [SchemaIdentity]
    {
        var path = [end]
        while let last = path.last, last != start, let before = earlier[last] { path.append(before) }
        return path.reversed()
    }

    /// The references by which a schema is defined: its own, and those of its parts.
    private static func references(of schema: Schema) -> [SchemaReference] {
        var found: [SchemaReference] = []
        var pending = [schema]
        while let next = pending.popLast() {
            if let reference = next.reference { found.append(reference) }
            pending += next.allOf.reversed()
        }
        return found
    }
}
