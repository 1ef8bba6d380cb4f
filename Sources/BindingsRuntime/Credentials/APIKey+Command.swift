#if os(macOS) || os(Linux) || os(Windows)
    import Foundation

    extension APIKey {
        /// Takes a secret from the output of a command, of a password manager for example; white space around it is dropped.
        ///
        /// There is no shell: arguments are passed as they are. The command inherits the environment and the standard error, and reads nothing.
        /// - Parameters:
        ///   - executable: the path of the program.
        ///   - arguments: its arguments.
        ///   - timeout: how long it may take; default: 30 s. It is terminated then, and when the task is cancelled.
        /// - Throws: ``APIError/Kind/missingCredential`` when the command cannot be started, fails, takes too long, or prints no key; what it
        ///   printed is never in the error. ``APIError/Kind/cancelled`` when the task is cancelled.
        public static func command(
            _ executable: String, _ arguments: [String] = [], timeout: Duration = .seconds(30)
        ) async throws(APIError) -> APIKey {
            let command = KeyCommand(executable: executable, arguments: arguments)
            do {
                return try await command.run(timeout)
            } catch let error as APIError {
                throw error
            } catch {
                throw APIError(kind: .cancelled, message: TransportError.cancelled.message, cause: error)
            }
        }
    }

    /// A command that prints a key.
    struct KeyCommand: Sendable {
        let executable: String
        let arguments: [String]

        /// Ends in time even where something that the command has started holds on to its output.
        func run(_ timeout: Duration) async throws -> APIKey {
            let environment = RuntimeEnvironment.system
            let process = RunningCommand()
            defer { process.terminate() }
            let watchdog = Watchdog(environment: environment, deadline: environment.uptime() + timeout)
            do {
                return try await watchdog.guarding(Progress(environment.uptime)) { try await output(of: process) }
            } catch let error as TransportError where error.kind == .deadline {
                throw failure("takes longer than \(timeout)")
            }
        }

        private func output(of process: RunningCommand) async throws -> APIKey {
            let (status, output) = try await withTaskCancellationHandler {
                do {
                    return try await process.run(executable, arguments)
                } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    throw failure("cannot be started", cause: error)
                }
            } onCancel: {
                process.terminate()
            }
            try Task.checkCancellation()
            if status != 0 { throw failure("ended with \(status)") }
            guard output.count <= APIKey.maxLength, let text = String(validating: output, as: UTF8.self), let key = APIKey.trimmed(text)
            else {
                throw failure("printed no key: nothing, more than 64 KiB, or what is not UTF-8")
            }
            return key
        }

        /// The arguments are not named: one may be a secret itself.
        private func failure(_ what: String, cause: (any Error)? = nil) -> APIError {
            .missingKey("The command \(executable) \(what). Run it by hand to see what it prints.", cause: cause)
        }
    }
#endif
