#if os(macOS) || os(Linux)
    import Foundation

    /// A program run without a shell: its output goes to a file, so that no pipe can fill up, and it ends by a deadline.
    struct Command: Sendable {
        let arguments: [String]
        var folder: URL
        /// How long it may take; generous, since the machine may be busy.
        var deadline = Duration.seconds(900)

        struct Outcome: Sendable {
            let succeeded: Bool
            /// Standard output and standard error, as they came.
            let output: String
        }

        /// Runs to the end; throws where the program cannot be started or takes too long.
        func run() async throws -> Outcome {
            let log = FileManager.default.temporaryDirectory.appending(path: "consumer-\(UUID().uuidString).log")
            guard FileManager.default.createFile(atPath: log.path, contents: nil) else { throw Failure("\(log.path) cannot be written") }
            defer { try? FileManager.default.removeItem(at: log) }
            let status = try await status(writingTo: FileHandle(forWritingTo: log))
            return Outcome(succeeded: status == 0, output: try String(decoding: Data(contentsOf: log), as: UTF8.self))
        }

        /// Runs to the end, which has to be a success.
        @discardableResult
        func succeed() async throws -> String {
            let outcome = try await run()
            guard outcome.succeeded else { throw Failure("`\(arguments.joined(separator: " "))` failed:\n\(outcome.output)") }
            return outcome.output
        }

        private func status(writingTo log: FileHandle) async throws -> Int32 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.environment = Self.environment
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = log
            process.standardError = log
            let ended = AsyncStream<Int32>.makeStream()
            process.terminationHandler = {
                ended.continuation.yield($0.terminationStatus); ended.continuation.finish()
            }
            try process.run()
            let watch = Watch(process: process.processIdentifier, deadline: deadline)
            defer { watch.cancel() }
            for await status in ended.stream { return status }
            throw Failure("`\(arguments.joined(separator: " "))` was cancelled")
        }

        /// The tests' own environment, without what `swift test`, coverage or a git hook put into it.
        private static let environment = ProcessInfo.processInfo.environment.filter { key, _ in
            !["SWIFTPM_", "SWIFT_", "XCTest", "XCTEST", "LLVM_PROFILE", "GIT_", "PLANGREP_", "BINDINGS_"].contains { key.hasPrefix($0) }
                && !["PACKAGE_RESOURCE_BUNDLE_PATH", "PACKAGE_RESOURCE_BUNDLE_URL"].contains(key)
        }
    }

    /// Ends a process that outlives its deadline: asked first, so that it can end its own children, then at once.
    private struct Watch {
        private let task: Task<Void, Never>

        init(process: pid_t, deadline: Duration) {
            task = Task {
                guard (try? await Task.sleep(for: deadline)) != nil else { return }
                kill(process, SIGTERM)
                guard (try? await Task.sleep(for: .seconds(10))) != nil else { return }
                kill(process, SIGKILL)
            }
        }

        func cancel() { task.cancel() }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) { self.description = description }
    }
#endif
