import BindingsRuntimeTesting
import Foundation
import Testing

@testable import BindingsRuntime

@Suite struct KeyFromFileTests {
    private func message(_ read: () throws(APIError) -> APIKey) -> String? {
        do throws(APIError) {
            _ = try read()
            return nil
        } catch {
            return error.kind == .missingCredential ? error.message : "\(error.kind)"
        }
    }

    @Test func aFileGivesWhatIsInItWithoutTheWhiteSpaceAround() throws {
        let folder = try Folder()
        let key = try APIKey.file(try folder.file("key", Array(" s3cret\n".utf8)))
        #expect(key.withSecret { $0 } == "s3cret" && "\(key)" == "<redacted>")
    }

    @Test func aFileThatIsNoKeySaysWhy() throws {
        let folder = try Folder()
        let (blank, large) = (try folder.file("blank", Array(" \n".utf8)), try folder.file("large", pattern(70_000)))
        #expect(message { () throws(APIError) in try .file(blank) }?.hasSuffix("is no key: it is blank, or not UTF-8.") == true)
        #expect(message { () throws(APIError) in try .file(large) }?.hasSuffix("or is larger than 64 KiB.") == true)
        let missing = folder.url.appendingPathComponent("none")
        #expect(
            message { () throws(APIError) in try .file(missing) }
                == "The file \(missing.path) cannot be read. Put the API key there, and let this process read it.")
    }
}

#if Subprocess && (os(macOS) || os(Linux))
    @Suite struct KeyFromCommandTests {
        private func failure(_ command: String, _ arguments: [String], timeout: Duration = .seconds(30)) async -> APIError? {
            do throws(APIError) {
                _ = try await APIKey.command(command, arguments, timeout: timeout)
                return nil
            } catch {
                return error
            }
        }

        @Test func aCommandGivesWhatItPrints() async throws {
            let key = try await APIKey.command("/bin/echo", ["s3cret $HOME"])
            #expect(key.withSecret { $0 } == "s3cret $HOME")
        }

        @Test func whatACommandPrintsIsNeverInItsError() async {
            let error = await failure("/bin/sh", ["-c", "echo s3cret; exit 3"])
            #expect(error?.kind == .missingCredential)
            #expect(error?.message == "The command /bin/sh ended with 3. Run it by hand to see what it prints.")
        }

        @Test func aCommandThatIsNotThereOrPrintsNothingSaysSo() async {
            #expect(await failure("/no/such/command", [])?.message.hasPrefix("The command /no/such/command cannot be started.") == true)
            #expect(await failure("/bin/sh", ["-c", "exit 0"])?.message.contains("printed no key") == true)
            #expect(await failure("/bin/sh", ["-c", "head -c 100000 /dev/zero | tr '\\0' x"])?.message.contains("printed no key") == true)
        }

        @Test func aCommandThatHangsIsEndedEvenWhereAChildHoldsItsOutput() async {
            let error = await failure("/bin/sh", ["-c", "sleep 20 & sleep 20"], timeout: .milliseconds(200))
            #expect(error?.message == "The command /bin/sh takes longer than 0.2 seconds. Run it by hand to see what it prints.")
        }

        @Test func aCommandThatEndsIsNotWaitedForBecauseOfItsChildren() async throws {
            let key = try await APIKey.command("/bin/sh", ["-c", "sleep 20 >/dev/null & echo s3cret"])
            #expect(key.withSecret { $0 } == "s3cret")
        }

        /// Also a secret that nothing here knows of: what passes is named, not what does not.
        @Test func aCommandSeesNoSecretUnlessAsked() async throws {
            setenv("KEY_SOURCE_TESTS_TOKEN", "t0ken", 1)
            defer { unsetenv("KEY_SOURCE_TESTS_TOKEN") }
            let script = ["-c", "echo \"$PATH|$KEY_SOURCE_TESTS_TOKEN\""]
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            #expect(try await APIKey.command("/bin/sh", script).withSecret { $0 } == "\(path)|")
            let asked = try await APIKey.command("/bin/sh", script, passing: ["KEY_SOURCE_TESTS_TOKEN"])
            #expect(asked.withSecret { $0 } == "\(path)|t0ken")
        }

        @Test func cancellingEndsTheCommand() async {
            let task = Task { await failure("/bin/sleep", ["20"]) }
            task.cancel()
            #expect(await task.value?.kind == .cancelled)
        }
    }
#endif

@Suite struct RotatingKeyTests {
    let transport = ScriptedTransport(otherwise: .json(#"{"id":"a"}"#))

    private func fixture(lifetime: Duration = .seconds(300), clock: VirtualClock = VirtualClock(), _ counter: Counter) -> Fixture {
        var fixture = Fixture(transport, clock: clock)
        fixture.credentials["bearer"] = .bearer(.rotating(lifetime: lifetime) { APIKey("key-\(counter.next())") })
        return fixture
    }

    private var sent: [String?] { transport.requests.map { $0.head.headerFields[.authorization] } }

    final class Counter: Sendable {
        private let value = Mutex(0)
        var count: Int { value.withLock { $0 } }
        func next() -> Int {
            value.withLock { value in
                value += 1
                return value
            }
        }
    }

    /// A closure that never answers, and counts how often it is asked and cancelled.
    private final class Deaf: Sendable {
        let asked = Counter()
        let (stream, source) = AsyncStream.makeStream(of: Void.self)

        func answer() async throws -> APIKey {
            if asked.next() > 1 { return "key-2" }
            // Ignores cancellation.
            await Task { for await _ in stream {} }.value
            return "key-1"
        }
    }

    @Test func aClosureThatHangsEndsItsCallsAndIsAskedAnew() async throws {
        let (clock, deaf) = (VirtualClock(), Deaf())
        let key = RotatingKey(lifetime: .seconds(300), timeout: .seconds(5)) { try await deaf.answer() }
        let environment = clock.environment
        let calls = (0..<2).map { _ in Task { try await key.current(environment) } }
        while key.waitingCount < 2 || deaf.asked.count == 0 { await Task.yield() }
        clock.advance(by: .seconds(6))
        for call in calls {
            let error = await #expect(throws: APIError.self) { try await call.value }
            #expect(error?.kind == .missingCredential && error?.isTransient == true)
            #expect(error?.message == "The closure of a rotating key did not answer within 5.0 seconds.")
        }
        #expect(key.waitingCount == 0)
        #expect(try await key.current(environment).withSecret { $0 } == "key-2")
        deaf.source.finish()
    }

    @Test func callsThatAreCancelledLeaveNothingBehindAndTheNextOneAsksAnew() async throws {
        let deaf = Deaf()
        let key = RotatingKey(lifetime: .seconds(300), timeout: .seconds(30)) { try await deaf.answer() }
        let environment = VirtualClock().environment
        let calls = (0..<20).map { _ in Task { try await key.current(environment) } }
        while key.waitingCount < 20 { await Task.yield() }
        for call in calls { call.cancel() }
        for call in calls { await #expect(throws: CancellationError.self) { try await call.value } }
        #expect(key.waitingCount == 0)
        #expect(try await key.current(environment).withSecret { $0 } == "key-2")
        deaf.source.finish()
    }

    @Test func anAnswerIsKeptForItsLifetime() async throws {
        let clock = VirtualClock()
        let fixture = fixture(lifetime: .seconds(60), clock: clock, Counter())
        let client = fixture.client
        for seconds in [0, 59, 2] {
            clock.advance(by: .seconds(seconds))
            _ = try await call(client).value
        }
        #expect(sent == ["Bearer key-1", "Bearer key-1", "Bearer key-2"])
    }

    private func call(_ client: APIClient) -> Call<Thing> {
        var request = CallRequest(API.get)
        request.path("thingId", "a")
        return Call(client, request, .json())
    }

    @Test func aRefusedKeyIsAskedForAnewAndAnInterceptorMaySendTheCallAgain() async throws {
        struct Again: Interceptor {
            func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
                let response = try await next(exchange)
                return response.head.status == .unauthorized ? try await next(exchange) : response
            }
        }
        transport.script("getThing", .status(401))
        let client = fixture(Counter()).client
        _ = try await call(client).intercept(Again()).value
        _ = try await call(client).value
        #expect(sent == ["Bearer key-1", "Bearer key-2", "Bearer key-2"])
    }

    /// Takes one key and refuses every other.
    private func only(_ key: String) -> ScriptStep {
        ScriptStep { request in
            let isRight = request.head.headerFields[.authorization] == "Bearer \(key)"
            return TransportResponse(head: HTTPResponse(status: isRight ? .ok : .unauthorized), body: .bytes(Array(#"{"id":"a"}"#.utf8)))
        }
    }

    @Test func aCallWhoseKeyIsRefusedIsSentOnceMoreWithANewOne() async throws {
        let transport = ScriptedTransport(otherwise: only("key-2"))
        var fixture = Fixture(transport)
        let counter = Counter()
        fixture.credentials["bearer"] = .bearer(.rotating { APIKey("key-\(counter.next())") })
        // A POST without a key: a refusal is no reason to fear that it was done.
        let response = try await fixture.touch().retry(RetryPolicy(maxAttempts: 1)).response
        #expect(response.attempts.map(\.status?.code) == [401, 200])
        #expect(fixture.clock.sleeps.isEmpty && counter.next() == 3)
    }

    @Test func aKeyIsRenewedOnceForACallAndAFixedOneNever() async {
        let transport = ScriptedTransport(otherwise: .status(401))
        var fixture = Fixture(transport)
        #expect(await fixture.get().failure?.status == .unauthorized && transport.requests.count == 1)
        fixture.credentials["bearer"] = .bearer(.rotating { "key" })
        let error = await fixture.get().failure
        #expect(error?.status == .unauthorized && error?.attempts.count == 2 && error?.kind == .api)
    }

    @Test func aBodyThatCannotBeSentAgainIsNot() async {
        let transport = ScriptedTransport(otherwise: .status(401))
        var fixture = Fixture(transport)
        fixture.credentials["bearer"] = .bearer(.rotating { "key" })
        let body = RequestBody.stream(isReplayable: false) { AsyncStream<[UInt8]> { $0.finish() } }
        _ = await fixture.upload(body).failure
        #expect(transport.requests.count == 1)
    }

    @Test func manyCallsThatAreRefusedTogetherAskForOneNewKey() async throws {
        let transport = ScriptedTransport(otherwise: only("key-2"))
        var fixture = Fixture(transport)
        let counter = Counter()
        fixture.credentials["bearer"] = .bearer(.rotating { APIKey("key-\(counter.next())") })
        let client = fixture.client
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { _ = try await call(client).value } }
            try await group.waitForAll()
        }
        #expect(counter.next() == 3)
    }

    @Test func manyCallsWaitForOneAnswer() async throws {
        let counter = Counter()
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        var fixture = Fixture(transport)
        fixture.credentials["bearer"] = .bearer(
            .rotating {
                for await _ in released {}
                return APIKey("key-\(counter.next())")
            })
        let client = fixture.client
        async let results = withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 { group.addTask { _ = try await call(client).value } }
            try await group.waitForAll()
        }
        release.finish()
        try await results
        #expect(Set(sent) == ["Bearer key-1"] && sent.count == 100)
    }

    @Test func cancellingDoesNotWaitForTheClosure() async {
        var fixture = Fixture(transport)
        let (asked, ask) = AsyncStream.makeStream(of: Void.self)
        // Heeds no cancellation.
        let never = AsyncStream<Void> { _ in }
        fixture.credentials["bearer"] = .bearer(
            .rotating {
                ask.finish()
                await Task.detached { for await _ in never {} }.value
                return "x"
            })
        let call = fixture.get()
        let task = Task { await call.failure }
        for await _ in asked {}
        task.cancel()
        let error = await task.value
        #expect(error?.kind == .cancelled && error?.outcome == .notApplied)
    }

    @Test func whatTheClosureThrowsIsNamedByItsTypeAndKept() async {
        struct Vault: Error, CustomStringConvertible { let description = "s3cret" }
        var fixture = Fixture(transport)
        fixture.credentials["bearer"] = .bearer(.rotating { throw Vault() })
        let error = await fixture.get().failure
        #expect(error?.kind == .missingCredential && error?.cause is Vault)
        #expect(error?.message == "The closure of a rotating key failed: Vault. The error itself is in `cause`.")
        #expect(transport.requests.isEmpty)
    }

    @Test func aKeyThatNoHeaderMayHoldIsRefusedBeforeItIsSent() async {
        var fixture = Fixture(transport)
        fixture.credentials["bearer"] = .bearer(.rotating { "a\r\nX: y" })
        #expect(await fixture.get().failure?.kind == .missingCredential)
        #expect(transport.requests.isEmpty)
    }

    @Test func aRotatingKeyGoesToNoOtherOriginAndIsNotAskedForThere() async throws {
        let counter = Counter()
        let fixture = fixture(counter)
        _ = try await Call<[UInt8]>(fixture.client, CallRequest(API.elsewhere), .bytes).server("https://other.example.com").value
        #expect(sent == [nil] && counter.next() == 1)
    }
}
