/// Does what a ``JobFollower`` says: the only place where following a job meets network and time.
struct FollowLoop: Sendable {
    /// Hands on each delivery until there will be none.
    typealias Pushes = @Sendable (_ ring: @escaping @Sendable (JobPush) -> Void) async -> Void

    let follower: JobFollower
    let environment: RuntimeEnvironment
    /// One reading, without a repetition of its own: those would break the floor.
    let read: @Sendable () async throws(APIError) -> Job
    let pushes: Pushes

    /// Follows until the end; ends without a word when the task is cancelled.
    func run(_ tell: @Sendable (Result<JobUpdate, APIError>) -> Void) async {
        let (events, source) = AsyncStream.makeStream(of: JobFollower.Event.self)
        source.yield(.tick)
        await withDiscardingTaskGroup { group in
            group.addTask { await pushes { source.yield(.pushed($0)) } }
            var follower = follower
            for await event in events {
                for action in follower.handle(event, at: environment.uptime()) {
                    switch action {
                    case .read: group.addTask { source.yield(await reading()) }
                    case .wake(let moment): group.addTask { await wait(until: moment, source) }
                    case .tell(let update): tell(.success(update))
                    case .end: source.finish()
                    case .fail(let error):
                        tell(.failure(error))
                        source.finish()
                    }
                }
            }
            group.cancelAll()
        }
    }

    private func reading() async -> JobFollower.Event {
        do throws(APIError) {
            return .read(try await read())
        } catch {
            return .failed(error)
        }
    }

    private func wait(until moment: Duration, _ source: AsyncStream<JobFollower.Event>.Continuation) async {
        while environment.uptime() < moment {
            do { try await environment.sleep(moment - environment.uptime()) } catch { return }
        }
        source.yield(.tick)
    }
}
