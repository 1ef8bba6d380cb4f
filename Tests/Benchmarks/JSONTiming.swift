import Foundation

/// CPU seconds of the fastest of five runs; what `body` has made is released behind the clock's back, for it is its user's to release.
func best<Made>(_ body: () throws -> Made) throws -> Double {
    var best = Double.infinity
    for _ in 0..<5 {
        let start = clock()
        let made = try body()
        best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        withExtendedLifetime(made) {}
    }
    return best
}

func report(_ what: String, _ bytes: Int, _ seconds: Double) {
    let speed = Int(Double(bytes) / 1_000_000 / seconds)
    print("  \(what): \(Int(seconds * 1000)) ms, \(speed) MB/s")
}

func ratio<A, B>(_ what: String, _ bytes: Int, ours: () throws -> A, theirs: () throws -> B) throws -> Double {
    let (a, b) = (try best(ours), try best(theirs))
    report("\(what), ours", bytes, a)
    report("\(what), Foundation", bytes, b)
    print("  \(what) is \((b / a * 10).rounded() / 10) times as fast")
    return b / a
}
