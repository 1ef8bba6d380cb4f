#if Observability && Crypto
    import BindingsRuntime
    import BindingsRuntimeAsyncHTTP
    import BindingsRuntimeTesting
    import Testing

    /// Secrets stand in every place where one can, and nothing that is let out holds one; the same search finds each when redaction is off.
    @Suite struct SecretsTests {
        private func emitted(_ transport: any Transport, _ rules: RedactionRules) async throws -> String {
            let emissions = try Emissions(rules)
            try await Scenario(emissions: emissions, transport: transport, folder: Folder()).run()
            return try emissions.text
        }

        private static var transports: [any Transport] {
            #if AsyncHTTPClient
                [URLSessionTransport.shared, AsyncHTTPTransport.shared]
            #else
                [URLSessionTransport.shared]
            #endif
        }

        @Test(arguments: 0..<transports.count) func nothingThatIsLetOutHoldsASecret(index: Int) async throws {
            let text = try await emitted(Self.transports[index], .standard)
            #expect(Plant.found(in: text) == [])
            // What was looked through is the real thing: it speaks of all that happened.
            for word in ["create", "misread", "upload", "http.client.request.duration", "url.full", "REDACTED", "signatureMismatch", "302"]
            {
                #expect(text.contains(word), "\(word)")
            }
        }

        @Test(arguments: 0..<transports.count) func withRedactionOffTheSameSearchFindsEach(index: Int) async throws {
            let text = try await emitted(Self.transports[index], .off)
            #expect(Plant.found(in: text) == Set(Plant.allCases))
        }
    }
#endif
