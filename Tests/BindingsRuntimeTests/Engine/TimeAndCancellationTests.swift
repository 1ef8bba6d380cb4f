import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

/// Time limits are reached on a virtual clock; cancelling is real.
@Suite struct TimeTests {
    @Test func nothingMovingForTheIdleTimeoutIsATimeout() async {
        let clock = VirtualClock()
        let step = ScriptStep.after(.seconds(61), on: clock, .json("{}"))
        let error = await Fixture(ScriptedTransport(otherwise: step), clock: clock).get().retry(.none).failure
        #expect(error?.kind == .timeout)
        #expect(error?.message.contains("60") == true)
    }

    @Test func aTimeoutIsTriedAgainIfItDoesNoHarm() async throws {
        let clock = VirtualClock()
        let fixture = Fixture(ScriptedTransport(.after(.seconds(31), on: clock, .json("{}")), .json(#"{"id":"a"}"#)), clock: clock)
        #expect(try await fixture.get().timeout(.seconds(30)).response.attempts.first?.failure?.kind == .timeout)
    }

    @Test func theDeadlineEndsTheWholeCall() async {
        let clock = VirtualClock()
        let step = ScriptStep.after(.seconds(50), on: clock, .status(503))
        let fixture = Fixture(ScriptedTransport(otherwise: step), clock: clock)
        let error = await fixture.get().failure
        #expect(error?.kind == .deadline && error?.attempts.count == 3)
        #expect(error?.description.contains("Raise `.deadline(_:)`") == true)
    }

    @Test func aDeadlineOfTheCallsOwnReplacesTheDefault() async {
        let clock = VirtualClock()
        let step = ScriptStep.after(.seconds(5), on: clock, .json(#"{"id":"a"}"#))
        let fixture = Fixture(ScriptedTransport(otherwise: step), clock: clock)
        #expect(await fixture.get().deadline(.seconds(4)).failure?.kind == .deadline)
        #expect(await fixture.get().deadline(nil).failure == nil)
    }

    @Test func anUploadHasNoDeadlineOfItsOwnAccord() async throws {
        let folder = try Folder()
        let clock = VirtualClock()
        var fixture = Fixture(ScriptedTransport(otherwise: .after(.seconds(500), on: clock, .status(204))), clock: clock)
        fixture.configuration.timeouts.response = nil
        let file = RequestBody.file(try folder.file("a", [1, 2, 3]))
        #expect(await fixture.upload(file).failure == nil)
        #expect(await fixture.upload(.bytes([1])).failure?.kind == .deadline)
    }
}

@Suite(.timeLimit(.minutes(1))) struct CancellationTests {
    /// Starts a call, cancels it as soon as `isUnderWay`, and returns its error.
    private func cancelled(_ call: Call<Thing>, when isUnderWay: @escaping @Sendable () -> Bool) async -> APIError? {
        let task = Task { await call.failure }
        while !isUnderWay() { await Task.yield() }
        task.cancel()
        return await task.value
    }

    @Test func whileSending() async {
        let transport = ScriptedTransport(.hang)
        let error = await cancelled(Fixture(transport).get()) { transport.requests.count == 1 }
        #expect(error?.kind == .cancelled)
        #expect(error?.attempts.count == 1)
    }

    @Test func whileWaitingForTheNextAttempt() async {
        let transport = ScriptedTransport(.status(503, headers: [.retryAfter: "30"]))
        var fixture = Fixture(transport)
        fixture.configuration.environment = .system
        let error = await cancelled(fixture.get()) { transport.requests.count == 1 }
        #expect(error?.kind == .cancelled)
        #expect(transport.requests.count == 1)
    }

    @Test func whileReceiving() async {
        let transport = ScriptedTransport(
            ScriptStep { _ in
                let endless = AsyncStream<[UInt8]> { continuation in continuation.yield([1]) }
                return TransportResponse(head: HTTPResponse(status: .ok), body: .stream(endless))
            })
        let error = await cancelled(Fixture(transport).get()) { transport.requests.count == 1 }
        #expect(error?.kind == .cancelled)
    }

    @Test func beforeItBegan() async {
        let transport = ScriptedTransport()
        let error = await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await Fixture(transport).get().failure
        }.value
        #expect(error?.kind == .cancelled)
        #expect(transport.requests.isEmpty)
    }

    @Test func whilePolling() async {
        let transport = ScriptedTransport(otherwise: .json(#"{"id":"a"}"#))
        var fixture = Fixture(transport)
        fixture.configuration.environment = .system
        let call = fixture.get()
        let task = Task { () -> APIError? in
            do throws(APIError) {
                _ = try await call.poll(every: .seconds(100)) { _ in false }
                return nil
            } catch {
                return error
            }
        }
        while transport.requests.isEmpty { await Task.yield() }
        task.cancel()
        #expect(await task.value?.kind == .cancelled)
    }
}
