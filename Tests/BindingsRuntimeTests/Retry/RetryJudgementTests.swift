import Foundation
import Testing

@testable import BindingsRuntime

/// Which ends of an attempt another one may cure.
@Suite struct RetryJudgementTests {
    private func judge(_ end: AttemptEnd, attempt: Int = 1) -> AttemptEnd.Judgement { end.fault(attempt: attempt) }

    @Test func everyStatusHasItsPlace() {
        let transient: Set<Int> = [408, 425, 500, 502, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530]
        let throttled: Set<Int> = [429, 503, 529]
        for status in 300...599 {
            let expected: AttemptEnd.Judgement =
                transient.contains(status) ? .fault(.transient) : throttled.contains(status) ? .fault(.throttled) : .stop(.permanent)
            #expect(judge(AttemptEnd(status: status)) == expected, "\(status)")
        }
    }

    @Test func tooEarlyIsTriedAgainOnce() {
        #expect(judge(AttemptEnd(status: 425), attempt: 2) == .stop(.permanent))
    }

    @Test func anUploadThatTheServerGotTiredOfIsNotSentAgain() {
        #expect(judge(AttemptEnd(status: 408, isUpload: true)) == .stop(.permanent))
    }

    @Test func aConflictIsTriedAgainOnlyIfTheFirstIsStillRunning() {
        #expect(judge(AttemptEnd(status: 409)) == .stop(.permanent))
        #expect(judge(AttemptEnd(status: 409, retryAfter: .seconds(1))) == .stop(.permanent))
        #expect(judge(AttemptEnd(status: 409, isOutstanding: true)) == .fault(.throttled))
    }

    @Test func theServersOwnWordBeatsTheTable() {
        #expect(judge(AttemptEnd(status: 400, shouldRetry: true)) == .fault(.transient))
        #expect(judge(AttemptEnd(status: 409, shouldRetry: true)) == .fault(.transient))
        #expect(judge(AttemptEnd(status: 429, shouldRetry: true)) == .fault(.throttled))
        for status in [429, 500, 503] { #expect(judge(AttemptEnd(status: status, shouldRetry: false)) == .stop(.refusedByServer)) }
    }

    @Test func aKeyThatCameWithAnotherRequestIsNeverRepeated() {
        #expect(judge(AttemptEnd(status: 422, shouldRetry: true)) == .stop(.permanent))
        #expect(judge(AttemptEnd(status: 422, retryAfter: .seconds(1), isOutstanding: true)) == .stop(.permanent))
    }

    @Test(arguments: [TransportError.Kind.connect, .reset, .timeout, .malformedResponse, .other])
    func brokenConnectionsAreTransient(kind: TransportError.Kind) {
        #expect(judge(AttemptEnd(failure: kind)) == .fault(.transient))
        #expect(judge(AttemptEnd(status: 200, failure: kind)) == .fault(.transient))
    }

    @Test(arguments: [TransportError.Kind.tooLarge, .tls, .requestBody, .file, .init(rawValue: "of one's own")])
    func whatAnotherAttemptCannotCureIsPermanent(kind: TransportError.Kind) {
        #expect(judge(AttemptEnd(failure: kind)) == .stop(.permanent))
    }

    @Test(
        arguments: [
            (#"{"title":"A request is outstanding for this Idempotency-Key","type":"https://developer.example.com/idempotency"}"#, true),
            (#"{"error":{"code":"idempotency_key_in_use","message":"m"}}"#, true),
            (#"{"error":{"code":"IDEMPOTENCY_IN_PROGRESS","message":"m"}}"#, true),
            (#"{"code":"conflict","message":"Another request with this idempotency key is still being processed."}"#, true),
            (#"{"error":{"code":"IDEMPOTENCY_KEY_REUSED","message":"The key belongs to another request."}}"#, false),
            (#"{"error":{"code":"PROJECT_NOT_READY","message":"Provisioning is in progress."}}"#, false), ("", false), ("<html>", false),
        ] as [(String, Bool)])
    func servicesSayInTheirOwnWaysThatTheFirstIsStillRunning(body: String, isSaid: Bool) {
        let end = AttemptEnd(HTTPResponse(status: .conflict), body: Array(body.utf8), isUpload: false, now: Date())
        #expect(end.isOutstanding == isSaid)
    }

    @Test func aResponseIsReadForItsAdvice() throws {
        let fields: HTTPFields = [.retryAfter: "7", try #require(.init("X-Should-Retry")): "False"]
        let end = AttemptEnd(HTTPResponse(status: .tooManyRequests, headerFields: fields), body: [], isUpload: true, now: Date())
        #expect(end == AttemptEnd(status: 429, retryAfter: .seconds(7), shouldRetry: false, isUpload: true))
    }
}
