#if os(macOS) || os(Linux)
    #if Subprocess
        extension APIKey {
            /// Reads a secret from the output of a command, a password manager for example; white space around it is dropped.
            ///
            /// There is no shell; arguments are passed as they are. The command has this process's standard error and no input. Of the environment
            /// it sees only what programs need to work (`PATH`, `HOME`, `LANG` and the like), no other secret.
            /// - Parameters:
            ///   - executable: The path of the program.
            ///   - arguments: Its arguments.
            ///   - passing: The names of further environment variables that it may see, such as `OP_SERVICE_ACCOUNT_TOKEN`.
            ///   - timeout: The time limit; default: 30 s. Then the command is ended with everything it has started, as it is when the task is
            ///     cancelled.
            /// - Throws: ``APIError/Kind/missingCredential`` if the command cannot be started, fails, takes too long, or prints no key; its output
            ///   is never in the error. ``APIError/Kind/cancelled`` if the task is cancelled.
            public static func command(
                _ executable: String, _ arguments: [String] = [], passing: [String] = [], timeout: Duration = .seconds(30)
            ) async throws(APIError) -> APIKey {
                let command = ChildCommand(
                    executable, arguments, environment: CommandEnvironment.variables(and: passing), timeout: timeout)
                do {
                    return try key(try await command.output(limit: maxLength, showsErrors: true), of: executable)
                } catch let error as APIError {
                    throw error
                } catch let failure as ChildCommand.Failure {
                    throw failed(executable, what(failure, timeout), cause: failure)
                } catch {
                    throw APIError(kind: .cancelled, message: TransportError.cancelled.message, cause: error)
                }
            }

            private static func key(_ result: (end: ChildCommand.End, output: [UInt8]), of executable: String) throws(APIError) -> APIKey {
                switch result.end {
                case .exited(0): break
                case .exited(let status): throw failed(executable, "ended with \(status)")
                case .signaled(let signal): throw failed(executable, "was ended by signal \(signal)")
                }
                guard let text = String(validating: result.output, as: UTF8.self), let key = trimmed(text) else {
                    throw failed(executable, Self.noKey)
                }
                return key
            }

            private static let noKey = "printed no key: nothing, more than 64 KiB, or what is not UTF-8"

            private static func what(_ failure: ChildCommand.Failure, _ timeout: Duration) -> String {
                switch failure {
                case .tookTooLong: "takes longer than \(timeout)"
                case .printedTooMuch: noKey
                case .notRun: "cannot be started"
                }
            }

            /// The arguments are left out, because one may be a secret itself.
            private static func failed(_ executable: String, _ what: String, cause: (any Error)? = nil) -> APIError {
                .missingKey("The command \(executable) \(what). Run it by hand to see what it prints.", cause: cause)
            }
        }
    #else
        extension APIKey {
            /// Reads a secret from the output of a command; not part of this build.
            @available(
                *, unavailable, message: "Enable the package trait Subprocess: .package(url: …, traits: [.defaults, \"Subprocess\"])"
            )
            public static func command(
                _ executable: String, _ arguments: [String] = [], passing: [String] = [], timeout: Duration = .seconds(30)
            ) async throws(APIError) -> APIKey {
                throw APIError(kind: .missingCredential, message: "")
            }
        }
    #endif
#endif
