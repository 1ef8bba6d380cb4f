/// A pattern as steps of an automaton that is in several places at once, and never goes back (Thompson's construction).
struct PatternProgram: Sendable {
    enum Step: Sendable {
        case one(ScalarSet)
        /// Both places.
        case fork(Int, Int)
        case jump(Int)
        case start
        case end
        case wordEdge(isThere: Bool)
        case match
    }

    private(set) var steps: [Step] = []

    /// What is counted is written out: so many steps, and no more.
    static let most = 5_000

    init(_ node: PatternNode) throws(TextPatternError) {
        try add(node)
        try step(.match)
    }

    private mutating func step(_ step: Step) throws(TextPatternError) {
        guard steps.count < Self.most else { throw TextPatternError("it takes more than \(Self.most) steps") }
        steps.append(step)
    }

    private mutating func add(_ node: PatternNode) throws(TextPatternError) {
        switch node {
        case .nothing: break
        case .one(let set): try step(.one(set))
        case .sequence(let parts): for part in parts { try add(part) }
        case .choice(let alternatives): try add(alternatives[...])
        case .repeated(let node, let min, let max): try add(node, min, max)
        case .start: try step(.start)
        case .end: try step(.end)
        case .wordEdge(let isThere): try step(.wordEdge(isThere: isThere))
        }
    }

    private mutating func add(_ alternatives: ArraySlice<PatternNode>) throws(TextPatternError) {
        guard let first = alternatives.first else { return }
        guard alternatives.count > 1 else { return try add(first) }
        let fork = steps.count
        try step(.fork(fork + 1, 0))
        try add(first)
        let jump = steps.count
        try step(.jump(0))
        steps[fork] = .fork(fork + 1, steps.count)
        try add(alternatives.dropFirst())
        steps[jump] = .jump(steps.count)
    }

    private mutating func add(_ node: PatternNode, _ min: Int, _ max: Int?) throws(TextPatternError) {
        for _ in 0..<min { try add(node) }
        guard let max else {
            let fork = steps.count
            try step(.fork(fork + 1, 0))
            try add(node)
            try step(.jump(fork))
            steps[fork] = .fork(fork + 1, steps.count)
            return
        }
        var forks: [Int] = []
        for _ in min..<max {
            forks.append(steps.count)
            try step(.fork(steps.count + 1, 0))
            try add(node)
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    }
}
