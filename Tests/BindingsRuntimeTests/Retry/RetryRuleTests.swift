import Foundation
import Testing

@testable import BindingsRuntime

@Suite struct RetryRuleTests {
    private func rule(repeatable: Bool = true, replayable: Bool = true, deadline: Duration? = .seconds(120)) -> RetryRule {
        RetryRule(policy: .default, isRepeatable: repeatable, isReplayable: replayable, deadline: deadline)
    }

    private func decide(
        _ rule: RetryRule, _ event: RetryRule.Event, attempt: Int = 1, uptime: Duration = .zero, random: UInt64 = .max
    ) -> RetryRule.Verdict {
        rule.decide(event, attempt: attempt, uptime: uptime, date: Date(timeIntervalSince1970: 784_111_777), random: random)
    }

    private func status(_ code: Int, _ fields: HTTPFields = [:]) -> RetryRule.Event {
        .response(HTTPResponse(status: .init(code: code), headerFields: fields))
    }

    private func isRetry(_ verdict: RetryRule.Verdict) -> Bool {
        if case .retry = verdict { true } else { false }
    }

    @Test(arguments: [429, 503]) func throttlingIsTriedAgainOnlyIfItDoesNoHarm(code: Int) {
        #expect(isRetry(decide(rule(), status(code))))
        #expect(decide(rule(repeatable: false), status(code)) == .end(retryAfter: nil))
        #expect(decide(rule(replayable: false), status(code)) == .end(retryAfter: nil))
    }

    @Test(arguments: [200, 301, 400, 401, 403, 404, 409, 422, 500, 501]) func otherStatusesEndTheCall(code: Int) {
        #expect(decide(rule(), status(code)) == .end(retryAfter: nil))
    }

    @Test(arguments: [TransportError.Kind.connect, .reset, .timeout, .other])
    func whatWasNeverSentIsTriedAgainWhateverTheMethod(kind: TransportError.Kind) {
        #expect(isRetry(decide(rule(repeatable: false), .failure(TransportError(kind, requestSent: false, "")))))
        #expect(
            decide(rule(repeatable: false, replayable: false), .failure(TransportError(kind, requestSent: false, "")))
                == .end(retryAfter: nil))
    }

    @Test(arguments: [true, nil]) func whatMayHaveBeenSentIsTriedAgainOnlyIfItDoesNoHarm(sent: Bool?) {
        let event = RetryRule.Event.failure(TransportError(.reset, requestSent: sent, ""))
        #expect(isRetry(decide(rule(), event)))
        #expect(decide(rule(repeatable: false), event) == .end(retryAfter: nil))
    }

    @Test(arguments: [TransportError.Kind.cancelled, .deadline, .tooLarge, .tls, .requestBody, .file])
    func whatAnotherAttemptCannotCureEndsTheCall(kind: TransportError.Kind) {
        #expect(decide(rule(), .failure(TransportError(kind, requestSent: false, ""))) == .end(retryAfter: nil))
    }

    @Test func threeAttemptsAreAll() {
        #expect(isRetry(decide(rule(), status(503), attempt: 2)))
        #expect(decide(rule(), status(503), attempt: 3) == .end(retryAfter: nil))
    }

    @Test func backoffIsFullJitterThatDoublesUpToItsCeiling() {
        for attempt in 1...60 {
            let ceiling = min(20, 0.05 * pow(2, Double(attempt - 1)))
            let longest = RetryRule.backoff(base: .milliseconds(50), attempt: attempt, ceiling: .seconds(20), random: .max)
            #expect(longest <= .seconds(ceiling) && longest > .seconds(ceiling * 0.999))
            #expect(RetryRule.backoff(base: .milliseconds(50), attempt: attempt, ceiling: .seconds(20), random: 0) == .zero)
            let half = RetryRule.backoff(base: .milliseconds(50), attempt: attempt, ceiling: .seconds(20), random: 1 << 63)
            #expect(abs((half / .seconds(1)) - ceiling / 2) < 1e-9)
        }
    }

    @Test func throttlingBacksOffFromASecondAndBrokenConnectionsFromFiftyMilliseconds() {
        #expect(decide(rule(), status(503), random: 1 << 63) == .retry(after: .milliseconds(500)))
        #expect(decide(rule(), .failure(TransportError(.reset, "")), random: 1 << 63) == .retry(after: .milliseconds(25)))
    }

    @Test(arguments: [UInt64.min, 1 << 40, 1 << 63, .max]) func retryAfterIsAFloorWithAtMostATenthOnTop(random: UInt64) {
        guard case .retry(let wait) = decide(rule(), status(503, [.retryAfter: "30"]), random: random) else {
            Issue.record("no retry")
            return
        }
        #expect(wait >= .seconds(30) && wait <= .seconds(33))
    }

    @Test func aRetryAfterThatDoesNotFitTheDeadlineFailsNowWithTheAdvice() {
        let event = status(429, [.retryAfter: "30"])
        #expect(decide(rule(deadline: .seconds(30)), event) == .end(retryAfter: .seconds(30)))
        #expect(decide(rule(deadline: .seconds(100)), event, uptime: .seconds(71)) == .end(retryAfter: .seconds(30)))
        #expect(decide(rule(deadline: .seconds(31)), event) == .retry(after: .seconds(30)))
    }

    @Test func withoutADeadlineTwoMinutesAreTheMost() {
        #expect(isRetry(decide(rule(deadline: nil), status(429, [.retryAfter: "120"]))))
        #expect(decide(rule(deadline: nil), status(429, [.retryAfter: "121"])) == .end(retryAfter: .seconds(121)))
    }

    @Test func aBackoffThatDoesNotFitTheDeadlineEndsTheCall() {
        #expect(decide(rule(deadline: .milliseconds(500)), status(503), random: .max) == .end(retryAfter: nil))
    }

    @Test func theAdviceIsKeptWhereNothingMayBeTriedAgain() {
        #expect(decide(rule(repeatable: false), status(429, [.retryAfter: "7"])) == .end(retryAfter: .seconds(7)))
        #expect(decide(rule(), status(202, [.retryAfter: "7"])) == .end(retryAfter: .seconds(7)))
    }
}
