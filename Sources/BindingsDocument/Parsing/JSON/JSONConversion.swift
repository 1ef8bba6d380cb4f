import BindingsJSON

/// Turns the reader's nodes into located ones; of members of one name the last is kept, the others are told.
struct JSONConversion {
    let file: SourceFile
    let diagnostics: DiagnosticCollector
    /// Where the text begins in the file, after a byte order mark.
    var start = 0

    func convert(_ node: JSONNode) -> LocatedNode {
        LocatedNode(kind(of: node), file: file, offset: start + node.offset)
    }

    private func kind(of node: JSONNode) -> LocatedNode.Kind {
        switch node.kind {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let text): .number(text)
        case .string(let text): .string(text)
        case .array(let elements): .sequence(elements.map(convert))
        case .object(let members): .mapping(converted(members))
        }
    }

    private func converted(_ members: [JSONMember]) -> [LocatedNode.Member] {
        var result: [LocatedNode.Member] = []
        result.reserveCapacity(members.count)
        for member in members {
            result.append(.init(key: member.key, keyOffset: start + member.keyOffset, value: convert(member.value)))
        }
        return hasRepeatedKey(members) ? withoutRepeatedKeys(result) : result
    }

    /// Looks for repeated keys; for a few members comparing each with each is faster than hashing.
    private func hasRepeatedKey(_ members: [JSONMember]) -> Bool {
        if members.count > 8 { return Set(members.map(\.key)).count < members.count }
        for (index, member) in members.enumerated() {
            for other in members.dropFirst(index + 1) where other.key == member.key { return true }
        }
        return false
    }

    private func withoutRepeatedKeys(_ members: [LocatedNode.Member]) -> [LocatedNode.Member] {
        var kept = UniqueMembers()
        for member in members {
            if let earlier = kept.set(member) { diagnostics.repeatedKey(member.key, at: earlier.keyLocation) }
        }
        return kept.members
    }
}
