#if CommandLine
    import Foundation
    import Plangrep

    /// What a person reads is held as long as it fits the screen, and goes through a pager when it does not.
    enum Pager {
        /// Runs work whose output a person reads.
        ///
        /// On anything but a terminal, and with an empty `PAGER`, output is written as it comes.
        static func run<Value>(_ console: Console, _ work: (Console) async throws -> Value) async throws -> Value {
            guard console.isTerminal, let height = console.height, let command = console.pager, !command.isEmpty else {
                return try await work(console)
            }
            let output = PagedOutput(height: height, console: console, command: command)
            var paged = console
            paged.write = { output.write($0) }
            paged.writeError = { output.writeError($0) }
            paged.isClosed = { output.isClosed }
            let result: Result<Value, any Error>
            do { result = .success(try await work(paged)) } catch { result = .failure(error) }
            await output.finish()
            return try result.get()
        }

        /// `PAGER`, or `less` that ends by itself where all fits, and leaves the text on the screen.
        static func command(_ environment: [String: String]) -> String {
            environment["PAGER"] ?? "less -FX"
        }
    }

    /// Lines that are held, or on their way to a pager.
    private final class PagedOutput: Sendable {
        private struct State {
            var held = ""
            /// What is said on standard error comes behind what is read.
            var errors = ""
            var lines = 0
            var pager: (process: Process, input: FileHandle)?
            var isClosed = false
            var isPlain = false
        }

        private let state = Mutex(State())
        private let height: Int
        private let console: Console
        private let command: String

        init(height: Int, console: Console, command: String) {
            (self.height, self.console, self.command) = (height, console, command)
        }

        /// Whether the person has left the pager.
        var isClosed: Bool { state.withLock { $0.isClosed } }

        func write(_ text: String) {
            state.withLock { state in
                if state.isPlain { return console.write(text) }
                if state.pager == nil {
                    state.held += text
                    state.lines += text.count { $0 == "\n" }
                    if state.lines < height { return }
                    start(&state)
                } else {
                    send(text, &state)
                }
            }
        }

        func writeError(_ text: String) { state.withLock { $0.errors += text } }

        /// Writes what fits, or waits until the person has read.
        func finish() async {
            let process = state.withLock { state -> Process? in
                guard let pager = state.pager else {
                    console.write(state.held)
                    return nil
                }
                try? pager.input.close()
                return pager.process
            }
            while process?.isRunning == true {
                // Who interrupts leaves the pager to the person, whose terminal it has.
                try? await Task.detached { try await ContinuousClock().sleep(for: .milliseconds(20)) }.value
            }
            let errors = state.withLock { $0.errors }
            if !errors.isEmpty { console.writeError(errors) }
        }

        /// A pager that cannot be started is none.
        private func start(_ state: inout State) {
            signal(SIGPIPE, SIG_IGN)
            let (process, pipe) = (Process(), Pipe())
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", command]
            process.standardInput = pipe
            do {
                try process.run()
                try? pipe.fileHandleForReading.close()
                state.pager = (process, pipe.fileHandleForWriting)
                send(state.held, &state)
            } catch {
                state.isPlain = true
                console.write(state.held)
            }
            state.held = ""
        }

        private func send(_ text: String, _ state: inout State) {
            if state.isClosed { return }
            do { try state.pager?.input.write(contentsOf: Data(text.utf8)) } catch { state.isClosed = true }
        }
    }
#endif
