#if AsyncHTTPClient
    import BindingsRuntime
    import BindingsRuntimeTesting
    import Testing

    @testable import BindingsRuntimeAsyncHTTP

    @Suite(.timeLimit(.minutes(2))) struct AsyncHTTPTransportTests {
        @Test(arguments: TransportConformance.checks) func keepsThePromisesOfATransport(check: TransportConformance.Check) async throws {
            try await check.run(AsyncHTTPTransport.shared)
        }

        @Test(arguments: TransportConformance.singleRequestChecks) func queuesRequests(check: TransportConformance.Check) async throws {
            try await check.run(AsyncHTTPTransport(hosts: HostSlots(limit: 1)) { SharedClient.client(connect: $0) })
        }
    }
#endif
