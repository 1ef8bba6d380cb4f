/// Finds the name that was probably meant.
package enum NearestName {
    /// The candidate that differs least from a name, if it differs by no more than a third of its characters; the first one of several.
    package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8.prefix(maxLength))
        var best: (name: String, distance: Int)?
        for candidate in candidates.prefix(maxCandidates) {
            let other = Array(candidate.lowercased().utf8.prefix(maxLength))
            let allowed = min((best?.distance ?? Int.max) - 1, max(wanted.count, other.count) / 3)
            guard abs(wanted.count - other.count) <= allowed else { continue }
            let distance = distance(wanted, other)
            if distance <= allowed { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Longer names and longer lists are cut: the search is quadratic in both.
    private static let maxLength = 80
    private static let maxCandidates = 5_000

    /// The least number of insertions, deletions, replacements and swaps of neighbours that lead from one to the other (optimal string
    /// alignment).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for (leftIndex, leftByte) in left.enumerated() {
            var next = [leftIndex + 1]
            for (rightIndex, rightByte) in right.enumerated() {
                var least = min(row[rightIndex] + (leftByte == rightByte ? 0 : 1), row[rightIndex + 1] + 1, next[rightIndex] + 1)
                if leftIndex > 0, rightIndex > 0, leftByte == right[rightIndex - 1], left[leftIndex - 1] == rightByte {
                    least = min(least, before[rightIndex - 1] + 1)
                }
                next.append(least)
            }
            (before, row) = (row, next)
        }
        return row[right.count]
    }
}
