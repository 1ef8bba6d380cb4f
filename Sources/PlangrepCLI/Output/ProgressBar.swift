#if CommandLine
    import Plangrep

    /// How far an upload is, in one line of at most 79 columns.
    enum ProgressBar {
        static let width = 14

        /// `[####--········]  33 %  1.2 MB of 3.6 MB  2.4 MB/s  1 s left`: confirmed bytes, and those on their way as `-`.
        ///
        /// - Parameter rate: bytes in a second; nil where it is not known.
        static func line(_ progress: UploadProgress, rate: Double? = nil) -> String {
            let confirmed = width * percent(progress) / 100
            let sent = max(confirmed, width * percent(progress.sentBytes, of: progress.totalBytes) / 100)
            let bar = String(repeating: "#", count: confirmed) + String(repeating: "-", count: sent - confirmed)
            return "[\(bar)\(String(repeating: "·", count: width - sent))] \(text(progress, rate: rate))"
        }

        /// The same without the bar.
        static func text(_ progress: UploadProgress, rate: Double?) -> String {
            let number = String(percent(progress))
            let padded = String(repeating: " ", count: 3 - number.count) + number
            let amount = "\(padded) %  \(Quantities.bytes(progress.acknowledgedBytes)) of \(Quantities.bytes(progress.totalBytes))"
            return ([amount] + pace(progress, rate)).joined(separator: "  ")
        }

        private static func pace(_ progress: UploadProgress, _ rate: Double?) -> [String] {
            guard let rate, rate >= 1, progress.acknowledgedBytes < progress.totalBytes else { return [] }
            let left = Double(max(0, progress.totalBytes - progress.sentBytes)) / rate
            return ["\(Quantities.bytes(Int64(rate)))/s", "\(Quantities.time(seconds: left)) left"]
        }

        /// The confirmed share, 0 to 100, rounded down; 100 when there is nothing to send.
        static func percent(_ progress: UploadProgress) -> Int { percent(progress.acknowledgedBytes, of: progress.totalBytes) }

        static func percent(_ bytes: Int64, of total: Int64) -> Int {
            guard total > 0 else { return 100 }
            return Int(min(max(Double(bytes) / Double(total), 0), 1) * 100)
        }
    }
#endif
