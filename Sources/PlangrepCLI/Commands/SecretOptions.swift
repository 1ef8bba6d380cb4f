#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep

    /// Where a webhook secret is read from.
    struct SecretOptions: ParsableArguments {
        @Option(help: ArgumentHelp("The secret. Other users of this machine can see it in the process list.", valueName: "s"))
        var secret: String?

        @Option(help: ArgumentHelp("Read the secret from a file; a trailing line break is ignored.", valueName: "f"))
        var secretFile: String?

        @Option(help: ArgumentHelp("Read the secret from an environment variable.", valueName: "v"))
        var secretEnv: String?

        var isGiven: Bool { [secret, secretFile, secretEnv].contains { $0 != nil } }

        /// - Throws: ``UsageError``, without the secret.
        func read() throws(UsageError) -> WebhookSecret {
            do {
                return try WebhookSecret(try text())
            } catch let error as UsageError {
                throw error
            } catch {
                throw UsageError("\(error)")
            }
        }

        private func text() throws(UsageError) -> String {
            switch (secret, secretFile, secretEnv) {
            case (let secret?, nil, nil): return secret
            case (nil, let file?, nil):
                guard let bytes = FileManager.default.contents(atPath: file), let text = String(bytes: bytes, encoding: .utf8) else {
                    throw UsageError("The secret cannot be read from \(file): the file is missing or not UTF-8. Check the path.")
                }
                return text.hasSuffix("\r\n") || text.hasSuffix("\n") ? String(text.dropLast()) : text
            case (nil, nil, let name?):
                guard let text = ProcessInfo.processInfo.environment[name] else {
                    throw UsageError("The environment variable \(name) is not set. Set it to the webhook's secret.")
                }
                return text
            default: throw UsageError("Pass the secret exactly once, with --secret, --secret-file or --secret-env.")
            }
        }
    }
#endif
