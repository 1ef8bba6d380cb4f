#if Observability && Crypto
    import Foundation

    /// A folder that is removed at the end.
    final class Folder: Sendable {
        private let url: URL

        init() throws {
            url = FileManager.default.temporaryDirectory.appendingPathComponent("bindings-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.removeItem(at: url)
        }

        func file(_ name: String, _ bytes: [UInt8]) throws -> URL {
            let file = url.appendingPathComponent(name)
            try Data(bytes).write(to: file)
            return file
        }
    }
#endif
