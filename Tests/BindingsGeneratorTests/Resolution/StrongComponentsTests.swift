import TestSupport
import BindingsDocument
import Testing

@testable import BindingsGenerator

struct StrongComponentsTests {
    @Test func agreeWithASearchFromEachNode() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let count = Int.random(in: 1...12, using: &random)
            var edges: [Int: Set<Int>] = [:]
            for _ in 0..<Int.random(in: 0...(2 * count), using: &random) {
                edges[.random(in: 0..<count, using: &random), default: []].insert(.random(in: 0..<count, using: &random))
            }
            let components = StrongComponents(edges)
            for (node, targets) in edges {
                for target in targets { #expect(components.holdsBoth(node, target) == Self.leads(target, to: node, edges), "\(edges)") }
            }
        }
    }

    @Test func aLongChainNeedsNoLongStack() {
        let count = 200_000
        let edges = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, Set([$0 + 1])) })
        let chain = StrongComponents(edges)
        #expect(!chain.holdsBoth(0, 1))
        let ring = StrongComponents(edges.merging([count: [0]]) { $1 })
        #expect(ring.holdsBoth(0, 1) && ring.holdsBoth(count, 0))
    }

    private static func leads(_ start: Int, to end: Int, _ edges: [Int: Set<Int>]) -> Bool {
        var seen: Set<Int> = []
        var pending = [start]
        while let next = pending.popLast() {
            if next == end { return true }
            if seen.insert(next).inserted { pending += edges[next] ?? [] }
        }
        return false
    }
}
