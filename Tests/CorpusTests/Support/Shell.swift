import Foundation

/// Runs a program without a shell; its output goes to a file, so that no pipe can fill up.
enum Shell {
    struct Outcome: Sendable {
        let status: Int32
        /// Standard output and standard error, as they came.
        let output: String
    }

    /// Runs to the end or to a deadline; standard input comes from a file where one is named.
    static func run(_ arguments: [String], in folder: URL, input: URL? = nil, seconds: Double = 900) async throws -> Outcome {
        try FileManager.default.createDirectory(at: Corpus.workFolder, withIntermediateDirectories: true)
        let log = Corpus.workFolder.appendingPathComponent("log-\(UUID().uuidString)")
        guard FileManager.default.createFile(atPath: log.path, contents: nil) else {
            throw ShellError(description: "\(log.path) cannot be written")
        }
        defer { try? FileManager.default.removeItem(at: log) }
        let status = try await status(arguments, in: folder, input: input, output: FileHandle(forWritingTo: log), seconds: seconds)
        return Outcome(status: status, output: String(decoding: try Data(contentsOf: log), as: UTF8.self))
    }

    private static func status(_ arguments: [String], in folder: URL, input: URL?, output: FileHandle, seconds: Double) async throws
        -> Int32
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = cleanEnvironment
        process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        let ended = AsyncStream<Int32>.makeStream()
        process.terminationHandler = {
            ended.continuation.yield($0.terminationStatus)
            ended.continuation.finish()
        }
        try process.run()
        let identifier = process.processIdentifier
        let watch = Task {
            try await Task.sleep(for: .seconds(seconds))
            kill(identifier, SIGTERM)
        }
        defer { watch.cancel() }
        for await status in ended.stream { return status }
        throw ShellError(description: "\(arguments.joined(separator: " ")) was cancelled")
    }

    /// The tests' own environment, without what `swift test` or coverage put into it.
    private static let cleanEnvironment = ProcessInfo.processInfo.environment.filter { key, _ in
        !["SWIFTPM_", "SWIFT_", "XCTest", "XCTEST", "LLVM_PROFILE", "GIT_", "BINDINGS_"].contains { key.hasPrefix($0) }
            && !["PACKAGE_RESOURCE_BUNDLE_PATH", "PACKAGE_RESOURCE_BUNDLE_URL"].contains(key)
    }
}

/// Why a program could not be run.
struct ShellError: Error, CustomStringConvertible {
    let description: String
}
