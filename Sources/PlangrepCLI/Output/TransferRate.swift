#if CommandLine
    /// How fast an upload is, over the last seconds.
    struct TransferRate: Sendable {
        private static let window = Duration.seconds(10)
        private static let spacing = Duration.milliseconds(250)

        private var samples: [(at: Duration, bytes: Int64)] = []

        /// Takes in how many bytes were sent by now.
        ///
        /// - Returns: bytes in a second; nil as long as there is nothing to compare with.
        mutating func add(_ bytes: Int64, at now: Duration) -> Double? {
            // Bytes that are sent again do not count twice.
            while let last = samples.last, last.bytes > bytes { samples.removeLast() }
            if samples.last.map({ now - $0.at >= Self.spacing }) ?? true { samples.append((now, bytes)) }
            while samples.count > 2, now - samples[1].at >= Self.window { samples.removeFirst() }
            guard let first = samples.first, now - first.at >= .seconds(1) else { return nil }
            return Double(bytes - first.bytes) / ((now - first.at) / .seconds(1))
        }
    }
#endif
