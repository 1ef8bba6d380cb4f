/// Who waits for what moment, and when the next reading may begin: a value without clock, lock or task.
///
/// Moments are uptime.
struct Timetable: Sendable {
    /// From the start of one reading to the start of the next; zero where there is no rate to keep.
    let spacing: Duration

    private struct Entry {
        var moment: Duration
        var id: Int
    }

    /// The latest first, so that the earliest leave from the end.
    private var entries: [Entry] = []
    private var lastID = 0
    private var nextTurn: Duration?

    init(spacing: Duration) { self.spacing = spacing }

    /// The earliest moment that is waited for; nil if there is none.
    var next: Duration? { entries.last?.moment }

    /// Gives a number to wait under.
    mutating func makeID() -> Int {
        lastID += 1
        return lastID
    }

    mutating func add(_ id: Int, at moment: Duration) {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].moment > moment { low = middle + 1 } else { high = middle }
        }
        entries.insert(Entry(moment: moment, id: id), at: low)
    }

    mutating func remove(_ id: Int) { entries.removeAll { $0.id == id } }

    /// Those whose moment has come, the earliest first; they wait no longer.
    mutating func takeDue(_ now: Duration) -> [Int] {
        var due: [Int] = []
        while let entry = entries.last, entry.moment <= now {
            due.append(entry.id)
            entries.removeLast()
        }
        return due
    }

    /// Takes the next turn to read; nil if it does not come before `deadline`, and then nothing is taken.
    mutating func takeTurn(_ now: Duration, before deadline: Duration?) -> Duration? {
        let turn = max(now, nextTurn ?? now)
        if let deadline, turn >= deadline { return nil }
        nextTurn = turn + spacing
        return turn
    }
}
