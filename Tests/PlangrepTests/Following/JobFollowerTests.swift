import BindingsRuntime
import Foundation
import Testing

@testable import Plangrep

@Suite("A follower decides when a job is read")
struct JobFollowerTests {
    private var follower = JobFollower(jobID: "job_1", pace: FollowPace(interval: .seconds(15), isLoopback: false))

    @Test("It reads at once, then after the interval")
    mutating func readsAtOnce() {
        #expect(follower.handle(.tick, at: .zero).isRead)
        #expect(follower.handle(.read(Jobs.job(.processing)), at: .seconds(1)).wake == .seconds(16))
        #expect(!follower.handle(.tick, at: .seconds(15)).isRead)
        #expect(follower.handle(.tick, at: .seconds(16)).isRead)
    }

    @Test("A push wakes it, but never sooner than 5 s after the last reading began")
    mutating func pushRespectsTheFloor() {
        _ = follower.handle(.tick, at: .zero)
        _ = follower.handle(.read(Jobs.job(.processing)), at: .seconds(1))
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(2)).wake == .seconds(5))
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(3)).isEmpty)
        #expect(follower.handle(.tick, at: .seconds(5)).isRead)
    }

    @Test("A push after the floor is followed at once")
    mutating func latePushIsFollowedAtOnce() {
        _ = follower.handle(.tick, at: .zero)
        _ = follower.handle(.read(Jobs.job(.processing)), at: .seconds(1))
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(9)).isRead)
    }

    @Test("While deliveries come it waits twice as long without one; when they fall silent, as long as usual again")
    mutating func slowerWhileWebhooksCome() {
        _ = follower.handle(.tick, at: .zero)
        #expect(follower.handle(.read(Jobs.job(.uploading, at: 1)), at: .seconds(1)).wake == .seconds(16))
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(10)).isRead)
        _ = follower.handle(.read(Jobs.job(.preflighting, at: 9)), at: .seconds(11))
        #expect(follower.handle(.tick, at: .seconds(16)).wake == .seconds(41))
        #expect(follower.handle(.tick, at: .seconds(41)).isRead)
        #expect(follower.handle(.read(Jobs.job(.processing, at: 20)), at: .seconds(42)).wake == .seconds(57))
    }

    @Test("A Retry-After on a reading that succeeded is kept to, also when deliveries come")
    mutating func retryAfterOnSuccess() {
        _ = follower.handle(.tick, at: .zero)
        #expect(follower.handle(.read(Jobs.job(.processing), retryAfter: .seconds(40)), at: .seconds(1)).wake == .seconds(41))
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(10)).isEmpty)
        #expect(!follower.handle(.tick, at: .seconds(40)).isRead)
        #expect(follower.handle(.tick, at: .seconds(41)).isRead)
        #expect(follower.handle(.read(Jobs.job(.processing), retryAfter: .seconds(1)), at: .seconds(42)).wake == .seconds(72))
    }

    @Test("The floor counts from when a reading really began, however long it waited for its turn")
    mutating func lateStart() {
        _ = follower.handle(.tick, at: .zero)
        _ = follower.handle(.read(Jobs.job(.processing), startedAt: .seconds(9)), at: .seconds(10))
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(11)).wake == .seconds(14))
    }

    @Test("Against this machine there is no floor")
    func noFloorOnLoopback() {
        var follower = JobFollower(jobID: "job_1", pace: FollowPace(interval: .seconds(2), isLoopback: true))
        _ = follower.handle(.tick, at: .zero)
        _ = follower.handle(.read(Jobs.job(.processing)), at: .milliseconds(1))
        #expect(follower.handle(.pushed(JobPush()), at: .milliseconds(2)).isRead)
    }

    @Test("A push during a reading causes another one: the answer may be older than the push")
    mutating func pushDuringReading() {
        _ = follower.handle(.tick, at: .zero)
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(6)).isEmpty)
        #expect(follower.handle(.read(Jobs.job(.processing)), at: .seconds(7)).isRead)
    }

    @Test("An interval below 5 s is lengthened to it")
    func intervalHasAFloor() {
        #expect(FollowPace(interval: .seconds(1), isLoopback: false).interval == .seconds(5))
        #expect(FollowPace(interval: .seconds(1), isLoopback: true).interval == .seconds(1))
        #expect(FollowPace(interval: .zero, isLoopback: true).interval > .zero)
    }

    @Test("A terminal status is told and ends it; nothing happens afterwards")
    mutating func endsAtTerminalStatus() {
        _ = follower.handle(.tick, at: .zero)
        let actions = follower.handle(.read(Jobs.job(.expired, at: 9)), at: .seconds(1))
        #expect(actions.told.map(\.status) == [.expired])
        #expect(actions.isEnd)
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(60)).isEmpty)
    }

    @Test("A failure that may pass is followed by another reading, no sooner than the service asks")
    mutating func transientFailures() {
        _ = follower.handle(.tick, at: .zero)
        #expect(follower.handle(.failed(APIError(kind: .connection, message: "")), at: .seconds(1)).wake == .seconds(6))
        #expect(follower.handle(.tick, at: .seconds(6)).isRead)
        let busy = APIError(kind: .api, message: "", status: .serviceUnavailable, retryAfter: .seconds(40))
        #expect(follower.handle(.failed(busy), at: .seconds(7)).wake == .seconds(47))
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(20)).isEmpty)
    }

    @Test("What a push told of is still owed to it after a reading that failed")
    mutating func pushBeforeFailure() {
        _ = follower.handle(.tick, at: .zero)
        _ = follower.handle(.read(Jobs.job(.processing)), at: .seconds(1))
        #expect(follower.handle(.pushed(JobPush()), at: .seconds(9)).isRead)
        _ = follower.handle(.failed(APIError(kind: .timeout, message: "")), at: .seconds(10))
        #expect(follower.handle(.tick, at: .seconds(15)).isRead)
        #expect(follower.handle(.read(Jobs.job(.completed, at: 9)), at: .seconds(16)).told.map(\.source) == [.webhook])
    }

    @Test("A failure that stays is told", arguments: [401, 403, 404, 422])
    mutating func permanentFailures(status: Int) {
        _ = follower.handle(.tick, at: .zero)
        let error = APIError(kind: .api, message: "", status: .init(code: status))
        #expect(follower.handle(.failed(error), at: .seconds(1)).failure?.status?.code == status)
    }

    @Test("Failures that pass never end it: it goes on at growing intervals of up to two minutes, and reports each as a state")
    mutating func manyFailures() {
        var now = Duration.zero
        var waits: [Duration] = []
        _ = follower.handle(.tick, at: now)
        for count in 1...500 {
            let actions = follower.handle(.failed(APIError(kind: .timeout, message: "late")), at: now)
            #expect(actions.failure == nil && actions.told.map(\.pollingFailure?.count) == [count])
            #expect(actions.told.first?.status == .unknown && actions.told.first?.pollingFailure?.message.contains("late") == true)
            let wake = actions.wake ?? now
            waits.append(wake - now)
            #expect(actions.told.first?.pollingFailure?.nextPoll == wake - now)
            now = wake
            #expect(follower.handle(.tick, at: now).isRead)
        }
        #expect(Array(waits.prefix(6)) == [5, 10, 20, 40, 80, 120].map { .seconds($0) })
        #expect(waits.allSatisfy { $0 <= .seconds(120) })
    }

    @Test("The end of the trouble is an update too, although the job has not changed")
    mutating func recovery() {
        _ = follower.handle(.tick, at: .zero)
        _ = follower.handle(.read(Jobs.job(.processing, at: 3)), at: .seconds(1))
        _ = follower.handle(.tick, at: .seconds(16))
        let trouble = follower.handle(.failed(APIError(kind: .api, message: "", status: .init(code: 522))), at: .seconds(17)).told
        #expect(trouble.map(\.status) == [.processing] && trouble.first?.pollingFailure?.status?.code == 522)
        _ = follower.handle(.tick, at: .seconds(22))
        let recovered = follower.handle(.read(Jobs.job(.processing, at: 3)), at: .seconds(23)).told
        #expect(recovered.map(\.status) == [.processing] && recovered.first?.pollingFailure == nil && recovered.first?.job != nil)
        _ = follower.handle(.tick, at: .seconds(38))
        #expect(follower.handle(.read(Jobs.job(.processing, at: 3)), at: .seconds(39)).told.isEmpty)
    }

    /// The list is the runtime's (`APIError.isTransient`); what is looked for here is that it is the only one.
    @Test(
        "Every passing status is waited out",
        arguments: [408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530])
    mutating func passingStatuses(status: Int) {
        _ = follower.handle(.tick, at: .zero)
        let error = APIError(kind: .api, message: "", status: .init(code: status))
        #expect(follower.handle(.failed(error), at: .seconds(1)).wake == .seconds(6))
    }

    @Test("The deadline ends it, and says what the job was doing")
    func deadline() {
        var follower = JobFollower(jobID: "job_1", pace: FollowPace(interval: .seconds(15), isLoopback: false), deadline: .seconds(10))
        _ = follower.handle(.tick, at: .zero)
        #expect(follower.handle(.read(Jobs.job(.processing)), at: .seconds(1)).wake == .seconds(10))
        let error = follower.handle(.tick, at: .seconds(10)).failure
        #expect(error?.kind == .deadline)
        #expect(error?.message.contains("processing") == true)
    }
}

extension [JobFollower.Action] {
    var isRead: Bool { contains { if case .read = $0 { true } else { false } } }
    var isEnd: Bool { contains { if case .end = $0 { true } else { false } } }
    var told: [JobUpdate] { compactMap { if case .tell(let update) = $0 { update } else { nil } } }

    var wake: Duration? {
        for case .wake(let moment) in self { return moment }
        return nil
    }

    var failure: APIError? {
        for case .fail(let error) in self { return error }
        return nil
    }
}
