import BindingsRuntimeTesting
import Testing

@testable import BindingsRuntime

/// What holds for every call, whatever happens to it: ten thousand calls whose servers and clocks are drawn by lot.
@Suite struct RetryPropertyTests {
    private struct Lot {
        let random: @Sendable () -> UInt64

        func below(_ bound: Int) -> Int { Int(random() % UInt64(bound)) }
        func flip() -> Bool { below(2) == 0 }

        func end() -> AttemptEnd {
            let kinds: [TransportError.Kind] = [.connect, .reset, .timeout, .malformedResponse, .other, .tls, .tooLarge]
            var end = AttemptEnd(isUpload: flip())
            if below(3) == 0 {
                end.failure = kinds[below(kinds.count)]
                end.mayHaveBeenSent = below(3) != 0
            } else {
                end.status = [200, 202, 400, 408, 409, 422, 425, 429, 500, 501, 502, 503, 504][below(13)]
                end.retryAfter = flip() ? .milliseconds(below(150_000)) : nil
                end.shouldRetry = below(4) == 0 ? flip() : nil
                end.isOutstanding = flip()
            }
            return end
        }
    }

    private func check(_ condition: Bool, _ rule: Comment, _ seed: UInt64) {
        if !condition { Issue.record("seed \(seed): \(rule)") }
    }

    @Test func everyCallKeepsTheRules() {
        for seed in UInt64(1)...10_000 {
            let lot = Lot(random: VirtualClock.seeded(seed))
            let deadline: Duration? = lot.flip() ? .milliseconds(lot.below(200_000)) : nil
            let (repeatable, replayable) = (lot.flip(), lot.below(5) != 0)
            let policy = RetryPolicy(maxAttempts: 1 + lot.below(6))
            var machine = RetryMachineTests.machine(repeatable: repeatable, replayable: replayable, deadline: deadline, policy: policy)
            var budget = RetryBudget(tokens: lot.below(40))
            run(&machine, &budget, lot, seed)
        }
    }

    private func run(_ machine: inout RetryMachine, _ budget: inout RetryBudget, _ lot: Lot, _ seed: UInt64) {
        var (uptime, sent, ends) = (Duration.zero, 0, [AttemptEnd]())
        var action = machine.handle(.begin, at: uptime, random: lot.random(), budget: &budget)
        while true {
            switch action {
            case .send(let attempt):
                sent += 1
                check(attempt == sent && sent <= machine.policy.maxAttempts, "attempts are numbered and limited", seed)
                check(uptime < machine.deadline ?? .maximum, "nothing is sent after the deadline", seed)
                let end = lot.end()
                ends.append(end)
                uptime += .milliseconds(lot.below(20_000))
                let tokens = budget.tokens
                action = machine.handle(.ended(end), at: uptime, random: lot.random(), budget: &budget)
                checkVerdict(action, on: end, machine, tokens: tokens, left: budget.tokens, uptime, seed)
            case .wait(let wait):
                uptime += wait
                action = machine.handle(.waited, at: uptime, random: lot.random(), budget: &budget)
            case .stop(let reason):
                check((reason == .success) == (ends.last?.isSuccess ?? false), "success and only success ends in success", seed)
                return
            }
        }
    }

    private func checkVerdict(
        _ action: RetryMachine.Action, on end: AttemptEnd, _ machine: RetryMachine, tokens: Int, left: Int, _ uptime: Duration,
        _ seed: UInt64
    ) {
        guard case .wait(let wait) = action else {
            return check(left >= tokens && left <= RetryBudget.capacity, "who gives up takes no tokens", seed)
        }
        check(machine.isReplayable, "a body that is gone is never sent again", seed)
        let isRefusal = [425, 429].contains(end.status) || end.status == 503 && end.retryAfter != nil || end.shouldRetry == true
        let isHarmless = machine.isRepeatable || !end.mayHaveBeenSent || end.failure == nil && isRefusal
        check(isHarmless, "what was sent is repeated only if that does no harm", seed)
        check(end.status != 422 && !end.isSuccess, "neither a success nor a 422 is repeated", seed)
        check(end.status != 409 || end.isOutstanding || end.shouldRetry == true, "nor a conflict", seed)
        check(end.shouldRetry != false || end.failure != nil, "the server's no is a no", seed)
        check(wait >= end.retryAfter ?? .zero, "never earlier than the server allows", seed)
        check(wait < machine.deadline.map { $0 - uptime } ?? .maximum, "no wait beyond the deadline", seed)
        check(wait <= max(.seconds(20), (end.retryAfter ?? .zero) * 1.1), "no wait without a reason", seed)
        check(left == tokens - 14 || left == tokens - 5, "each retry is paid for", seed)
    }
}
