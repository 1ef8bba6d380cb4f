#if CommandLine
    import ArgumentParser
    import BindingsWebhooksHummingbird
    import Plangrep

    /// Where webhooks are received, if at all.
    struct ListenOptions: ParsableArguments {
        @Option(help: ArgumentHelp("Receive webhooks on this address.", valueName: "host:port"))
        var listen: AddressArgument?

        @Option(help: "The https URL at which the service reaches that address, through a proxy or tunnel.")
        var webhookURL: BaseURLArgument?

        func validate() throws {
            if webhookURL != nil, listen == nil { throw ValidationError("--webhook-url needs --listen: somebody has to receive them.") }
        }

        /// Runs work beside a receiver, if there is to be one.
        func whileListening<Value: Sendable>(_ work: @Sendable (Listening?) async throws -> Value) async throws -> Value {
            guard let listen else { return try await work(nil) }
            let configuration = WebhookReceiver.Configuration(host: listen.host, port: listen.port, publicBaseURL: webhookURL?.url)
            return try await Listening.run(configuration, work)
        }
    }
#endif
