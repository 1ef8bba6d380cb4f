#if CommandLine
    import Foundation
    import Testing

    private let goldens = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Goldens")

    /// Compares text with a file of `Goldens`.
    ///
    /// `BINDINGS_REWRITE_GOLDENS=1 swift test --filter PlangrepCLITests` rewrites the files and fails; read the diff, then run without.
    func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = goldens.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["BINDINGS_REWRITE_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(at: goldens, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record(
                "rewrote \(name).txt: read the diff, then run again without BINDINGS_REWRITE_GOLDENS", sourceLocation: sourceLocation)
        }
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(text == expected, "not as \(name).txt", sourceLocation: sourceLocation)
    }
#endif
