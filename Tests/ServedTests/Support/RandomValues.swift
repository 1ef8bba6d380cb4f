#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import Foundation
    import TestSupport

    /// Values drawn at random.
    struct RandomValues {
        var random: SeededGenerator

        /// Every sign that a URL must take care of, and some beyond ASCII.
        static let anything = Array("aZ0/,;=. %&+#?|~!'()*[]@$:é\u{1F600}\"\\<>{}^`")
        /// What stands in headers and cookies as it is.
        static let plain = Array("aZ09-_")

        mutating func text(_ signs: [Character] = Self.anything, least: Int = 1) -> String {
            String((0..<least + random.below(8)).map { _ in signs[random.below(signs.count)] })
        }

        /// A text that is no dot segment.
        mutating func segment(_ signs: [Character] = Self.anything) -> String { "x" + text(signs, least: 0) }

        mutating func texts(_ signs: [Character] = Self.anything) -> [String] { (0..<1 + random.below(3)).map { _ in text(signs) } }

        mutating func maybe<Value>(_ draw: (inout Self) -> Value) -> Value? { random.chance(0.7) ? draw(&self) : nil }

        mutating func number() -> Int { Int(truncatingIfNeeded: random.next()) >> random.below(60) }

        mutating func point(_ signs: [Character] = Self.anything) -> Point {
            Point(name: segment(signs), x: maybe { $0.number() }, isOpen: maybe { $0.random.chance(0.5) })
        }

        /// Lists that are empty and lists that are not there cannot be told apart in most styles.
        mutating func filter() -> Filter {
            Filter(
                genre: random.chance(0.5) ? .crime : .scienceFiction,
                floors: maybe { values in (0..<1 + values.random.below(3)).map { _ in values.number() } },
                spot: maybe { $0.point() }, spots: maybe { values in (0..<1 + values.random.below(3)).map { _ in values.point() } })
        }

        mutating func moment() -> Date { Date(timeIntervalSince1970: Double(random.below(4_000_000_000)) + Double(random.below(8)) / 8) }

        mutating func uuid() -> UUID {
            let (high, low) = (random.next(), random.next())
            func bytes(_ word: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
            let all = bytes(high) + bytes(low)
            return UUID(
                uuid: (
                    all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9], all[10], all[11], all[12], all[13],
                    all[14], all[15]
                ))
        }
    }
#endif
