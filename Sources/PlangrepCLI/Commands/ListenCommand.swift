#if CommandLine
    import ArgumentParser
    import BindingsWebhooksHummingbird
    import Foundation
    import Plangrep

    /// Receives webhooks and prints the verified ones.
    struct ListenCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "listen",
            abstract: "Receives webhooks on this machine and prints each verified event.",
            discussion: """
                Events are written to standard output, everything else to standard error. Unverified deliveries are never printed. Runs until \
                Ctrl-C, or until --count events have arrived. Remote senders reach it through an https proxy or tunnel.
                """)

        @Option(help: ArgumentHelp("The address to listen on.", valueName: "host:port"))
        var address: AddressArgument = AddressArgument(host: "127.0.0.1", port: 0)

        @Option(help: ArgumentHelp("The last path component of the webhook's URL. (default: random)", valueName: "id"))
        var route: String?

        @Option(help: "How the sender signs.")
        var scheme: WebhookSchemeArgument = .plangrep

        @OptionGroup var secret: SecretOptions

        @Option(help: ArgumentHelp("Use the routes and secrets in this folder, written by a program that submits.", valueName: "folder"))
        var store: String?

        @Flag(help: "Print one JSON object a line instead of text.")
        var json = false

        @Option(help: ArgumentHelp("Forward each event to this URL, with its original header fields.", valueName: "url"))
        var forward: BaseURLArgument?

        @Option(help: ArgumentHelp("Exit after this many events.", valueName: "n"))
        var count: Int?

        @Option(help: ArgumentHelp("Terminate the --exec command after this many seconds.", valueName: "seconds"))
        var execTimeout = 300

        @Option(
            help: ArgumentHelp(
                "Pass an environment variable to the --exec command, besides PATH, HOME, LANG and the like. Repeatable.",
                valueName: "name"))
        var execEnv: [String] = []

        @Option(
            parsing: .remaining,
            help: ArgumentHelp(
                "Run a command for each event, its body on standard input, without a shell. Takes all remaining arguments.",
                valueName: "cmd"))
        var exec: [String] = []

        func validate() throws {
            if store != nil, secret.isGiven || route != nil {
                throw ValidationError("--store cannot be combined with --route or a secret.")
            }
            if let route, !WebhookRoute.isID(route) { throw ValidationError("--route must be 1 to 128 letters, digits, - or _.") }
            if execTimeout < 1 { throw ValidationError("--exec-timeout must be at least 1.") }
            if let count, count < 1 { throw ValidationError("--count must be at least 1.") }
        }

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) { try await listen(console) }
        }

        func listen(_ console: Console) async throws -> ExitStatus {
            let outlets = try outlets(console)
            var options = WebhookInbox.Options()
            options.onReceipt = { [limit = options.maxBodyBytes] _, receipt in
                if case .rejected(let error) = receipt { console.error("Refused. \(error)") }
                if receipt == .tooLarge { console.error("Refused. The body is larger than \(limit) bytes.") }
            }
            let inbox = try WebhookInbox(scheme: scheme.scheme, store: try routeStore(), options: options)
            let events = inbox.events
            let configuration = WebhookReceiver.Configuration(host: address.host, port: address.port)
            do {
                try await WebhookReceiver.run(inbox: inbox, configuration: configuration) { receiver in
                    let url = store == nil ? receiver.url(for: try await openRoute(inbox)) : receiver.baseURL.appending(path: "<route>")
                    console.error("Listening on \(url.absoluteString.removingPercentEncoding ?? "")")
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        group.addTask { try await take(events, outlets) }
                        group.addTask { try await receiver.run() }
                        // Whichever ends first ends the other: enough events, or the receiver.
                        defer { group.cancelAll() }
                        try await group.next()
                    }
                }
            } catch is CancellationError {
                // Ctrl-C is how this ends.
            }
            return .completed
        }

        private func routeStore() throws -> any WebhookRouteStore {
            guard let store else { return InMemoryWebhookRouteStore() }
            return try FileWebhookRouteStore(directory: URL(filePath: store))
        }

        private func openRoute(_ inbox: WebhookInbox) async throws -> String {
            let secret = try secret.read()
            let route = try await inbox.openRoute(id: route ?? WebhookRoute.randomID())
            try await inbox.bind(route.id, to: route.id, secret: secret)
            return route.id
        }

        private func outlets(_ console: Console) throws -> [any EventOutlet] {
            // A mistake in the arguments is told before anything listens.
            if store == nil { _ = try secret.read() }
            var outlets: [any EventOutlet] = [EventPrinter(console: console, json: json)]
            if let forward { outlets.append(EventForwarder(url: forward.url, console: console)) }
            if !exec.isEmpty { outlets.append(try command(console)) }
            return outlets
        }

        private func command(_ console: Console) throws -> EventCommand {
            try EventCommand(exec, passing: execEnv, timeout: .seconds(execTimeout), console: console)
        }

        /// One event after the other, so that they are printed, passed on and handled in the order in which they came.
        private func take(_ events: WebhookEvents, _ outlets: [any EventOutlet]) async throws {
            var left = count ?? .max
            for await delivery in events {
                for outlet in outlets { try await outlet.take(delivery) }
                left -= 1
                if left == 0 { return }
            }
            try Task.checkCancellation()
        }
    }
#endif
