/// One search for a match: in every place of the program at once, one code point after the other.
struct PatternRun {
    private let steps: [PatternProgram.Step]
    private let text: [UInt32]
    /// The position at which each step was last entered, so that none is entered twice there.
    private var entered: [Int]

    init(_ program: PatternProgram, _ text: [UInt32]) {
        steps = program.steps
        self.text = text
        entered = Array(repeating: -1, count: steps.count)
    }

    /// Whether there is a match anywhere in the text.
    mutating func search() -> Bool {
        var places: [Int] = []
        for position in 0...text.count {
            // A match may begin anywhere.
            if enter(0, position, &places) { return true }
            guard position < text.count else { return false }
            var next: [Int] = []
            for place in places {
                guard case .one(let set) = steps[place], set.contains(text[position]) else { continue }
                if enter(place + 1, position + 1, &next) { return true }
            }
            places = next
        }
        return false
    }

    /// Goes to a step and on to where the next code point is needed; true where the match is reached.
    private mutating func enter(_ step: Int, _ position: Int, _ places: inout [Int]) -> Bool {
        var pending = [step]
        while let next = pending.popLast() {
            guard entered[next] != position else { continue }
            entered[next] = position
            switch steps[next] {
            case .one: places.append(next)
            case .fork(let one, let other): pending += [one, other]
            case .jump(let target): pending.append(target)
            case .start: if position == 0 { pending.append(next + 1) }
            case .end: if position == text.count { pending.append(next + 1) }
            case .wordEdge(let isThere): if isEdge(position) == isThere { pending.append(next + 1) }
            case .match: return true
            }
        }
        return false
    }

    private func isEdge(_ position: Int) -> Bool {
        func isWord(_ index: Int) -> Bool { text.indices.contains(index) && ScalarSet.wordCharacters.contains(text[index]) }
        return isWord(position - 1) != isWord(position)
    }
}
