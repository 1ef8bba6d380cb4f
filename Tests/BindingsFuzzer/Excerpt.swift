import TestSupport

/// A small document: some paths of a donor with the components that they refer to.
struct Excerpt {
    var tree: Tree
    private let donor: Donor
    /// How many more components there is room for.
    private var room: Int

    init(of donor: Donor, maxPaths: Int, maxComponents: Int, _ numbers: inout SeededGenerator) {
        self.donor = donor
        room = maxComponents
        tree = .object(donor.tree.members.filter { !["paths", "webhooks", "components"].contains($0.key) })
        for section in ["paths", "webhooks"] {
            guard let all = donor.tree[section]?.members, !all.isEmpty || section == "paths" else { continue }
            let kept = Self.some(all, 1 + numbers.below(maxPaths), &numbers)
            tree[section] = .object(kept)
        }
        let schemes = donor.tree["components"]?["securitySchemes"].map { [Tree.Member(key: "securitySchemes", value: $0)] }
        tree["components"] = .object(schemes ?? [])
        pull(tree.references)
        addComponents(1 + numbers.below(4), &numbers)
    }

    /// Members in a row: what belongs together often stands together.
    private static func some(_ members: [Tree.Member], _ count: Int, _ numbers: inout SeededGenerator) -> [Tree.Member] {
        Array(members.dropFirst(numbers.below(max(members.count - count, 0) + 1)).prefix(count))
    }

    private mutating func addComponents(_ count: Int, _ numbers: inout SeededGenerator) {
        let schemas = donor.tree["components"]?["schemas"]?.members ?? []
        pull(Self.some(schemas, count, &numbers).map { ComponentReference(section: "schemas", name: $0.key).text })
    }

    /// Copies the components that references lead to, and those that they refer to, as long as there is room.
    private mutating func pull(_ references: [String]) {
        var pending = references[...]
        while let next = pending.popFirst() {
            guard room > 0, let reference = ComponentReference(next), tree["components"]?[reference.section]?[reference.name] == nil,
                let value = donor.component(reference)
            else { continue }
            tree.setComponent(reference, value)
            room -= 1
            pending += value.references
        }
    }
}

extension Tree {
    /// Puts a component into its section.
    mutating func setComponent(_ reference: ComponentReference, _ value: Tree) {
        var components = self["components"] ?? .object([])
        var section = components[reference.section] ?? .object([])
        section[reference.name] = value
        components[reference.section] = section
        self["components"] = components
    }
}
