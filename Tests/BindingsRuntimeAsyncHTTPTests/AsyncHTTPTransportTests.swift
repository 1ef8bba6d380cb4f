#if AsyncHTTPClient
    import BindingsRuntime
    import BindingsRuntimeAsyncHTTP
    import BindingsRuntimeTesting
    import Testing

    @Suite(.timeLimit(.minutes(2))) struct AsyncHTTPTransportTests {
        @Test(arguments: TransportConformance.checks) func keepsThePromisesOfATransport(check: TransportConformance.Check) async throws {
            try await check.run(AsyncHTTPTransport.shared)
        }
    }
#endif
