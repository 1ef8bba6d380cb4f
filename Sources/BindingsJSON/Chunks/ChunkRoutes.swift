/// The arrays that a ``JSONChunkReader`` looks for, as a tree of their names.
struct ChunkRoutes: Sendable {
    struct Node: Sendable {
        /// The number of the array whose elements belong to this node; nil where only arrays inside of them were asked for.
        var array: Int?
        var children: [String: Int] = [:]
    }

    /// The first one is the outermost object.
    private(set) var nodes = [Node()]

    init(_ arrays: [[String]]) {
        for (number, path) in arrays.enumerated() where !path.isEmpty {
            let node = path.reduce(0) { child(of: $0, named: $1) }
            nodes[node].array = number
        }
    }

    private mutating func child(of node: Int, named name: String) -> Int {
        if let known = nodes[node].children[name] { return known }
        nodes.append(Node())
        nodes[node].children[name] = nodes.count - 1
        return nodes.count - 1
    }
}
