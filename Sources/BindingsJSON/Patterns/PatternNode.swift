/// What a pattern consists of.
indirect enum PatternNode: Sendable, Hashable {
    case nothing
    case one(ScalarSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// Repeated at least and at most so often; nil for as often as there is more.
    case repeated(PatternNode, min: Int, max: Int?)
    case start
    case end
    /// Where a word begins or ends, or where none does.
    case wordEdge(isThere: Bool)
}
