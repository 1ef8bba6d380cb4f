#if SQLite
    import Foundation
    import TestSupport

    /// The same guard in a process of its own.
    enum Probe {
        /// Runs it to its end, or kills it (SIGKILL) after so many lines; gives its lines.
        static func run(_ path: String, count: Int, killedAfter limit: Int = .max) async throws -> [String] {
            let process = Process()
            process.executableURL = BuiltExecutable.url("ReplayGuardProbe")
            process.arguments = [path, "\(count)"]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            return await withCheckedContinuation { continuation in
                // Reading blocks, so it has a thread of its own.
                Thread.detachNewThread {
                    let text = read(output.fileHandleForReading, lines: limit)
                    if limit != .max { kill(process.processIdentifier, SIGKILL) }
                    let rest = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                    process.waitUntilExit()
                    // A line that was cut off by the kill was not told.
                    continuation.resume(
                        returning: (text + rest).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
                }
            }
        }

        private static func read(_ file: FileHandle, lines limit: Int) -> String {
            var text = ""
            while limit != .max, text.utf8.count(where: { $0 == 10 }) < limit {
                let part = file.availableData
                if part.isEmpty { break }
                text += String(decoding: part, as: UTF8.self)
            }
            return text
        }
    }
#endif
