import Foundation

/// What a program cost that ran to its end.
struct Expense {
    /// Seconds of processor time, its own and of every process that it waited for.
    var processorSeconds: Double
    /// The largest resident size of the program itself, in MiB; 0 where the system does not tell.
    var peakMebibytes: Int
    /// Standard output and standard error, as they came.
    var output: String

    /// Runs a program, which has to succeed; nothing else may be run beside it.
    ///
    /// - Parameters:
    ///   - arguments: the program, looked for in PATH, and its arguments.
    ///   - folder: where it runs.
    static func of(_ arguments: [String], in folder: URL) throws -> Expense {
        let log = folder.appending(path: "expense-\(UUID().uuidString).log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        let process = try process(arguments, in: folder, log: log)
        let before = childrenSeconds
        try process.run()
        let peak = watch(process)
        let output = try String(decoding: Data(contentsOf: log), as: UTF8.self)
        guard process.terminationStatus == 0 else {
            throw BenchmarkError("`\(arguments.joined(separator: " "))` ended with \(process.terminationStatus):\n\(output.suffix(4_000))")
        }
        return Expense(processorSeconds: childrenSeconds - before, peakMebibytes: peak, output: output)
    }

    /// The cheapest of several runs: a machine's other work only ever adds.
    static func best(of runs: Int, _ arguments: [String], in folder: URL) throws -> Expense {
        var best = try of(arguments, in: folder)
        for _ in 1..<max(runs, 1) {
            let next = try of(arguments, in: folder)
            if next.processorSeconds < best.processorSeconds { best = next }
        }
        return best
    }

    private static func process(_ arguments: [String], in folder: URL, log: URL) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = process.standardOutput
        return process
    }

    /// Waits for the end; the peak is read while it runs, since a process that has ended tells it no more.
    private static func watch(_ process: Process) -> Int {
        var peak = 0
        while process.isRunning {
            peak = max(peak, ResidentMemory.peakMegabytes(of: "\(process.processIdentifier)"))
            usleep(2_000)
        }
        process.waitUntilExit()
        // They are thousands of KiB.
        return peak * 1_000 / 1_024
    }

    /// What all children cost that were waited for (getrusage(2)).
    private static var childrenSeconds: Double {
        var usage = rusage()
        getrusage(children, &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }

    #if canImport(Glibc)
        private static let children = RUSAGE_CHILDREN.rawValue
    #else
        private static let children = RUSAGE_CHILDREN
    #endif
}
