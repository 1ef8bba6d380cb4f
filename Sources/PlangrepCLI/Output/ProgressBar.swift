#if CommandLine
    import Plangrep

    /// How far an upload is, in one line.
    enum ProgressBar {
        static let width = 30

        /// `[##########····················]  33 %  1.2 MB of 3.6 MB`.
        static func line(_ progress: UploadProgress) -> String {
            let filled = width * percent(progress) / 100
            let bar = String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled)
            let number = String(percent(progress))
            let padded = String(repeating: " ", count: 3 - number.count) + number
            return "[\(bar)] \(padded) %  \(Quantities.bytes(progress.sentBytes)) of \(Quantities.bytes(progress.totalBytes))"
        }

        /// 0 to 100, rounded down; 100 when there is nothing to send.
        static func percent(_ progress: UploadProgress) -> Int {
            guard progress.totalBytes > 0 else { return 100 }
            return Int(min(max(Double(progress.sentBytes) / Double(progress.totalBytes), 0), 1) * 100)
        }
    }
#endif
