#if CommandLine
    import Foundation
    import Testing

    private let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")

    /// Compares what a command printed, both streams and how it ended, with a file of `Goldens`.
    ///
    /// `BINDINGS_REWRITE_GOLDENS=1 swift test --filter BindingsCLITests` rewrites the files and fails; read the diff, then run without.
    ///
    /// - Parameter folder: A folder whose path is written `DIR`.
    func expectGolden(
        _ result: CommandResult, _ name: String, in folder: TemporaryFolder? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var text = result.output.map { $0 + "\n" }.joined()
        if !result.errors.isEmpty { text += "-- standard error\n" + result.errors.map { $0 + "\n" }.joined() }
        text += "-- exit \(result.status.rawValue)\n"
        if let folder { text = text.replacing(folder.url.path, with: "DIR") }
        let file = goldens.appendingPathComponent("\(name).txt")
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
