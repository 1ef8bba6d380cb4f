import Foundation

/// A table in Markdown, as the documentation has it.
struct CostTable {
    private let columns: [String]
    private var rows: [[String]] = []

    init(_ columns: String...) { self.columns = columns }

    mutating func add(_ cells: String...) { rows.append(cells) }

    func show() {
        print("\n" + line(columns) + "\n" + line(columns.map { _ in "---" }))
        for row in rows { print(line(row)) }
        // A long run is watched.
        fflush(nil)
    }

    private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension Double {
    /// With two digits behind the point, or one from ten on.
    var figure: String { formatted(.number.precision(.fractionLength(self < 10 ? 2 : 1)).grouping(.never)) }

    /// Beside a peer's figure: the peer's, and ours as a share of it; a dash where there is none.
    func beside(_ peer: Double?) -> String { peer.map { "\($0.figure) (\((self / $0).figure))" } ?? "–" }
}
