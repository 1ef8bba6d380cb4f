import Foundation
import Testing

@testable import Plangrep

@Suite("Updates come from readings, in the service's order")
struct JobRecordTests {
    private var record = JobRecord()

    private func news(_ status: JobStatus, _ seconds: Double) -> JobPush.News {
        JobPush.News(status: status, updatedAt: Jobs.start.addingTimeInterval(seconds))
    }

    private mutating func read(_ status: JobStatus, _ seconds: Double, rung: Bool = false) -> [JobUpdate] {
        record.take(Jobs.job(status, at: seconds), wasRung: rung)
    }

    @Test("The same state is told once")
    mutating func noDuplicates() {
        #expect(read(.processing, 1).count == 1)
        #expect(read(.processing, 1).isEmpty)
    }

    @Test("An older copy of the job tells nothing")
    mutating func olderCopy() {
        _ = read(.processing, 5)
        #expect(read(.preflighting, 4).isEmpty)
    }

    @Test("A resumed job goes back to preflighting, which is news")
    mutating func resume() {
        _ = read(.blockedInsufficientCredits, 5)
        #expect(read(.preflighting, 6).map(\.status) == [.preflighting])
    }

    @Test("A status within the same instant is news if it is another one")
    mutating func sameInstant() {
        _ = read(.uploading, 5)
        #expect(read(.preflighting, 5).map(\.status) == [.preflighting])
    }

    @Test("A status that the job has left again is told from the delivery, before the reading")
    mutating func passedStatus() {
        _ = read(.uploading, 1)
        record.keep(news(.preflighting, 2))
        let updates = read(.processing, 3, rung: true)
        #expect(updates.map(\.status) == [.preflighting, .processing])
        #expect(updates.map(\.source) == [.webhook, .webhook])
        #expect(updates.map { $0.job == nil } == [true, false])
    }

    @Test("Deliveries out of order come out in order")
    mutating func reordered() {
        _ = read(.awaitingUploads, 0)
        record.keep(news(.processing, 3))
        record.keep(news(.uploading, 1))
        record.keep(news(.preflighting, 2))
        record.keep(news(.preflighting, 2))
        #expect(read(.completed, 4).map(\.status) == [.uploading, .preflighting, .processing, .completed])
    }

    @Test("A delivery about what was told already is nothing new")
    mutating func lateDelivery() {
        _ = read(.processing, 3)
        record.keep(news(.preflighting, 2))
        record.keep(news(.processing, 3))
        #expect(!record.isAhead)
    }

    @Test("A terminal status is told from a reading only, which says so itself")
    mutating func terminalByPush() {
        _ = read(.processing, 1)
        record.keep(news(.completed, 2))
        let updates = read(.completed, 2, rung: true)
        #expect(updates.map(\.status) == [.completed])
        #expect(updates.first?.job != nil)
        #expect(updates.first?.source == .webhook)
    }

    @Test("A terminal status that no reading confirms is not told")
    mutating func unconfirmedEnd() {
        _ = read(.processing, 1)
        record.keep(news(.failed, 2))
        #expect(read(.preflighting, 3).map(\.status) == [.preflighting])
    }

    @Test("What a delivery tells ahead of the readings is not told before a reading has reached it")
    mutating func ahead() {
        _ = read(.uploading, 1)
        record.keep(news(.processing, 9))
        #expect(read(.preflighting, 5).map(\.status) == [.preflighting])
        #expect(record.isAhead)
        #expect(read(.completed, 10).map(\.status) == [.processing, .completed])
    }

    @Test("Times of another precision do not make one status two")
    mutating func coarseTimes() {
        _ = read(.uploading, 1)
        record.keep(news(.processing, 5.25))
        let updates = read(.processing, 5, rung: false)
        #expect(updates.map(\.status) == [.processing])
        #expect(updates.map(\.source) == [.webhook])
        #expect(!record.isAhead)
    }

    @Test("News without number do not fill the memory")
    mutating func bounded() {
        for second in 1...10_000 { record.keep(news(second.isMultiple(of: 2) ? .uploading : .processing, Double(second))) }
        #expect(read(.completed, 20_000).count <= JobRecord.capacity + 1)
    }
}
