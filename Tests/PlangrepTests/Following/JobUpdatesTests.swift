import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("A loop over a job's updates")
struct JobUpdatesTests {
    @Test("ends after the terminal status, reading every 15 s")
    func followsByReading() async throws {
        let test = TestClient()
        test.transport.script(
            "getJob", .json(Jobs.answer("preflighting", at: 1)), .json(Jobs.answer("preflighting", at: 1)),
            .json(Jobs.answer("processing", at: 20)), .json(Jobs.answer("completed_with_errors", at: 40)))
        var statuses: [JobStatus] = []
        for try await update in test.client.updates(of: "job_1") { statuses.append(update.status) }
        #expect(statuses == [.preflighting, .processing, .completedWithErrors])
        #expect(test.clock.sleeps == Array(repeating: .seconds(15), count: 3))
    }

    @Test("goes on after a broken connection, without a repetition that would break the floor")
    func survivesFailures() async throws {
        let test = TestClient()
        test.transport.script(
            "getJob", .failure(TransportError(.connect, requestSent: false, "refused")), .status(503, headers: [.retryAfter: "30"]),
            .json(Jobs.answer("failed", at: 9)))
        var statuses: [JobStatus] = []
        for try await update in test.client.updates(of: "job_1") { statuses.append(update.status) }
        #expect(statuses == [.unknown, .unknown, .failed])
        #expect(test.clock.sleeps == [.seconds(5), .seconds(30)])
    }

    @Test("goes on for hours while the service is down, until the deadline if there is one")
    func outage() async throws {
        let test = TestClient(ScriptedTransport(otherwise: .status(522)))
        test.transport.script("getJob", .json(Jobs.answer("processing", at: 1)))
        var failures = 0
        let error = await apiError { () throws(APIError) in
            for try await update in test.client.updates(of: "job_1", deadline: .seconds(7_200)) {
                #expect(update.status == .processing)
                if update.pollingFailure != nil { failures += 1 }
            }
        }
        #expect(error?.kind == .deadline && error?.message.contains("processing") == true)
        #expect(failures > 50 && test.clock.uptime == .seconds(7_200))
    }

    @Test("ends with the job although the sequence of deliveries ignores cancellation")
    func deafDeliveries() async throws {
        let test = TestClient(ScriptedTransport(.json(Jobs.answer("completed", at: 1))))
        let (held, release) = AsyncStream.makeStream(of: Void.self)
        let pushes: FollowLoop.Pushes = { _ in await Task { for await _ in held {} }.value }
        var statuses: [JobStatus] = []
        let updates = test.client.updates(of: "job_1", pushes: pushes, every: .seconds(15), deadline: nil, limiter: nil)
        for try await update in updates { statuses.append(update.status) }
        #expect(statuses == [.completed])
        release.finish()
    }

    @Test("waits as long as the service asks for with a good answer")
    func retryAfter() async throws {
        let test = TestClient()
        test.transport.script(
            "getJob", .json(Jobs.answer("processing", at: 1), headers: [.retryAfter: "40"]), .json(Jobs.answer("completed", at: 2)))
        for try await _ in test.client.updates(of: "job_1") {}
        #expect(test.clock.sleeps == [.seconds(40)])
    }

    @Test("keeps the floor from one request to the next, however long the first had to wait for its turn in the client")
    func floorCountsFromTheRequest() async throws {
        let busy = BusyClient(clock: VirtualClock())
        let transport = ScriptedTransport(.json(Jobs.answer("processing", at: 1)), .json(Jobs.answer("completed", at: 2)))
        let client = PlangrepClient(
            apiKey: "key",
            configuration: ClientConfiguration(transport: transport, interceptors: [busy], environment: busy.clock.environment))
        // Rung while the first reading is under way: the second one comes as soon as it may.
        let pushes: FollowLoop.Pushes = { ring in ring(JobPush()) }
        for try await _ in client.updates(of: "job_1", pushes: pushes, every: .seconds(15), deadline: nil, limiter: nil) {}
        #expect(busy.sent.withLock(\.self) == [.seconds(3), .seconds(8)])
    }

    @Test("lets a blocked job go on when its update is answered, and reads it afterwards")
    func resuming() async throws {
        let test = TestClient()
        test.transport.script(
            "getJob", .json(Jobs.answer("blocked_insufficient_credits", at: 1)), .json(Jobs.answer("preflighting", at: 2)),
            .json(Jobs.answer("completed", at: 3)))
        test.transport.script("resumeJob", .json(Jobs.answer("preflighting", at: 2)))
        var statuses: [JobStatus] = []
        for try await update in test.client.updates(of: "job_1") {
            statuses.append(update.status)
            if update.status == .blockedInsufficientCredits { #expect(try await update.resume().status == .preflighting) }
        }
        #expect(statuses == [.blockedInsufficientCredits, .preflighting, .completed])
        // A reading may fall due while the answer is on its way; one comes after it in any case.
        #expect(test.operations.sorted() == ["getJob", "getJob", "getJob", "resumeJob"])
        #expect(test.operations.first == "getJob" && test.operations.last == "getJob")
        let other = JobUpdate(status: .processing, updatedAt: Jobs.start, source: .poll)
        #expect(await apiError { () throws(APIError) in try await other.resume() }?.kind == .invalidRequest)
    }

    @Test("throws what reading the job throws")
    func throwsPermanentErrors() async {
        let test = TestClient(ScriptedTransport(.json(#"{"error": {"code": "not_found", "message": "No."}}"#, status: 404)))
        let error = await apiError { () throws(APIError) in for try await _ in test.client.updates(of: "job_1") {} }
        #expect(error?.status?.code == 404)
        #expect(error?.code == "not_found")
    }

    @Test("throws deadline when the job does not end in time")
    func deadline() async {
        let test = TestClient(ScriptedTransport(otherwise: .json(Jobs.answer("processing"))))
        let error = await apiError { () throws(APIError) in
            for try await _ in test.client.updates(of: "job_1", every: .seconds(15), deadline: .seconds(40)) {}
        }
        #expect(error?.kind == .deadline)
        #expect(test.operations.count == 3)
    }

    @Test("throws cancelled when its task is")
    func cancellation() async {
        let test = TestClient(ScriptedTransport(otherwise: .hang))
        let task = Task { await apiError { () throws(APIError) in for try await _ in test.client.updates(of: "job_1") {} } }
        task.cancel()
        #expect(await task.value?.kind == .cancelled)
    }

    @Test("stops reading when it is left")
    func leaving() async throws {
        let test = TestClient(ScriptedTransport(.json(Jobs.answer("processing")), otherwise: .hang))
        for try await _ in test.client.updates(of: "job_1") { break }
        #expect(test.operations.allSatisfy { $0 == "getJob" })
    }
}

/// Makes its first call wait for 3 s before it is sent, and notes when each one is.
private final class BusyClient: Interceptor {
    let clock: VirtualClock
    let sent = Mutex<[Duration]>([])

    init(clock: VirtualClock) { self.clock = clock }

    func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        if sent.withLock(\.isEmpty) { clock.advance(by: .seconds(3)) }
        return try await next(exchange)
    }

    func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        sent.withLock { $0.append(clock.uptime) }
        return try await next(exchange)
    }
}
