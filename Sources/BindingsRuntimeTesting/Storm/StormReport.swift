import BindingsRuntime

/// The result of a storm.
public struct StormReport: Sendable, CustomStringConvertible {
    /// The number of jobs to create.
    public var calls: Int
    /// The number of jobs created.
    public var jobs: Int
    /// The number of requests that reached the server.
    public var requests: Int
    /// The number of failed calls, by the kind and outcome of their errors.
    public var failures: [String: Int]
    /// The number of rounds of all open calls.
    public var rounds: Int
    /// The violated requirements; empty if all is well.
    public var violations: [String]

    /// One line, and one for each of the first violations.
    public var description: String {
        let failures = failures.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        let line = "\(calls) calls, \(jobs) jobs, \(requests) requests, \(rounds) rounds; failed: \(failures.isEmpty ? "none" : failures)"
        return ([line] + violations.prefix(20).map { "- \($0)" }).joined(separator: "\n")
    }
}

/// Compares the results of calls with the server's jobs.
final class StormLedger: Sendable {
    private struct State {
        var failures: [String: Int] = [:]
        var violations: [String] = []
        var rounds = 0
    }

    private let state = Mutex(State())
    private let jobs: StormJobs

    init(jobs: StormJobs) {
        self.jobs = jobs
    }

    var rounds: Int { state.withLock { $0.rounds } }

    func begin() {
        state.withLock { $0.rounds += 1 }
    }

    private func expect(_ condition: Bool, _ violation: @autoclosure () -> String) {
        if condition { return }
        let violation = violation()
        state.withLock { $0.violations.append(violation) }
    }

    /// A success is one job: the one that the server has under the call's key.
    func succeeded(_ response: APIResponse<StormJob>, _ number: Int) {
        let made = jobs.jobs(of: number)
        expect(made.map(\.id) == [response.body.id], "call \(number) succeeded with \(response.body.id), and the server has \(made)")
        expect(response.idempotencyKey.flatMap(jobs.job(key:)) == made.first, "call \(number) has another key than its job")
    }

    /// A failure whose outcome is known must be right about it.
    ///
    /// - Parameter isRepeated: Pass `true` if the call had a key from before, whose job may have been created then.
    func failed(_ error: APIError, _ number: Int, isRepeated: Bool) {
        state.withLock { $0.failures["\(error.lastKind ?? error.kind) \(error.outcome)", default: 0] += 1 }
        let made = jobs.jobs(of: number)
        expect(made.count <= 1, "call \(number) made \(made.count) jobs")
        expect(error.idempotencyKey != nil, "call \(number) failed without its key")
        expect(
            error.kind == .decoding || error.retryStop.map(Self.enough.contains) == true,
            "call \(number) could have been repeated, and was not: \(error)")
        switch error.outcome {
        case .applied: expect(made.count == 1, "call \(number) says that it was carried out: \(error)")
        case .notApplied: expect(isRepeated || made.isEmpty, "call \(number) says that nothing was done: \(error)")
        case .unknown: break
        }
    }

    /// The reasons to stop that do not depend on whether the call is repeatable.
    private static let enough: Set<RetryStop> = [.attemptsUsedUp, .budgetUsedUp, .waitTooLong, .deadline]

    func report(calls: Int, unfinished: Int) -> StormReport {
        for number in 0..<calls { expect(jobs.jobs(of: number).count == 1, "call \(number) left \(jobs.jobs(of: number).count) jobs") }
        expect(unfinished == 0, "\(unfinished) calls never succeeded")
        return state.withLock { state in
            StormReport(
                calls: calls, jobs: jobs.count, requests: jobs.requests, failures: state.failures, rounds: state.rounds,
                violations: state.violations)
        }
    }
}
