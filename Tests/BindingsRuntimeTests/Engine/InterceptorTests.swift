import BindingsRuntime
import BindingsRuntimeTesting
import Testing

@Suite struct InterceptorTests {
    final class Diary: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func note(_ line: String) { lines.withLock { $0.append(line) } }
    }

    struct Scribe: Interceptor {
        let name: String
        let diary: Diary

        func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            diary.note("\(name) call")
            let response = try await next(exchange)
            diary.note("\(name) call \(response.head.status.code)")
            return response
        }

        func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            diary.note("\(name) attempt \(exchange.attempt)")
            return try await next(exchange)
        }
    }

    @Test func theFirstIsOutermostAndTheAttemptRingRunsForEachAttempt() async throws {
        let diary = Diary()
        var fixture = Fixture(ScriptedTransport(.status(503), .json(#"{"id":"a"}"#)))
        fixture.configuration.interceptors = [Scribe(name: "a", diary: diary)]
        _ = try await fixture.get().intercept(Scribe(name: "b", diary: diary)).value
        #expect(diary.all == ["a call", "b call", "a attempt 1", "b attempt 1", "a attempt 2", "b attempt 2", "b call 200", "a call 200"])
    }

    /// The example that the protocol's documentation promises: a fresh token after a 401.
    struct TokenRefresh: Interceptor {
        func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            let response = try await next(exchange)
            guard response.head.status == .unauthorized else { return response }
            var again = exchange
            again.head.headerFields[.authorization] = "Bearer fresh"
            return try await next(again)
        }
    }

    @Test func anInterceptorMaySendTheCallAgainWithAFreshToken() async throws {
        let transport = ScriptedTransport(.status(401), .json(#"{"id":"a"}"#))
        let response = try await Fixture(transport).get().intercept(TokenRefresh()).response
        #expect(transport.requests.map { $0.head.headerFields[.authorization] } == ["Bearer key-123", "Bearer fresh"])
        #expect(response.attempts.count == 2)
    }

    struct Cache: Interceptor {
        func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            TransportResponse(head: HTTPResponse(status: .ok), body: .bytes(Array(#"{"id":"cached"}"#.utf8)))
        }
    }

    @Test func anInterceptorMayAnswerByItself() async throws {
        #expect(try await Fixture(ScriptedTransport()).get().intercept(Cache()).value.id == "cached")
    }

    struct Broken: Interceptor {
        struct Failure: Error {}
        func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse { throw Failure() }
    }

    @Test func whatAnInterceptorThrowsEndsTheCallAndIsKept() async {
        let error = await Fixture(ScriptedTransport()).get().intercept(Broken()).failure
        #expect(error?.kind == .interceptor && error?.cause is Broken.Failure)
        #expect(error?.outcome == .notApplied)
    }
}
