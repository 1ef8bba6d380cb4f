import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("Whatever happens to deliveries and readings")
struct FollowingAtRandomTests {
    /// A job's true history, deliveries of it that are lost, doubled, late and out of order, and readings that take time and fail.
    @Test("the floor holds, the order is the service's, nothing is told twice, and the end is told", arguments: 0..<300)
    func holds(seed: Int) {
        var world = World(seed: UInt64(seed))
        world.run()
        #expect(world.isOver)
        #expect(zip(world.starts, world.starts.dropFirst()).allSatisfy { $1 - $0 >= .seconds(5) })
        #expect(zip(world.news, world.news.dropFirst()).allSatisfy { $0.updatedAt < $1.updatedAt })
        #expect(Set(world.news.map(\.status)).isSubset(of: Set(world.history.map(\.status))))
        #expect(world.told.count { $0.pollingFailure != nil } == world.failures)
        #expect(world.told.last?.status == world.history.last?.status)
        #expect(world.told.last?.job != nil)
    }
}

private struct World {
    struct Change { var at: Duration; var status: JobStatus }

    private let random: () -> UInt64
    private var follower = JobFollower(jobID: "job_1", pace: FollowPace(interval: .seconds(15), isLoopback: false))
    private var events: [(at: Duration, event: JobFollower.Event)] = [(.zero, .tick)]
    private(set) var history: [Change] = []
    private(set) var starts: [Duration] = []
    private(set) var told: [JobUpdate] = []
    private(set) var isOver = false
    private(set) var failures = 0

    /// What is told, without the polls that failed and the updates that only say that one succeeded again.
    var news: [JobUpdate] {
        var news: [JobUpdate] = []
        for update in told where update.pollingFailure == nil {
            let isRecovery = news.last.map { $0.status == update.status && $0.updatedAt == update.updatedAt } ?? false
            if !isRecovery { news.append(update) }
        }
        return news
    }

    init(seed: UInt64) {
        random = VirtualClock.seeded(seed)
        var at = Duration.zero
        let middle: [JobStatus] = [.uploading, .preflighting, .blockedInsufficientCredits, .preflighting, .processing]
        for status in [.awaitingUploads] + middle.shuffled(using: &generator) + [.completed] where history.last?.status != status {
            history.append(Change(at: at, status: status))
            deliver(status, at)
            at += .milliseconds(Int(random() % 30_000) + 1)
        }
    }

    private var generator: Generator {
        get { Generator(draw: random) }
        set {}
    }

    private mutating func deliver(_ status: JobStatus, _ at: Duration) {
        let news = JobPush.News(status: status, updatedAt: Jobs.start.addingTimeInterval(at / .seconds(1)))
        for _ in 0..<[0, 1, 1, 1, 2][Int(random() % 5)] {
            let push = random() % 4 == 0 ? JobPush() : JobPush(news: news)
            events.append((at + .milliseconds(Int(random() % 20_000)), .pushed(push)))
        }
    }

    mutating func run() {
        for _ in 0..<10_000 {
            guard let next = events.indices.min(by: { events[$0].at < events[$1].at }) else { return }
            let (now, event) = events.remove(at: next)
            for action in follower.handle(event, at: now) { obey(action, now) }
            if isOver { return }
        }
    }

    private mutating func obey(_ action: JobFollower.Action, _ now: Duration) {
        switch action {
        case .read:
            starts.append(now)
            let answered = now + .milliseconds(Int(random() % 3000))
            let fails = random() % 6 == 0
            failures += fails ? 1 : 0
            events.append((answered, fails ? .failed(APIError(kind: .timeout, message: "")) : .read(job(at: now))))
        case .wake(let moment): events.append((moment, .tick))
        case .tell(let update): told.append(update)
        case .end: isOver = true
        case .fail: break
        }
    }

    private func job(at now: Duration) -> Job {
        let last = history.last { $0.at <= now }
        return Jobs.job(last?.status ?? .awaitingUploads, at: (last?.at ?? .zero) / .seconds(1))
    }

    private struct Generator: RandomNumberGenerator {
        let draw: () -> UInt64
        func next() -> UInt64 { draw() }
    }
}
