#if CommandLine
    import ArgumentParser
    import BindingsWebhooksHummingbird
    import Plangrep

    /// Where webhooks are received, if at all.
    struct ListenOptions: ParsableArguments {
        @Option(help: ArgumentHelp("Receive webhooks on this address.", valueName: "host:port"))
        var listen: AddressArgument?

        @Option(help: "The public https URL of that address, such as a proxy or tunnel.")
        var webhookURL: BaseURLArgument?

        func validate() throws {
            if webhookURL != nil, listen == nil { throw ValidationError("--webhook-url requires --listen.") }
        }

        /// Runs work beside a receiver, if there is to be one.
        func whileListening<Value: Sendable>(_ work: @Sendable (Listening?) async throws -> Value) async throws -> Value {
            guard let listen else { return try await work(nil) }
            let configuration = WebhookReceiver.Configuration(host: listen.host, port: listen.port, publicBaseURL: webhookURL?.url)
            return try await Listening.run(configuration, work)
        }
    }
#endif
