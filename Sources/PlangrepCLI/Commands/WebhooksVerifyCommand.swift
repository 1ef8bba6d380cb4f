#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep

    /// Tells whether a delivery is to be trusted.
    struct WebhooksVerifyCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Verifies a delivery.",
            discussion: """
                Exits with 0 only if the delivery is valid under the given scheme. The scheme "detect" tries every scheme and prints those that \
                match; it never counts as a verification.
                """)

        @Option(help: "How the sender signs.")
        var scheme: WebhookSchemeOrDetect

        @OptionGroup var secret: SecretOptions

        @Option(help: ArgumentHelp("Time of arrival, in seconds since 1970. (default: now)", valueName: "unixtime"))
        var at: Int?

        @Option(help: ArgumentHelp("Maximum distance of a signed timestamp from that time, in seconds.", valueName: "s"))
        var tolerance: Int = 300

        @Option(help: ArgumentHelp("A header field of the delivery.", valueName: "Name: value"))
        var header: [String] = []

        @Argument(help: "The file with the raw body; - for standard input.")
        var bodyFile: String

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) { try verify(console) }
        }

        func verify(_ console: Console) throws -> ExitStatus {
            let (secret, headers, body) = (try secret.read(), try HTTPFields(lines: header), try WebhookBody.read(bodyFile))
            switch scheme {
            case .scheme(let scheme):
                let webhook = try verifier(scheme, secret).verify(body: body, headers: headers)
                console.line("Verified: \(Self.summary(webhook)).")
                return .completed
            case .detect:
                let fitting = WebhookSchemeArgument.allCases.filter {
                    (try? verifier($0, secret).verify(body: body, headers: headers)) != nil
                }
                console.error(Self.advice(fitting))
                return .failed
            }
        }

        private func verifier(_ scheme: WebhookSchemeArgument, _ secret: WebhookSecret) throws(WebhookError) -> WebhookVerifier {
            let moment = Date(unixTime: at)
            return try WebhookVerifier(secrets: [secret], scheme: scheme.scheme, tolerance: .seconds(max(0, tolerance))) { moment }
        }

        private static func summary(_ webhook: VerifiedWebhook) -> String {
            let time =
                webhook.timestamp.map { "signed \($0.formatted(.iso8601))" } ?? "without a timestamp, so it may be a replay of any age"
            return "scheme \(webhook.scheme), \(time)" + (webhook.deliveryID.map { ", id \($0)" } ?? "")
        }

        static func advice(_ fitting: [WebhookSchemeArgument]) -> String {
            if fitting.isEmpty {
                return
                    "No scheme matches. Check the secret, that the body is raw, that all header fields are passed, and --at for an old delivery."
            }
            let names = fitting.map(\.rawValue).joined(separator: " and ")
            return "Matching schemes: \(names). This is not a verification. Pass the scheme that the sender documents with --scheme."
        }
    }

    extension HTTPFields {
        /// Fields from `Name: value`.
        init(lines: [String]) throws(UsageError) {
            self.init()
            for line in lines {
                let name = line.prefix { $0 != ":" }
                guard name.count < line.count, let field = HTTPField.Name(String(name)) else {
                    throw UsageError("A header must have the form 'Name: value'.")
                }
                append(HTTPField(name: field, value: line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)))
            }
        }
    }
#endif
