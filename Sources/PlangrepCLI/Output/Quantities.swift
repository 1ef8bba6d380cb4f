#if CommandLine
    /// How numbers are written for people.
    enum Quantities {
        /// Bytes in decimal units: `999 B`, `1.2 MB`.
        static func bytes(_ count: Int64) -> String {
            var value = Double(count)
            var unit = "B"
            for next in ["kB", "MB", "GB", "TB"] where value >= 999.95 || (unit == "B" && value >= 1000) {
                (value, unit) = (value / 1000, next)
            }
            return unit == "B" ? "\(count) B" : "\((value * 10).rounded() / 10) \(unit)"
        }

        /// `45 s`, `5 min`, `3 h`, `4 d`, rounded up.
        static func time(seconds: Double) -> String {
            let units: [(limit: Double, size: Double, name: String)] = [(90, 1, "s"), (5400, 60, "min"), (172_800, 3600, "h")]
            let unit = units.first { seconds < $0.limit } ?? (.infinity, 86400, "d")
            return "\(Int(min(seconds / unit.size, 9999).rounded(.up))) \(unit.name)"
        }

        /// `1 page`, `2 pages`, `3 deliveries`, `pages unknown`.
        static func count(_ count: Int?, _ noun: String) -> String {
            let plural = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
            guard let count else { return "\(plural) unknown" }
            return "\(count) \(count == 1 ? noun : plural)"
        }
    }
#endif
