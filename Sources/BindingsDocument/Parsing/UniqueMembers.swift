/// The members of a mapping while it is read: the mapping's own ones win over merged ones, of two of its own the last wins.
struct UniqueMembers {
    private(set) var members: [LocatedNode.Member] = []
    private var indices: [String: Int] = [:]
    private var merged: Set<String> = []

    /// Sets a member of the mapping's own; returns the one of the same name that it replaces, unless that was merged.
    mutating func set(_ member: LocatedNode.Member) -> LocatedNode.Member? {
        guard let index = index(of: member.key) else {
            append(member)
            return nil
        }
        let earlier = members[index]
        members[index] = member
        return merged.remove(member.key) == nil ? earlier : nil
    }

    /// Adds a member of a merged mapping, unless there is one of that name.
    mutating func merge(_ member: LocatedNode.Member) {
        guard index(of: member.key) == nil else { return }
        merged.insert(member.key)
        append(member)
    }

    private mutating func append(_ member: LocatedNode.Member) {
        members.append(member)
        if members.count == Self.few {
            for (index, member) in members.enumerated() { indices[member.key] = index }
        } else if members.count > Self.few {
            indices[member.key] = members.count - 1
        }
    }

    private func index(of key: String) -> Int? {
        if members.count >= Self.few { return indices[key] }
        for index in members.indices where members[index].key == key { return index }
        return nil
    }

    /// Fewer members are compared one by one, which is faster than hashing.
    private static let few = 9
}
