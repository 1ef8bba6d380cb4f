import BindingsDocument

/// Finds members of an answer, and of the objects in it.
struct PageProperties {
    let mapper: TypeMapper

    /// Members, each of the object that the one before it holds.
    typealias Path = [ResolvedObject.Property]

    /// What a declaration names: a member, or a way to one through others, `meta.next_cursor` or `/meta/next_cursor`; nil where it leads nowhere.
    func declared(_ spelling: String, in object: ResolvedObject) -> Path? {
        // Names may have dots themselves: `@odata.nextLink`.
        if let member = object.properties.first(where: { $0.name == spelling }) { return [member] }
        var path: Path = []
        var current: ResolvedObject? = object
        for key in Self.keys(of: spelling) {
            guard let member = current?.properties.first(where: { $0.name == key }) else { return nil }
            path.append(member)
            current = self.object(of: member)
        }
        return path.isEmpty ? nil : path
    }

    /// The members of the object that a declaration leads into, as far as it leads.
    func known(_ spelling: String, in object: ResolvedObject) -> (owner: String, names: [String]) {
        var found = (owner: "the answer", names: object.properties.map(\.name))
        var current = object
        for key in Self.keys(of: spelling) {
            guard let member = current.properties.first(where: { $0.name == key }), let inner = self.object(of: member) else { break }
            (current, found) = (inner, (VisibleText.quoted(key), inner.properties.map(\.name)))
        }
        return found
    }

    /// The member of a usual name, in the answer itself or in an object beside the items.
    func usual(_ isNamed: (String) -> Bool, in object: ResolvedObject, fits: (Schema) -> Bool) -> Path? {
        if let member = object.properties.first(where: { isNamed($0.name) && fits($0.schema) }) { return [member] }
        for (aside, inner) in asides(of: object) {
            if let member = inner.properties.first(where: { isNamed($0.name) && fits($0.schema) }) { return [aside, member] }
        }
        return nil
    }

    /// The objects in an answer that tell of the page.
    func asides(of object: ResolvedObject) -> [(member: ResolvedObject.Property, object: ResolvedObject)] {
        object.properties.filter { PageHints.isAside($0.name) }.compactMap { member in self.object(of: member).map { (member, $0) } }
    }

    private func object(of member: ResolvedObject.Property) -> ResolvedObject? {
        let target = mapper.resolver.target(of: member.schema)
        if case .object(let object) = mapper.resolver.resolved(target), mapper.symbols.name(of: target) != nil { return object }
        guard case .named(let name) = mapper.plainType(of: target),
            case .object(let object) = mapper.symbols.declaration(named: name)?.resolved
        else { return nil }
        return object
    }

    /// RFC 6901, or names between dots.
    private static func keys(of spelling: String) -> [String] {
        guard spelling.hasPrefix("/") else { return spelling.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
        return spelling.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
            String($0.replacing("~1", with: "/").replacing("~0", with: "~"))
        }
    }
}
