import Yams

extension YAMLConversion {
    struct Key {
        let text: String
        let offset: Int
        let isMerge: Bool
    }

    /// A key is a text whatever it looks like: `200`, `true` and `1.50` are what is written.
    mutating func key(_ node: Node, depth: Int) throws(Refusal) -> Key {
        if let scalar = node.scalar, composer.text.aliasName(of: scalar.string) == nil {
            let offset = node.mark.map(composer.positions.offset) ?? 0
            if let name = anchorName(at: offset) { anchors[name] = try convert(node, depth: depth + 1) }
            let text = composer.text.repeatedKey(at: offset) ?? composer.text.restored(scalar.string)
            return Key(text: text, offset: offset, isMerge: text == "<<" && isPlain(scalar))
        }
        let converted = try convert(node, depth: depth + 1).node
        return Key(text: text(ofKey: converted), offset: converted.offset, isMerge: false)
    }

    /// The text of a key that is an alias, a list or a mapping; the last two have none and are told.
    private func text(ofKey key: LocatedNode) -> String {
        switch key.kind {
        case .string(let text), .number(let text): return text
        case .bool(let value): return value ? "true" : "false"
        case .null: return "null"
        case .sequence, .mapping:
            diagnostics.warning(
                "yaml-key", "a key that is \(key.kindName) has no name here and is read as empty", at: key.location, drops: true)
            return ""
        }
    }

    /// Merges a mapping, or each of a list of mappings, at a merge key (https://yaml.org/type/merge.html).
    func merge(_ value: LocatedNode, into members: inout UniqueMembers, at offset: Int) throws(Refusal) {
        for source in value.elements ?? [value] {
            guard let merged = source.members else {
                throw Refusal(code: "yaml-syntax", message: "a merge key '<<' takes a mapping, not \(source.kindName)", offset: offset)
            }
            for member in merged { members.merge(member) }
        }
    }
}
