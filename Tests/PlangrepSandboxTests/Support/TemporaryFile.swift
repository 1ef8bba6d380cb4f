#if Sandbox
    import Foundation

    /// Calls the closure with a file of these bytes, which is removed afterwards.
    func withTemporaryFile<Result>(_ bytes: [UInt8], _ body: (URL) async throws -> Result) async throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("plangrep-sandbox-test-\(UUID().uuidString)")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(url)
    }
#endif
