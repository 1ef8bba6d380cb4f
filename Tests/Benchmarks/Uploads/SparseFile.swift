#if CommandLine
    import Foundation

    /// A large file that takes no room on disk: a PDF's first line, then a hole, then some bytes that are not zero.
    struct SparseFile {
        let url: URL

        init(size: UInt64) throws {
            url = FileManager.default.temporaryDirectory.appendingPathComponent("benchmark-\(UUID().uuidString).pdf")
            guard FileManager.default.createFile(atPath: url.path, contents: Data("%PDF-1.7\n".utf8)) else {
                throw BenchmarkError("cannot write \(url.path)")
            }
            let handle = try FileHandle(forWritingTo: url)
            try handle.truncate(atOffset: size - 5)
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("%%EOF".utf8))
            try handle.close()
        }

        func remove() { try? FileManager.default.removeItem(at: url) }
    }
#endif
