#if AsyncHTTPClient
    import Testing

    @testable import BindingsRuntimeAsyncHTTP

    @Suite struct TimeoutTableTests {
        @Test func eachTimeoutHasItsOwnUntilThereAreTooMany() {
            var table = TimeoutTable<Duration>(maxCount: 3)
            for seconds in [10, 1, 60, 10, 1] { #expect(table.value(for: .seconds(seconds)) { $0 } == .seconds(seconds)) }
            #expect(table.value(for: .seconds(2)) { $0 } == .seconds(10))
            #expect(table.value(for: .seconds(30)) { $0 } == .seconds(60))
            #expect(table.value(for: .seconds(90)) { $0 } == .seconds(60))
            #expect(table.value(for: .milliseconds(1)) { $0 } == .seconds(1))
        }
    }
#endif
