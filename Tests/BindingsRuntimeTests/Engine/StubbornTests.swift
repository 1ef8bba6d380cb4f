import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// Cancelling and time limits answer at once, even where the work does not heed them.
@Suite(.timeLimit(.minutes(1))) struct StubbornTests {
    /// Hangs at a point, whatever happens to its task, and says when it has got there.
    private final class Deaf: Transport, Interceptor {
        enum Point { case sending, receiving, beforeSending, afterSending, aroundCall, afterCall }

        private let point: Point
        private let arrived = Mutex(false)
        var isThere: Bool { arrived.withLock { $0 } }

        init(_ point: Point) {
            self.point = point
        }

        private func hang(if isHere: Bool) async throws {
            if !isHere { return }
            arrived.withLock { $0 = true }
            try await Task.detached { try await Task.sleep(for: .seconds(3_600)) }.value
        }

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            try await hang(if: point == .sending)
            let body = AsyncThrowingStream<[UInt8], any Error> {
                try await self.hang(if: self.point == .receiving)
                return nil
            }
            return TransportResponse(head: HTTPResponse(status: .ok), body: .stream(body))
        }

        func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            try await hang(if: point == .beforeSending)
            let response = try await next(exchange)
            try await hang(if: point == .afterSending)
            return response
        }

        func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            try await hang(if: point == .aroundCall)
            let response = try await next(exchange)
            try await hang(if: point == .afterCall)
            return response
        }
    }

    private static let points: [(Deaf.Point, APIError.Outcome)] = [
        (.sending, .unknown), (.receiving, .applied), (.beforeSending, .notApplied), (.afterSending, .applied), (.aroundCall, .notApplied),
        (.afterCall, .applied),
    ]

    /// Starts a call that hangs at a point, ends it there, and returns its error.
    private func ended(
        at point: Deaf.Point, _ options: (Call<Thing>) -> Call<Thing> = { $0 }, by end: (Task<APIError?, Never>, VirtualClock) -> Void
    ) async -> APIError? {
        let (deaf, clock) = (Deaf(point), VirtualClock())
        let isInterceptor = point != .sending && point != .receiving
        let fixture = Fixture(deaf, clock: clock)
        let call = isInterceptor ? fixture.create().intercept(deaf) : fixture.create()
        let task = Task { [call = options(call)] in await call.failure }
        while !deaf.isThere { await Task.yield() }
        end(task, clock)
        return await task.value
    }

    @Test(arguments: points) private func cancelling(point: Deaf.Point, outcome: APIError.Outcome) async {
        let error = await ended(at: point, { $0.timeouts(Timeouts(idle: nil, response: nil, deadline: nil)) }) { task, _ in task.cancel() }
        #expect(error?.kind == .cancelled && error?.outcome == outcome, "\(error as Any)")
    }

    @Test(arguments: points) private func theDeadline(point: Deaf.Point, outcome: APIError.Outcome) async {
        let error = await ended(at: point) { _, clock in clock.advance(by: .seconds(120)) }
        #expect(error?.kind == .deadline && error?.outcome == outcome, "\(error as Any)")
    }

    @Test(arguments: points.prefix(4)) private func theTimeoutOfAnAttempt(point: Deaf.Point, outcome: APIError.Outcome) async {
        let error = await ended(at: point, { $0.retry(.none).timeout(.seconds(5)) }) { _, clock in clock.advance(by: .seconds(5)) }
        #expect(error?.kind == .timeout && error?.outcome == outcome, "\(error as Any)")
    }

    struct Thrower: Interceptor {
        func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            _ = try await next(exchange)
            throw InterceptorTests.Broken.Failure()
        }
    }

    @Test func anInterceptorThatFailsAfterSendingLeavesTheOutcomeOpen() async {
        let error = await Fixture(ScriptedTransport(otherwise: .status(201))).create().intercept(Thrower()).failure
        #expect(error?.kind == .interceptor && error?.outcome != .notApplied)
    }
}
