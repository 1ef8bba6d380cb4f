import Foundation
import Testing

@testable import BindingsRuntime

/// What a machine is told, and what it says: a conversation in a table.
@Suite struct RetryMachineTests {
    private typealias Event = RetryMachine.Event
    private typealias Action = RetryMachine.Action

    private static let busy = Event.ended(AttemptEnd(status: 503))
    private static let lost = Event.ended(AttemptEnd(failure: .reset))
    private static let refused = Event.ended(AttemptEnd(failure: .connect, mayHaveBeenSent: false))
    private static let done = Event.ended(AttemptEnd(status: 200))

    static func machine(
        repeatable: Bool = true, replayable: Bool = true, deadline: Duration? = .seconds(120), policy: RetryPolicy = .default
    ) -> RetryMachine {
        RetryMachine(policy: policy, isRepeatable: repeatable, isReplayable: replayable, deadline: deadline)
    }

    /// Half of what chance can bring: backoffs are half their ceiling.
    private func talk(_ machine: RetryMachine, _ events: [Event], uptime: Duration = .zero, tokens: Int = 500) -> [Action] {
        var (machine, budget) = (machine, RetryBudget(tokens: tokens))
        return events.map { machine.handle($0, at: uptime, random: 1 << 63, budget: &budget) }
    }

    @Test func aCallThatSucceedsIsSentOnce() {
        #expect(talk(Self.machine(), [.begin, Self.done]) == [.send(attempt: 1), .stop(.success)])
    }

    @Test func betweenAttemptsItWaits() {
        #expect(
            talk(Self.machine(), [.begin, Self.busy, .waited, Self.lost, .waited, Self.done]) == [
                .send(attempt: 1), .wait(.milliseconds(500)), .send(attempt: 2), .wait(.milliseconds(50)), .send(attempt: 3),
                .stop(.success),
            ])
    }

    @Test func threeAttemptsAreAll() {
        let actions = talk(Self.machine(), [.begin, Self.busy, .waited, Self.busy, .waited, Self.busy])
        #expect(actions.last == .stop(.attemptsUsedUp))
        #expect(talk(Self.machine(policy: .none), [.begin, Self.busy]).last == .stop(.attemptsUsedUp))
    }

    @Test func cancellingStopsItWhereverItIs() {
        let before = [[], [.begin], [.begin, Self.busy], [.begin, Self.busy, .waited]] as [[Event]]
        for events in before { #expect(talk(Self.machine(), events + [.cancelled]).last == .stop(.cancelled)) }
        #expect(talk(Self.machine(), [.begin, .ended(AttemptEnd(failure: .cancelled))]).last == .stop(.cancelled))
    }

    @Test func onceItHasStoppedNothingStartsItAgain() {
        for event in [Event.begin, .waited, Self.busy, .cancelled] {
            #expect(talk(Self.machine(), [.begin, Self.done, event]).last == .stop(.cancelled))
        }
    }

    @Test func noAttemptStartsAfterTheDeadline() {
        #expect(talk(Self.machine(deadline: .seconds(1)), [.begin], uptime: .seconds(1)) == [.stop(.deadline)])
        #expect(talk(Self.machine(), [.begin, .ended(AttemptEnd(failure: .deadline))]).last == .stop(.deadline))
    }

    @Test func whatWasNeverSentIsTriedAgainWhateverTheMethod() {
        #expect(talk(Self.machine(repeatable: false), [.begin, Self.refused]).last == .wait(.milliseconds(25)))
    }

    @Test func whatMayHaveBeenSentIsTriedAgainOnlyIfItDoesNoHarm() {
        for event in [Self.lost, Self.busy, .ended(AttemptEnd(status: 500, retryAfter: .zero)), .ended(AttemptEnd(status: 408))] {
            #expect(talk(Self.machine(repeatable: false), [.begin, event]).last == .stop(.notRepeatable))
        }
    }

    /// Also looked for: a 429 whose body broke off (the status counts, see `BodyMode`), and a 503 whose advice is in milliseconds.
    @Test(
        arguments: [
            AttemptEnd(status: 429), AttemptEnd(status: 429, retryAfter: .zero), AttemptEnd(status: 425),
            AttemptEnd(status: 503, retryAfter: .milliseconds(1)), AttemptEnd(status: 500, shouldRetry: true),
            AttemptEnd(status: 409, retryAfter: .zero, isDocumented: true),
        ])
    func whatWasNotAppliedIsTriedAgainWhateverTheMethod(end: AttemptEnd) {
        guard case .wait = talk(Self.machine(repeatable: false), [.begin, .ended(end)]).last else {
            Issue.record("\(end) was not repeated")
            return
        }
        var refused = end
        refused.shouldRetry = false
        #expect(talk(Self.machine(repeatable: false), [.begin, .ended(refused)]).last == .stop(.refusedByServer))
    }

    @Test func aPolicyMayDoubtThatA503WasNotApplied() {
        let policy = RetryPolicy(treatsUnavailableAsNotApplied: false)
        let end = Event.ended(AttemptEnd(status: 503, retryAfter: .seconds(1)))
        #expect(talk(Self.machine(repeatable: false, policy: policy), [.begin, end]).last == .stop(.notRepeatable))
        #expect(AttemptEnd(status: 503, retryAfter: .seconds(1)).effect(isSafe: false, policy) == .unknown)
        #expect(AttemptEnd(status: 503, retryAfter: .seconds(1)).effect(isSafe: false, .default) == .none)
    }

    @Test func aBodyThatIsGoneIsNotSentAgain() {
        for event in [Self.lost, Self.busy, Self.refused] {
            #expect(talk(Self.machine(replayable: false), [.begin, event]).last == .stop(.bodyGone))
        }
    }

    @Test func aBudgetThatIsUsedUpEndsTheCall() {
        #expect(talk(Self.machine(), [.begin, Self.lost], tokens: 13).last == .stop(.budgetUsedUp))
        #expect(talk(Self.machine(), [.begin, Self.lost], tokens: 14).last == .wait(.milliseconds(25)))
        #expect(talk(Self.machine(), [.begin, Self.busy], tokens: 4).last == .stop(.budgetUsedUp))
        #expect(talk(Self.machine(), [.begin, Self.busy], tokens: 5).last == .wait(.milliseconds(500)))
    }

    @Test func aSuccessGivesBackWhatItsRetryTookAndOneTokenIfThereWasNone() {
        for (events, tokens) in [([.begin, Self.done], 101), ([.begin, Self.lost, .waited, Self.done], 100)] as [([Event], Int)] {
            var (machine, budget) = (Self.machine(), RetryBudget(tokens: 100))
            for event in events { _ = machine.handle(event, at: .zero, random: 0, budget: &budget) }
            #expect(budget.tokens == tokens)
        }
    }
}

@Suite struct RetryWaitTests {
    private func wait(_ end: AttemptEnd, deadline: Duration? = .seconds(120), uptime: Duration = .zero, random: UInt64 = .max)
        -> RetryMachine.Action
    {
        var (machine, budget) = (RetryMachineTests.machine(deadline: deadline), RetryBudget())
        _ = machine.handle(.begin, at: uptime, random: random, budget: &budget)
        return machine.handle(.ended(end), at: uptime, random: random, budget: &budget)
    }

    @Test func backoffIsFullJitterThatDoublesUpToItsCeiling() {
        for attempt in 1...60 {
            let ceiling = min(20, 0.05 * pow(2, Double(attempt - 1)))
            let longest = RetryMachine.backoff(base: .milliseconds(50), attempt: attempt, ceiling: .seconds(20), random: .max)
            #expect(longest <= .seconds(ceiling) && longest > .seconds(ceiling * 0.999))
            #expect(RetryMachine.backoff(base: .milliseconds(50), attempt: attempt, ceiling: .seconds(20), random: 0) == .zero)
            let half = RetryMachine.backoff(base: .milliseconds(50), attempt: attempt, ceiling: .seconds(20), random: 1 << 63)
            #expect(abs((half / .seconds(1)) - ceiling / 2) < 1e-9)
        }
    }

    @Test(arguments: [UInt64.min, 1 << 40, 1 << 63, .max]) func retryAfterIsAFloorWithAtMostATenthOnTop(random: UInt64) {
        for status in [429, 500, 503] {
            guard case .wait(let wait) = wait(AttemptEnd(status: status, retryAfter: .seconds(30)), random: random) else {
                Issue.record("no retry")
                continue
            }
            #expect(wait >= .seconds(30) && wait <= .seconds(33))
        }
    }

    @Test func aWaitThatDoesNotFitTheDeadlineFailsNow() {
        let end = AttemptEnd(status: 429, retryAfter: .seconds(30))
        #expect(wait(end, deadline: .seconds(30)) == .stop(.waitTooLong))
        #expect(wait(end, deadline: .seconds(100), uptime: .seconds(71)) == .stop(.waitTooLong))
        #expect(wait(end, deadline: .seconds(31)) == .wait(.seconds(30)))
        #expect(wait(AttemptEnd(status: 503), deadline: .milliseconds(500)) == .stop(.waitTooLong))
    }

    @Test func withoutADeadlineTwoMinutesAreTheMost() {
        #expect(wait(AttemptEnd(status: 429, retryAfter: .seconds(120)), deadline: nil, random: 0) == .wait(.seconds(120)))
        #expect(wait(AttemptEnd(status: 429, retryAfter: .seconds(121)), deadline: nil) == .stop(.waitTooLong))
    }
}
