#if Subprocess && (os(macOS) || os(Linux))
    import Subprocess

    #if canImport(System)
        import System
    #else
        import SystemPackage
    #endif

    /// A command that runs without a shell, in a process group of its own, and for a limited time.
    ///
    /// Nothing is awaited beyond that time: a process that the command has started may hold its output open, and even leave the group.
    package struct ChildCommand: Sendable {
        /// The end of a command.
        package enum End: Sendable, Hashable {
            case exited(Int32)
            case signaled(Int32)
        }

        /// The reason that a command did not run to its end.
        package enum Failure: Error, Sendable {
            /// It took longer than its timeout.
            case tookTooLong
            /// It printed more than the limit.
            case printedTooMuch
            /// It could not be started or watched.
            case notRun(String)
        }

        private let executable: String
        private let arguments: [String]
        private let environment: [String: String]
        private let timeout: Duration
        private let grace: Duration

        /// Creates a command.
        ///
        /// - Parameters:
        ///   - executable: The path of the program.
        ///   - arguments: Its arguments.
        ///   - environment: The whole of its environment.
        ///   - timeout: The time limit; then the command is ended, and its group with it.
        ///   - grace: The time between the request to end (SIGTERM) and the forced end (SIGKILL).
        package init(
            _ executable: String, _ arguments: [String], environment: [String: String], timeout: Duration, grace: Duration = .seconds(2)
        ) {
            self.executable = executable
            self.arguments = arguments
            self.environment = environment
            self.timeout = timeout
            self.grace = grace
        }

        /// Runs the command with an empty standard input.
        ///
        /// - Parameters:
        ///   - limit: The maximum size of the output in bytes.
        ///   - showsErrors: Pass `true` to share this process's standard error; otherwise the command's is dropped.
        /// - Returns: The end of the command, and its standard output.
        /// - Throws: ``Failure``, or `CancellationError` if the task is cancelled.
        package func output(limit: Int, showsErrors: Bool) async throws -> (end: End, output: [UInt8]) {
            try await bounded { () -> (end: End, output: [UInt8]) in
                if showsErrors {
                    let result = try await Subprocess.run(configuration, output: .bytes(limit: limit), error: .currentStandardError)
                    return (End(result.terminationStatus), result.standardOutput)
                }
                let result = try await Subprocess.run(configuration, output: .bytes(limit: limit))
                return (End(result.terminationStatus), result.standardOutput)
            }
        }

        /// Runs the command with a file as its standard input, and with this process's standard output and error.
        ///
        /// - Throws: ``Failure``, or `CancellationError` if the task is cancelled.
        package func run(inputDescriptor: Int32) async throws -> End {
            try await bounded {
                let input = FileDescriptor(rawValue: inputDescriptor)
                let result = try await Subprocess.run(
                    configuration, input: .fileDescriptor(input, closeAfterSpawningProcess: false), output: .currentStandardOutput,
                    error: .currentStandardError)
                return End(result.terminationStatus)
            }
        }

        private var configuration: Subprocess.Configuration {
            var options = PlatformOptions()
            options.processGroupID = 0
            options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: grace)]
            let variables = Dictionary(
                uniqueKeysWithValues: environment.compactMap { name, value in
                    Subprocess.Environment.Key(rawValue: name).map { ($0, value) }
                })
            return Configuration(
                executable: .path(FilePath(executable)), arguments: Arguments(arguments), environment: .custom(variables),
                platformOptions: options)
        }

        private func bounded<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
            let environment = RuntimeEnvironment.system
            let watchdog = Watchdog(environment: environment, deadline: environment.uptime() + timeout)
            do {
                let value = try await watchdog.guarding(Progress(environment.uptime), work)
                try Task.checkCancellation()
                return value
            } catch let error as TransportError where error.kind == .deadline {
                throw Failure.tookTooLong
            } catch let error as SubprocessError {
                try Task.checkCancellation()
                throw error.code == .outputLimitExceeded ? Failure.printedTooMuch : Failure.notRun(error.description)
            }
        }
    }

    extension ChildCommand.End {
        fileprivate init(_ status: TerminationStatus) {
            self =
                switch status {
                case .exited(let code): .exited(code)
                case .signaled(let signal): .signaled(signal)
                }
        }
    }
#endif
