/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed everywhere, so that a failure comes back.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// At least 0, and less than `bound`; 0 where `bound` leaves nothing else.
    package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

    /// True in the given part of all cases, 0 to 1.
    package mutating func chance(_ part: Double) -> Bool { Double(below(1_000_000)) < part * 1_000_000 }

    /// One of the list; nil if it is empty.
    package mutating func pick<Element>(_ list: [Element]) -> Element? { list.isEmpty ? nil : list[below(list.count)] }
}
