import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("Following a thousand jobs in virtual time")
struct FollowingManyTests {
    @Test("One rate holds for all, the floor for each, and each job's end is told", arguments: [20, 100, 1000])
    func rate(perSecond rate: Int) {
        var world = ManyJobs(count: 1000, rate: rate, seed: UInt64(rate))
        world.run()
        #expect(world.jobs.allSatisfy { $0.isOver })
        #expect(world.jobs.allSatisfy { $0.told.last == $0.history.last?.status })
        #expect(world.jobs.allSatisfy { job in zip(job.starts, job.starts.dropFirst()).allSatisfy { $1 - $0 >= .seconds(5) } })
        #expect(world.jobs.allSatisfy { isOrdered($0.told, in: $0.history.map(\.status)) })
        let starts = world.jobs.flatMap(\.starts).sorted()
        let spacing = Duration.seconds(1) / rate
        #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 >= spacing })
        #expect(starts.count > 2000)
    }

    private func isOrdered(_ told: [JobStatus], in history: [JobStatus]) -> Bool {
        var rest = history[...]
        for status in told {
            guard let place = rest.firstIndex(of: status) else { return false }
            rest = rest[place...].dropFirst()
        }
        return true
    }
}

/// A thousand histories with lost, doubled, late and early deliveries, readings that take time and fail, and one limiter.
private struct ManyJobs {
    struct Job {
        var follower: JobFollower
        var history: [(at: Duration, status: JobStatus)] = []
        var starts: [Duration] = []
        var told: [JobStatus] = []
        var isOver = false
    }

    private struct Step {
        var job: Int
        var event: JobFollower.Event?
    }

    var jobs: [Job] = []
    private var timetable: Timetable
    private var steps: [Int: Step] = [:]
    private let random: () -> UInt64

    init(count: Int, rate: Int, seed: UInt64) {
        timetable = Timetable(spacing: .seconds(1) / rate)
        random = VirtualClock.seeded(seed)
        let pace = FollowPace(interval: .seconds(15), isLoopback: false)
        for index in 0..<count {
            jobs.append(Job(follower: JobFollower(jobID: "job_1", pace: pace)))
            plan(Step(job: index, event: .tick), at: .milliseconds(Int(random() % 5000)))
            var at = Duration.zero
            for status in [JobStatus.awaitingUploads, .uploading, .preflighting, .processing, .completed] {
                jobs[index].history.append((at, status))
                deliver(status, at, to: index)
                at += .milliseconds(Int(random() % 40_000) + 1)
            }
        }
    }

    /// Three of ten are lost, two of ten doubled, all of them late by up to 20 s and so out of order.
    private mutating func deliver(_ status: JobStatus, _ at: Duration, to job: Int) {
        let news = JobPush.News(status: status, updatedAt: Jobs.start.addingTimeInterval(at / .seconds(1)))
        let copies = [0, 0, 0, 1, 1, 1, 1, 1, 2, 2][Int(random() % 10)]
        for _ in 0..<copies { plan(Step(job: job, event: .pushed(JobPush(news: news))), at: at + .milliseconds(Int(random() % 20_000))) }
    }

    private mutating func plan(_ step: Step, at moment: Duration) {
        let id = timetable.makeID()
        steps[id] = step
        timetable.add(id, at: moment)
    }

    mutating func run() {
        while let now = timetable.next, now < .seconds(3600) {
            for id in timetable.takeDue(now) {
                guard let step = steps.removeValue(forKey: id) else { continue }
                if let event = step.event { handle(event, of: step.job, now) } else { read(step.job, now) }
            }
        }
    }

    private mutating func handle(_ event: JobFollower.Event, of job: Int, _ now: Duration) {
        for action in jobs[job].follower.handle(event, at: now) {
            switch action {
            case .read: if let turn = timetable.takeTurn(now, before: nil) { plan(Step(job: job), at: turn) }
            case .wake(let moment): plan(Step(job: job, event: .tick), at: moment)
            case .tell(let update): keep(update, of: job)
            case .end: jobs[job].isOver = true
            case .fail: break
            }
        }
    }

    /// A failed poll, and the first one that succeeds again, repeat the status that is known, which is none before the first.
    private mutating func keep(_ update: JobUpdate, of job: Int) {
        if update.pollingFailure != nil, update.status == .unknown, jobs[job].told.isEmpty { return }
        if jobs[job].told.last != update.status { jobs[job].told.append(update.status) }
    }

    private mutating func read(_ job: Int, _ now: Duration) {
        jobs[job].starts.append(now)
        let (at, status) = jobs[job].history.last { $0.at <= now } ?? (.zero, .awaitingUploads)
        let answered = now + .milliseconds(Int(random() % 3000))
        let event: JobFollower.Event =
            random() % 10 == 0
            ? .failed(APIError(kind: .timeout, message: ""), startedAt: now)
            : .read(Jobs.job(status, at: at / .seconds(1)), startedAt: now)
        plan(Step(job: job, event: event), at: answered)
    }
}
