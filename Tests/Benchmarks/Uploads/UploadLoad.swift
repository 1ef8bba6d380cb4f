#if CommandLine
    import Foundation

    /// Files to send: so many of such a size.
    struct UploadLoad {
        let name: String
        let files: [SparseFile]
        let bytes: Int64

        init(count: Int, bytesEach: Int64) throws {
            name = "\(count) × \(bytesEach / 1_000_000) MB"
            bytes = Int64(count) * bytesEach
            files = try (0..<count).map { _ in try SparseFile(size: UInt64(bytesEach)) }
        }

        var urls: [URL] { files.map(\.url) }

        func remove() { for file in files { file.remove() } }
    }

    /// What sending a load took.
    struct UploadCost {
        let seconds: Double
        let cpuSeconds: Double
        let peakMegabytes: Int

        func line(_ name: String, _ load: UploadLoad) -> String {
            let gigabytes = Double(load.bytes) / 1e9
            let columns = [
                name.padding(toLength: 34, withPad: " ", startingAt: 0),
                "\(seconds.text(2)) s".leftPadded(9), "\((gigabytes * 1_000 / seconds).text(0)) MB/s".leftPadded(11),
                "\((cpuSeconds / gigabytes).text(2)) CPU-s/GB".leftPadded(15), "\(peakMegabytes) MB".leftPadded(8),
            ]
            return "  " + columns.joined()
        }
    }

    extension Double {
        /// With so many decimals.
        func text(_ decimals: Int) -> String { formatted(.number.precision(.fractionLength(decimals)).grouping(.never)) }
    }

    extension String {
        fileprivate func leftPadded(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
    }
#endif
