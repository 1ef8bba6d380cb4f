import BindingsRuntime

/// The jobs of the storm's server: each key creates one, however often it is sent.
final class StormJobs: Sendable {
    struct Job: Sendable, Hashable {
        var id: String
        var call: Int
    }

    private struct State {
        var byKey: [String: Job] = [:]
        var byCall: [Int: [Job]] = [:]
        var requests: [Int: Int] = [:]
        var total = 0
    }

    private let state = Mutex(State())

    /// - Returns: The number of requests for this call before.
    func count(call: Int) -> Int {
        state.withLock { state in
            state.total += 1
            defer { state.requests[call, default: 0] += 1 }
            return state.requests[call, default: 0]
        }
    }

    /// Creates the job, unless the key has one already.
    func create(key: String, call: Int) -> (job: Job, isReplay: Bool) {
        state.withLock { state in
            if let job = state.byKey[key] { return (job, true) }
            let job = Job(id: "job-\(state.byKey.count)", call: call)
            state.byKey[key] = job
            state.byCall[call, default: []].append(job)
            return (job, false)
        }
    }

    /// The jobs that one call created: none or one, if all is well.
    func jobs(of call: Int) -> [Job] { state.withLock { $0.byCall[call] ?? [] } }

    func job(key: String) -> Job? { state.withLock { $0.byKey[key] } }

    var count: Int { state.withLock { $0.byKey.count } }
    var requests: Int { state.withLock { $0.total } }
}
