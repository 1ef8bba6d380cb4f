/// The groups of a directed graph whose members all lead to one another, found in time linear in the graph's size (Kosaraju's algorithm).
///
/// Walks with stacks of its own: a chain of a hundred thousand types must not exhaust the thread's.
package struct StrongComponents<Node: Hashable> {
    private var component: [Node: Int] = [:]

    /// - Parameter edges: where each node leads to; what leads nowhere need not be among the keys.
    package init(_ edges: [Node: Set<Node>]) {
        var reversed: [Node: [Node]] = [:]
        for (node, targets) in edges {
            for target in targets { reversed[target, default: []].append(node) }
        }
        for (number, root) in Self.finishing(edges).reversed().enumerated() where component[root] == nil {
            var pending = [root]
            while let node = pending.popLast() {
                guard component[node] == nil else { continue }
                component[node] = number
                pending += reversed[node] ?? []
            }
        }
    }

    /// Whether each of two nodes, one of which leads to the other directly, leads back to the other; true for one that leads to itself.
    package func holdsBoth(_ one: Node, _ other: Node) -> Bool { one == other || component[one].map { $0 == component[other] } ?? false }

    /// What all nodes of one group have in common; nil for a node that is not in the graph.
    package func number(of node: Node) -> Int? { component[node] }

    /// All nodes, each after those that it leads to and that do not lead back.
    private static func finishing(_ edges: [Node: Set<Node>]) -> [Node] {
        var seen: Set<Node> = []
        var finished: [Node] = []
        for root in edges.keys where seen.insert(root).inserted {
            var path = [(node: root, next: edges[root, default: []].makeIterator())]
            while let (node, rest) = path.popLast() {
                var next = rest
                guard let target = next.next() else {
                    finished.append(node)
                    continue
                }
                path.append((node, next))
                if seen.insert(target).inserted { path.append((target, edges[target, default: []].makeIterator())) }
            }
        }
        return finished
    }
}
