#if os(macOS) || os(Linux) || os(Windows)
    import Foundation

    /// A process that is started once, and can be ended from any task.
    ///
    /// `@unchecked`: `process` is configured and started under the lock, and asked for nothing but `terminate()` after that, under the lock too.
    final class RunningCommand: @unchecked Sendable {
        private let process = Process()
        private let state = Mutex<(isRunning: Bool, isOver: Bool)>((false, false))

        /// Runs the command to its end.
        ///
        /// - Returns: how it ended, and at most a little more than a key's length of what it printed.
        func run(_ executable: String, _ arguments: [String]) async throws -> (status: Int32, output: [UInt8]) {
            let pipe = Pipe()
            let ended = Race<Int32>()
            try start(executable, arguments, pipe, ended)
            let output = try await FileIO.run { () throws(TransportError) in Self.read(pipe) }
            return (try await ended.value, output)
        }

        func terminate() {
            state.withLock { state in
                if state.isRunning, !state.isOver { process.terminate() }
                state.isOver = true
            }
        }

        private func start(_ executable: String, _ arguments: [String], _ pipe: Pipe, _ ended: Race<Int32>) throws {
            try state.withLock { state in
                if state.isOver { throw CancellationError() }
                process.executableURL = URL(fileURLWithPath: executable)
                process.arguments = arguments
                process.standardInput = FileHandle.nullDevice
                process.standardOutput = pipe
                process.terminationHandler = { [self] process in
                    self.state.withLock { $0.isOver = true }
                    ended.settle(.success(process.terminationStatus))
                }
                try process.run()
                state.isRunning = true
            }
        }

        /// Reads on to the end, so that the command is not blocked, but keeps no more than is needed to know that it is too much.
        private static func read(_ pipe: Pipe) -> [UInt8] {
            var output: [UInt8] = []
            while let data = try? pipe.fileHandleForReading.read(upToCount: 4_096), !data.isEmpty {
                output += data.prefix(APIKey.maxLength + 1 - output.count)
            }
            return output
        }
    }
#endif
