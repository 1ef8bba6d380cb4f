#if CommandLine
    import BindingsWebhooks
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

        func sha256() throws -> String {
            let handle = try FileHandle(forReadingFrom: url)
            var hasher = SHA256Hasher()
            while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty { hasher.update(chunk) }
            return hasher.finalizeHex()
        }

        func remove() { try? FileManager.default.removeItem(at: url) }
    }
#endif
