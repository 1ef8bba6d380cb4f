import TestSupport

/// Exchanges subtrees between documents: what comes out is mostly a document, and of a form that nobody wrote.
struct Exchange {
    private let donors: [Donor]
    private var numbers: SeededGenerator
    private(set) var tree: Tree

    /// The document of a seed.
    init(seed: UInt64, donors: [Donor]) {
        self.donors = donors
        numbers = SeededGenerator(seed: seed)
        let base = donors[numbers.below(donors.count)]
        tree = Excerpt(of: base, maxPaths: 4, maxComponents: 25, &numbers).tree
        for _ in 0...numbers.below(12) { change() }
    }

    private mutating func change() {
        switch numbers.below(20) {
        case 0..<9: replace(sameKind: true)
        case 9: replace(sameKind: false)
        case 10..<14: insert()
        case 14..<18: retarget()
        case 18: exchangeScalars()
        default: remove()
        }
    }

    // MARK: - Changes

    /// Puts a donor's subtree in the place of one here.
    private mutating func replace(sameKind: Bool) {
        guard let (path, kind) = place(where: { _ in true }) else { return }
        let kinds = Array(Set(donors.flatMap(\.paths.keys))).sorted { $0.rawValue < $1.rawValue }
        guard let wanted = sameKind ? kind : numbers.pick(kinds), let graft = graft(of: wanted) else { return }
        tree[path[...]] = graft
    }

    /// Adds a donor's subtree beside those of its kind.
    private mutating func insert() {
        guard let (path, kind) = place(where: { if case .all = $0.children { true } else { false } }),
            case .all(let element) = kind.children, let graft = graft(of: element)
        else { return }
        switch tree[path[...]] {
        case .array(let elements): tree[path[...]] = .array(elements + [graft])
        case .object(var members):
            members.insert(Tree.Member(key: newKey(for: element), value: graft), at: numbers.below(members.count + 1))
            tree[path[...]] = .object(members)
        default: return
        }
    }

    /// Lets a reference lead to another component of its section: this ties knots.
    private mutating func retarget() {
        guard let path = paths({ $1["$ref"] != nil }).randomElement(using: &numbers) else { return }
        guard let old = tree[path[...]]["$ref"]?.string.flatMap(ComponentReference.init) else { return }
        guard let name = numbers.pick(names(in: old.section)) else { return }
        tree[path[...]]["$ref"] = .string(ComponentReference(section: old.section, name: name).text)
    }

    /// Takes a scalar's value from a donor's member of the same name: a type, a format, a name.
    private mutating func exchangeScalars() {
        let wanted = ["type", "format", "in", "name", "style", "explode", "required", "default", "const", "enum", "minimum", "nullable"]
        let key = wanted[numbers.below(wanted.count)]
        guard let path = paths({ $1[key] != nil }).randomElement(using: &numbers) else { return }
        let donor = donors[numbers.below(donors.count)]
        for _ in 0..<40 {
            guard let place = numbers.pick(donor.paths[.schema] ?? []), let value = donor.tree[place[...]][key] else { continue }
            tree[path[...]][key] = value
            return
        }
    }

    private mutating func remove() {
        guard let (path, _) = place(where: { _ in true }), let last = path.last else { return }
        let parent = path.dropLast()
        switch tree[parent] {
        case .array(var elements):
            elements.remove(at: last)
            tree[parent] = .array(elements)
        case .object(var members):
            members.remove(at: last)
            tree[parent] = .object(members)
        default: return
        }
    }

    // MARK: - Choices

    /// A place of a kind; the kinds are as likely as each other, so that schemas do not take all.
    private mutating func place(where isWanted: (Kind) -> Bool) -> (Tree.Path, Kind)? {
        var found: [Kind: [Tree.Path]] = [:]
        tree.visit { path, kind, _ in
            if kind != .other, kind != .document, isWanted(kind) { found[kind, default: []].append(path) }
        }
        let kinds = found.keys.sorted { $0.rawValue < $1.rawValue } + (found[.schema] == nil ? [] : [.schema, .schema, .schema])
        guard let kind = numbers.pick(kinds), let path = numbers.pick(found[kind] ?? []) else { return nil }
        return (path, kind)
    }

    private func paths(_ isWanted: (Tree.Path, Tree) -> Bool) -> [Tree.Path] {
        var found: [Tree.Path] = []
        tree.visit { path, _, value in if isWanted(path, value) { found.append(path) } }
        return found
    }

    private func names(in section: String) -> [String] { (tree["components"]?[section]?.members ?? []).map(\.key) }

    private mutating func newKey(for kind: Kind) -> String {
        let keys: [String] =
            switch kind {
            case .response: ["200", "201", "204", "2XX", "404", "4XX", "default", "101"]
            case .mediaType:
                [
                    "application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/event-stream",
                    "application/merge-patch+json", "image/*", "application/jsonl", "application/octet-stream",
                ]
            case .pathItem: ["/extra", "/extra/{id}", "{$request.body#/url}"]
            default: ["extra", "value", "type", "Extra", "id", "X-Extra", "items"]
            }
        return keys[numbers.below(keys.count)]
    }

    // MARK: - Grafts

    /// A donor's subtree of a kind, with the components that it refers to.
    private mutating func graft(of kind: Kind) -> Tree? {
        for _ in 0..<10 {
            let donor = donors[numbers.below(donors.count)]
            guard let path = numbers.pick(donor.paths[kind] ?? []) else { continue }
            let value = donor.tree[path[...]]
            guard value.json().utf8.count < 20_000 else { continue }
            return adopted(value, from: donor)
        }
        return nil
    }

    /// Brings what a subtree refers to along, up to some components; further references lead to what is here already.
    private mutating func adopted(_ value: Tree, from donor: Donor) -> Tree {
        var room = 6
        var pending = value.references[...]
        while let next = pending.popFirst() {
            guard let reference = ComponentReference(next), tree["components"]?[reference.section]?[reference.name] == nil,
                let component = donor.component(reference), room > 0
            else { continue }
            tree.setComponent(reference, component)
            room -= 1
            pending += component.references
        }
        let here = ["schemas", "parameters", "responses"].reduce(into: [:]) { $0[$1] = names(in: $1) }
        var numbers = numbers
        defer { self.numbers = numbers }
        return value.mapReferences { text in
            guard let reference = ComponentReference(text), let names = here[reference.section], !names.contains(reference.name),
                let name = numbers.pick(names)
            else { return text }
            return ComponentReference(section: reference.section, name: name).text
        }
    }
}
