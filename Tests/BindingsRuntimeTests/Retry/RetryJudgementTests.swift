import Foundation
import Testing

@testable import BindingsRuntime

/// Which ends of an attempt another one may cure.
@Suite struct RetryJudgementTests {
    private func judge(_ end: AttemptEnd) -> AttemptEnd.Judgement { end.judgement() }

    @Test func everyStatusHasItsPlace() {
        let throttled: Set<Int> = [429, 503, 529]
        // RFC 9110, 15: what is not registered counts as 500.
        let transient = Set([408, 425] + Array(500...599)).subtracting([501, 505, 506, 507, 508, 510, 511]).subtracting(throttled)
        for status in 300...599 {
            let expected: AttemptEnd.Judgement =
                transient.contains(status) ? .fault(.transient) : throttled.contains(status) ? .fault(.throttled) : .stop(.permanent)
            #expect(judge(AttemptEnd(status: status)) == expected, "\(status)")
        }
    }

    /// One list for retries and for everybody who repeats a call on their own: polling, following, uploading.
    @Test func anErrorIsTransientWhereItsAttemptWas() {
        for status in 300...599 where status != 422 {
            let error = APIError(kind: .api, message: "", status: .init(code: status))
            #expect(error.isTransient == (judge(AttemptEnd(status: status)) != .stop(.permanent)), "\(status)")
        }
        for kind in [TransportError.Kind.connect, .reset, .timeout, .malformedResponse, .other, .tls, .tooLarge, .requestBody, .file] {
            let failure = TransportError(kind, "")
            let error = APIError(kind: .init(kind), message: "", cause: failure)
            #expect(error.isTransient == (judge(AttemptEnd(failure: kind)) != .stop(.permanent)), "\(kind)")
        }
        #expect(APIError(kind: .deadline, message: "").isTransient)
        for kind in [APIError.Kind.cancelled, .decoding, .invalidRequest, .missingCredential, .interceptor] {
            #expect(!APIError(kind: kind, message: "").isTransient)
        }
    }

    @Test func aStatusThatTheDocumentDeclaresIsWaitedOut() {
        let head = HTTPResponse(status: .conflict)
        let end = AttemptEnd(head, body: [], isUpload: false, documented: [409: .seconds(5)], now: Date())
        #expect(end.retryAfter == .seconds(5) && judge(end) == .fault(.throttled))
        let advised = HTTPResponse(status: .conflict, headerFields: [.retryAfter: "7"])
        #expect(AttemptEnd(advised, body: [], isUpload: false, documented: [409: .seconds(5)], now: Date()).retryAfter == .seconds(7))
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
