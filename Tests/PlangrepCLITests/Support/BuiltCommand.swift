#if CommandLine
    import Foundation
    import Plangrep
    import TestSupport

    /// The built command in a process of its own, with a home of its own.
    struct BuiltCommand {
        let home: URL
        let key: APIKey

        struct Output {
            var status: Int32
            var out: String
            var err: String
        }

        init(home: URL, key: APIKey) throws {
            (self.home, self.key) = (home, key)
            try FileManager.default.createDirectory(at: home.appending(path: "tmp"), withIntermediateDirectories: true)
        }

        /// Where submissions are kept by default.
        var state: URL { home.appending(path: "state/plangrep/submissions") }

        func process(_ arguments: [String], input: Data = Data()) throws -> (process: Process, out: URL, err: URL) {
            let process = Process()
            process.executableURL = BuiltExecutable.url("plangrep")
            process.arguments = arguments
            process.environment = [
                "PLANGREP_API_KEY": key.withSecret { $0 }, "TMPDIR": home.appending(path: "tmp").path, "HOME": home.path,
                "XDG_STATE_HOME": home.appending(path: "state").path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
            ]
            let name = UUID().uuidString
            let files = ["in", "out", "err"].map { home.appending(path: "\(name).\($0)") }
            for (file, content) in zip(files, [input, Data(), Data()]) { try content.write(to: file) }
            process.standardInput = try FileHandle(forReadingFrom: files[0])
            process.standardOutput = try FileHandle(forWritingTo: files[1])
            process.standardError = try FileHandle(forWritingTo: files[2])
            try process.run()
            return (process, files[1], files[2])
        }

        func run(_ arguments: String..., input: Data = Data()) async throws -> Output {
            let started = try process(arguments, input: input)
            return try await end(started)
        }

        func end(_ started: (process: Process, out: URL, err: URL)) async throws -> Output {
            while started.process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
            return Output(
                status: started.process.terminationStatus, out: try String(contentsOf: started.out, encoding: .utf8),
                err: try String(contentsOf: started.err, encoding: .utf8))
        }
    }
#endif
