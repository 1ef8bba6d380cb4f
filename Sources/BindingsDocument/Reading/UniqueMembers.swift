/// The members of a mapping while it is read: the mapping's own ones win over merged ones, of two of its own the last wins.
struct UniqueMembers {
    private(set) var members: [LocatedNode.Member] = []
    private var indices: [String: Int] = [:]
    private var merged: Set<String> = []

    /// Sets a member of the mapping's own; returns the one of the same name that it replaces, unless that was merged.
    mutating func set(_ member: LocatedNode.Member) -> LocatedNode.Member? {
        guard let index = indices[member.key] else {
            append(member)
            return nil
        }
        let earlier = members[index]
        members[index] = member
        return merged.remove(member.key) == nil ? earlier : nil
    }

    /// Adds a member of a merged mapping, unless there is one of that name.
    mutating func merge(_ member: LocatedNode.Member) {
        guard indices[member.key] == nil else { return }
        merged.insert(member.key)
        append(member)
    }

    private mutating func append(_ member: LocatedNode.Member) {
        indices[member.key] = members.count
        members.append(member)
    }
}
