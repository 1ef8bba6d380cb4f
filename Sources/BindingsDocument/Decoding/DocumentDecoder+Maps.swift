/// A value with the place it stands at and what names it.
struct NamedNode {
    let nameText: NameText
    let node: LocatedNode
    let place: DocumentPlace

    var name: String { nameText.text }
    var nameLocation: SourceLocation { nameText.location }
}

extension DocumentDecoder {
    /// The members of a map with their places.
    ///
    /// A map that is nothing but a `$ref` to a map is that map.
    func entries(
        of node: LocatedNode, at place: DocumentPlace, owner: String, hops: Int = 0
    ) -> [NamedNode] {
        guard let members = node.members else {
            diagnostics.warning("wrong-kind", "\(owner) takes a mapping, and this is \(node.kindName)", at: node.location, drops: true)
            return []
        }
        if members.count == 1, members[0].key == "$ref", let text = members[0].value.string {
            guard hops < Self.maxMapHops else {
                diagnostics.tell(.cycle([text]), at: members[0].value.location)
                return []
            }
            guard let target = resolver.target(of: text, at: members[0].value) else { return [] }
            return entries(of: target.node, at: target.place, owner: owner, hops: hops + 1)
        }
        return members.map {
            NamedNode(nameText: NameText($0), node: $0.value, place: place.child($0.key, $0.value))
        }
    }

    /// References from map to map are followed so often.
    private static let maxMapHops = 32

    /// Entries less the `x-` ones, which go to the extensions.
    func entriesWithoutExtensions(
        of node: LocatedNode, at place: DocumentPlace, owner: String, _ unknownKeywords: inout UnknownKeywords
    ) -> [NamedNode] {
        var kept: [NamedNode] = []
        for entry in entries(of: node, at: place, owner: owner) {
            if entry.name.hasPrefix("x-") {
                unknownKeywords.extensions.append(.init(key: entry.name, keyOffset: entry.nameText.offset, value: entry.node))
            } else {
                kept.append(entry)
            }
        }
        return kept
    }

    /// The elements of a list with their places; none where it is no list, which is told.
    ///
    /// A reference to a list is followed.
    func elements(of member: LocatedNode.Member, at place: DocumentPlace, _ unknownKeywords: inout UnknownKeywords) -> [NamedNode] {
        let inPlace = place.child(member.key, member.value)
        guard let list = resolved(member.value, at: inPlace) else { return [] }
        guard let elements = list.node.elements else {
            misfit(member, expected: "a list", &unknownKeywords)
            return []
        }
        return elements.enumerated().map { index, element in
            NamedNode(
                nameText: NameText(text: String(index), file: element.file, offset: element.offset), node: element,
                place: list.place.child(String(index), element))
        }
    }

    /// The members of an object; none where it is no mapping, which is told.
    func members(of node: LocatedNode, owner: String) -> [LocatedNode.Member] {
        if let members = node.members { return members }
        diagnostics.warning("wrong-kind", "\(owner) is a mapping, and this is \(node.kindName)", at: node.location, drops: true)
        return []
    }
}
